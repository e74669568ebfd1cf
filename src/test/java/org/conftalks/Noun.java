package org.conftalks;

import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The collections that can be written, and what a client sends to each. */
public enum Noun {
    SERIES("name"),
    EVENTS("name"),
    TALKS("title"),
    SPEAKERS("name"),
    TOPICS("name"),
    SLIDES("title"),
    VIDEOS("title"),
    MATERIALS("title");

    /** Those that have slugs. */
    public static final Set<Noun> NAMED = Set.of(SERIES, EVENTS, TALKS, SPEAKERS, TOPICS);

    /** The member that says what people call one. */
    public final String label;

    Noun(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isNamed() {
        return NAMED.contains(this);
    }

    public String at(Object idOrSlug) {
        return "/v1/" + this + "/" + idOrSlug;
    }

    public String at(ObjectNode one) {
        return at(one.get("id").textValue());
    }

    /** Where one is made: for what a talk leaves behind, below a talk of its own. */
    public String home() {
        return isNamed() ? "/v1/" + this : TALKS.at(TALKS.one()) + "/" + this;
    }

    /** Makes one of no more than it needs. */
    public ObjectNode one() {
        return made(home(), least());
    }

    /** Makes one with every member set. */
    public ObjectNode whole() {
        return made(home(), most());
    }

    /** What is required, under a name that nothing else has. */
    public ObjectNode least() {
        String name = unique("a " + this);
        return switch (this) {
            case TALKS -> object("title", name, "event", EVENTS.one().get("slug"));
            case SLIDES, VIDEOS, MATERIALS -> object("url", "https://example.org/" + unique("link"));
            default -> object("name", name);
        };
    }

    /** Every member that can be written. */
    public ObjectNode most() {
        var body = switch (this) {
            case SERIES -> object("name", "Série", "description", "Every *spring*.", "website", "https://example.org/");
            case EVENTS -> object("name", "Événement", "series", SERIES.one().get("id"), "kind", "meetup", "description",
                    "Two\nlines", "startDate", "2027-03-01", "endDate", "2027-03-02", "datePrecision", "month", "timeZone",
                    "Europe/Zurich", "venue", "Town hall", "city", "Zürich", "country", "CH", "latitude", 47.37, "longitude",
                    8.54, "attendance", "hybrid", "status", "postponed", "website", "https://example.org/", "logoUrl",
                    "https://example.org/logo.svg", "hashtag", "#event", "languages", List.of("de-CH", "en"),
                    "coLocatedWith", List.of(EVENTS.one().get("slug")));
            case TALKS -> object("title", "Exposé", "event", EVENTS.one().get("slug"), "parent", TALKS.one().get("slug"),
                    "subtitle", "Below", "originalTitle", "Ausgangstitel", "abstract", "Two\n\nparagraphs", "description",
                    "*More*", "kind", "keynote", "featured", true, "highlight", true, "level", "beginner", "languages",
                    List.of("en", "fr"), "track", "Main", "room", "Aula", "date", "2027-03-01", "startsAt",
                    "2027-03-01T09:00:00Z", "duration", "PT45M", "status", "cancelled", "statusReason", "Illness",
                    "doNotRecord", true, "licence", "CC-BY-4.0", "speakers",
                    List.of(object("speaker", SPEAKERS.one().get("slug"), "role", "host", "creditedAs", "N. N.",
                            "affiliation", "Example Ltd", "jobTitle", "Chair"), SPEAKERS.one().get("id")),
                    "topics", List.of(TOPICS.one().get("slug"), unique("Topic")), "slidesAvailability",
                    object("state", "unavailable", "since", "2027-04-01", "reason", "Lost"), "recordingAvailability",
                    object("state", "expected", "until", "2027-04-01", "reason", "Being cut"));
            case SPEAKERS -> object("name", "Zoë Ärmel", "pronouns", "she/her", "bio", "*Writes*.", "photoUrl",
                    "https://example.org/zoe.jpg", "links", List.of(Map.of("type", "website", "url", "https://example.org/")));
            case TOPICS -> object("name", unique("Thème"), "description", "What it is.");
            case SLIDES -> object("url", "https://speakerdeck.com/someone/" + unique("deck"), "mediaType", "application/pdf",
                    "bytes", 1_234_567, "publishedAt", "2027-03-02T10:00:00Z");
            case VIDEOS -> object("url", "https://example.org/" + unique("video") + ".mp4", "role", "translation", "duration",
                    "PT1H", "startOffset", "PT1M", "endOffset", "PT50M", "thumbnailUrl", "https://example.org/picture.jpg",
                    "bytes", 5_000_000_000L, "publishedAt", "2027-03-02T10:00:00Z");
            case MATERIALS -> object("url", "https://example.org/" + unique("code"), "kind", "code");
        };
        if (!isNamed()) {
            body.put("title", "Titel").put("language", "de").put("licence", "CC-BY-4.0");
        } else {
            body.put("slug", unique("most"));
        }
        body.set("externalIds", object("all", List.of(Map.of("source", "test", "value", unique("x")))).get("all"));
        return body.put("visibility", "draft");
    }
}
