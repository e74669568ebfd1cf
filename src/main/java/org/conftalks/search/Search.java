package org.conftalks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Scored;
import org.conftalks.http.Links;
import org.conftalks.http.RequestedList;
import org.conftalks.talk.Talks;

/** Finds by words. What is seen and which filters hold, the lists decide; here only what fits how well. */
@ApplicationScoped
class Search {

    /** Of what is found in each type, so many are ranked at most: what people look for is among them, or they ask again. */
    private static final int RANKED = 1_000;

    /** So many are counted exactly. */
    private static final int COUNTED = 10_000;

    /** Where fewer are found, a word may be misspelt. */
    private static final int LITTLE = 5;

    /** A cursor of another order is none: whole words did not always come first. */
    private static final String ORDER = "relevance, whole words first";

    private static final List<HitType> ANYTHING = List.of(HitType.values());
    private static final Scored FIRST = new Scored(Integer.MAX_VALUE, new UUID(-1, -1));

    private final SearchRepository search;
    private final Viewer viewer;
    private final Lists lists;
    private final Corrections corrections;
    private final Marker marker;
    private final Facets facets;
    private final RequestedList request;
    private final Links links;

    Search(SearchRepository search, Viewer viewer, Lists lists, Corrections corrections, Marker marker, Facets facets,
            RequestedList request,
            Links links) {
        this.search = search;
        this.viewer = viewer;
        this.lists = lists;
        this.corrections = corrections;
        this.marker = marker;
        this.facets = facets;
        this.request = request;
        this.links = links;
    }

    SearchPage page(SearchParameters given) {
        String identity = request.identity(ORDER, true);
        var results = results(given, Place.decode(given.cursor(), identity));
        int shown = Math.min(given.limit(), results.found().size());
        var items = results.found().subList(0, shown);
        String next = shown == results.found().size() ? null
                : request.at(new Place(items.get(shown - 1), results.correction()).encode(identity));
        var talks = given.facets().isEmpty() ? null : talks(given, results.asked());
        var total = given.total() ? total(given, results.asked()) : null;
        return new SearchPage(hits(results.asked(), items),
                results.correction() == null ? null : results.correction().readable(),
                talks == null ? null : facets.of(given.facets(), talks.stream().limit(COUNTED).toArray(UUID[]::new)),
                talks == null ? null : talks.size() > COUNTED,
                new SearchPage.Place(given.limit(), next, total, total == null ? null : total > COUNTED));
    }

    /** One hit more than a page has, if there are as many. */
    private record Results(Asked asked, List<Scored> found, Correction correction) {
    }

    private Results results(SearchParameters given, Optional<Place> place) {
        var asked = search.asked(given.words());
        var correction = place.map(Place::correction).orElse(null);
        var meant = correction == null ? asked : widened(asked, correction.alternatives());
        var results = new Results(meant, ranked(given, meant, place.map(Place::after).orElse(null)), correction);
        return place.isPresent() || asked.known() && results.found().size() >= LITTLE || !isLittle(asked) ? results
                : corrected(given, results);
    }

    /** Of all that is seen, whatever the filters leave of it: so what a facet counts is what its filter leaves. */
    private boolean isLittle(Asked asked) {
        var counted = search.counted(asked.certain(), terms(ANYTHING), viewer.sight().reach(), LITTLE);
        return counted.talks() + counted.others() < LITTLE;
    }

    /** The same where words may be misspelt: what was found stays at the top. */
    private Results corrected(SearchParameters given, Results exact) {
        var alternatives = corrections.of(given.words());
        if (alternatives.isEmpty()) {
            return exact;
        }
        String text = Corrections.widened(given.words(), alternatives);
        var asked = widened(exact.asked(), text);
        var probed = asked.beside(exact.asked().certain());
        return Stream.of(Ranking.BEGUN, Ranking.WORDS)
                .flatMap(ranking -> anywhere(probed, ranking, ANYTHING, FIRST, 2 * LITTLE).stream())
                .filter(hit -> hit.score() < Ranking.EXACT)
                .flatMap(hit -> corrections.readable(given.words(), alternatives, hit.id()).stream()).findFirst()
                .map(readable -> new Results(asked, ranked(given, asked, null), new Correction(text, readable))).orElse(exact);
    }

