package org.conftalks.search;

import java.util.Arrays;
import java.util.List;

import org.conftalks.http.Refusal;
import org.conftalks.http.Values;
import org.conftalks.talk.TalkParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a search is asked by: what lists of talks are asked by, without what only lists can have. */
public class SearchParameters extends TalkParameters {

    @RestQuery
    @Parameter(description = "`talk`, `event`, `speaker` or `topic`; all unless told. Any filter of talks leaves talks alone.")
    String type;

    @RestQuery
    @Parameter(description = "Which facets of the talks found are counted: `event`, `series`, `year`, `language`, `kind`, `topic`, `speaker`, `hasVideo`, `hasSlides`.")
    String facets;

    /** What is looked for. */
    String words() {
        return asked().orElseThrow(SearchParameters::missing);
    }

    static Refusal missing() {
        return Refusal.badParameter("q", "required", "Say in q what is looked for.");
    }

    List<HitType> types() {
        requireByRelevance();
        var asked = Values.choice("type", type, HitType.class, HitType::term);
        if (narrows()) {
            return asked.isEmpty() || asked.contains(HitType.TALK) ? List.of(HitType.TALK) : List.of();
        }
        return asked.isEmpty() ? Arrays.asList(HitType.values()) : asked.stream().distinct().toList();
    }

    List<Facet> facets() {
        return Values.choice("facets", facets, Facet.class, Facet::term).stream().distinct().toList();
    }
}
