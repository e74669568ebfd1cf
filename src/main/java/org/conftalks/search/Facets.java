package org.conftalks.search;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Counts the talks of a search by what they have. */
@ApplicationScoped
class Facets {

    private static final int MOST = 20;

    private final FacetRepository facets;
    private final Viewer viewer;

    Facets(FacetRepository facets, Viewer viewer) {
        this.facets = facets;
        this.viewer = viewer;
    }

    /** The values that a facet has among the talks found. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FacetCounts", description = "How many of the talks found have a value: what a filter with that value would leave")
    record Values(
            @Schema(required = true) Facet facet,
            @Schema(required = true, maxItems = MOST, description = "The most frequent, at most 20") List<Value> values) {
    }

    /** A value, and how many talks have it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FacetValue")
    record Value(
            @Schema(required = true, maxLength = 200, description = "As the filter takes it: a slug, a term, a year, a language, `true` or `false`") String value,
            @Schema(maxLength = 200, description = "The name of what the slug stands for") String label,
            @Schema(required = true) long count) {
    }

    List<Values> of(List<Facet> asked, UUID[] talks) {
        var counted = facets.counted(talks, asked.stream().map(Facet::term).toArray(String[]::new), viewer.sight().reach(),
                MOST);
        return asked.stream().map(facet -> new Values(facet, counted.stream()
                .filter(value -> value.facet().equals(facet.term()))
                .map(value -> new Value(value.value(), value.label(), value.count())).toList())).toList();
    }
}