    private Asked widened(Asked asked, String alternatives) {
        return search.asked(alternatives).beside(asked.found());
    }

    /** Long texts are looked into only where names do not fill the page. */
    private List<Scored> ranked(SearchParameters given, Asked asked, Scored after) {
        var found = new ArrayList<Scored>();
        if (!asked.looksForAnything()) {
            return found;
        }
        boolean inOrder = asked.exact() == null;
        int least = Ranking.TITLED.least;
        for (Ranking ranking : Ranking.values()) {
            boolean isFull = ranking.least < least && found.size() > given.limit();
            if (inOrder && (isFull || after != null && after.score() < ranking.least)) {
                continue;
            }
            least = ranking.least;
            ranked(given, asked, ranking, after).stream().filter(hit -> !found.contains(hit)).toList().forEach(found::add);
        }
        found.sort(Scored.BEST_FIRST);
        return found.size() > given.limit() ? found.subList(0, given.limit() + 1) : found;
    }

    private List<Scored> ranked(SearchParameters given, Asked asked, Ranking ranking, Scored after) {
        var types = given.types();
        if (given.narrows()) {
            return types.isEmpty() || ranking == Ranking.BEGUN && asked.isWhole() ? List.of()
                    : lists.ranked(Talks.LISTING, given, RANKED, given.limit() + 1, after, conditions -> {
                        given.addFiltersTo(conditions);
                        return ranking.of(conditions, asked);
                    });
        }
        return anywhere(asked, ranking, types, after == null ? FIRST : after, given.limit() + 1);
    }

    private List<Scored> anywhere(Asked asked, Ranking ranking, List<HitType> types, Scored from, int limit) {
        return switch (ranking) {
            // one statement for all in names
            case TITLED, WHOLE -> List.of();
            case BEGUN -> search.inNames(asked.found(), asked.ranked(), asked.exact(), terms(types), viewer.sight().reach(),
                    from.score(), from.id(), RANKED, limit);
            case WORDS -> search.inWords(asked.found(), asked.ranked(), asked.exact(), terms(types), viewer.sight().reach(),
                    from.score(), from.id(), RANKED, limit);
        };
    }

    private static String[] terms(List<HitType> types) {
        return types.stream().map(HitType::term).toArray(String[]::new);
    }

    private List<UUID> talks(SearchParameters given, Asked asked) {
        return !asked.looksForAnything() || !given.types().contains(HitType.TALK) ? List.of()
                : lists.some(Talks.LISTING, given, COUNTED + 1, conditions -> {
                    given.addFiltersTo(conditions);
                    Ranking.narrow(conditions, asked);
                });
    }

    /** Above the number that is counted it is an estimate. */
    private long total(SearchParameters given, Asked asked) {
        if (!asked.looksForAnything() || given.narrows()) {
            return talks(given, asked).size();
        }
        var counted = search.counted(asked.found(), terms(given.types()), viewer.sight().reach(), COUNTED + 1);
        long all = counted.talks() + counted.others();
        return Math.max(counted.talks(), counted.others()) > COUNTED
                ? Math.max(all, search.estimate(asked.found(), viewer.sight().reach()))
                : all;
    }

    private List<Hit> hits(Asked asked, List<Scored> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var found = search.found(items.stream().map(Scored::id).toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(SearchRepository.Found::id, one -> Document.of(one, Hit.Field.values())));
        var lookedFor = marker.lookedFor(asked, items.stream().map(item -> found.get(item.id()))
                .filter(Objects::nonNull).flatMap(Document::all));
        // one that was deleted since its id was read is no longer there
        return items.stream().filter(item -> found.containsKey(item.id()))
                .map(item -> Hit.of(found.get(item.id()), item.score(), lookedFor, links)).toList();
    }
}
