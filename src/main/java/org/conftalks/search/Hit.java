package org.conftalks.search;

import java.util.Set;
import java.util.stream.Stream;

import org.conftalks.catalogue.Ref;
import org.conftalks.http.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a search found, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a search found, and why")
public record Hit(
        @Schema(required = true) HitType type,
        @Schema(required = true) Ref resource,
        @Schema(required = true, description = "How well it fits; comparable within one search only: 1 and more where all that is looked for is in its title and names") double score,
        @Schema(description = "Which of its texts matched, the one with most of what was looked for: its `title` (or name), a `speaker`, a `topic`, the `event` (of an event its series and place), or its long `text`") Field field,
        @Schema(description = "A piece of that text") Snippet snippet) {

    /** The texts of a document, the weightiest first. */
    public enum Field {
        TITLE("title"),
        SPEAKER("speaker"),
        TOPIC("topic"),
        EVENT("event"),
        TEXT("text");

        private final String term;

        Field(String term) {
            this.term = term;
        }

        @JsonValue
        public String term() {
            return term;
        }

        String of(SearchRepository.Found found) {
            return switch (this) {
                case TITLE -> found.title();
                case SPEAKER -> found.speaker();
                case TOPIC -> found.topic();
                case EVENT -> found.event();
                case TEXT -> found.text();
            };
        }
    }

    /** @param document what was found by it, with those of its texts that are looked at */
    static Hit of(Document document, int score, Set<String> lookedFor, Links links) {
        var found = document.found();
        var type = Stream.of(HitType.values()).filter(known -> known.term().equals(found.type())).findFirst().orElseThrow();
        var field = document.best(lookedFor);
        return new Hit(type, Ref.of(type.collection, found.id(), found.slug(), found.name(), links),
                Math.round(score / 500.0) / 1_000_000.0, field.orElse(null),
                field.flatMap(best -> document.snippet(best, lookedFor)).orElse(null));
    }
}
