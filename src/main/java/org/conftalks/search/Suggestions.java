package org.conftalks.search;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Scored;
import org.conftalks.http.Links;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Completes what somebody types to titles of talks and names of speakers and events. */
@ApplicationScoped
class Suggestions {

    private static final int MOST = 10;
    private static final int RANKED = 300;
    private static final String[] TYPES = { HitType.TALK.term(), HitType.SPEAKER.term(), HitType.EVENT.term() };
    private static final Scored FIRST = new Scored(Integer.MAX_VALUE, new UUID(-1, -1));

    private final SearchRepository search;
    private final Marker marker;
    private final Viewer viewer;
    private final Links links;

    Suggestions(SearchRepository search, Marker marker, Viewer viewer, Links links) {
        this.search = search;
        this.marker = marker;
        this.viewer = viewer;
        this.links = links;
    }

    /** What may be meant, the likeliest first. */
    @Schema(name = "Suggestions", description = "What may be meant, the likeliest first")
    public record Found(
            @Schema(required = true) List<Hit> items) {
    }

    /** Of several of the same name and type the first stands for all. */
    Found of(String typed) {
        var asked = search.asked(Values.text("q", typed).orElseThrow(SearchParameters::missing));
        if (!asked.looksForAnything()) {
            return new Found(List.of());
        }
        String inTitles = asked.found().replaceAll("'([^']+)'(?::(\\*))?", "'$1':$2A");
        var best = search.inNames(inTitles, inTitles, null, TYPES, viewer.sight().reach(), FIRST.score(), FIRST.id(), RANKED,
                3 * MOST);
        if (best.isEmpty()) {
            return new Found(List.of());
        }
        var found = search.found(best.stream().map(Scored::id).toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(SearchRepository.Found::id, one -> Document.of(one, Hit.Field.TITLE)));
        var lookedFor = marker.lookedFor(asked, found.values().stream().flatMap(Document::all));
        var names = new HashSet<List<String>>();
        return new Found(best.stream().filter(hit -> found.containsKey(hit.id()))
                .filter(hit -> names.add(named(found.get(hit.id()).found()))).limit(MOST)
                .map(hit -> Hit.of(found.get(hit.id()), hit.score(), lookedFor, links)).toList());
    }

    private static List<String> named(SearchRepository.Found found) {
        return List.of(found.type(), found.name());
    }
}
