package org.conftalks.search;

import java.util.List;

import org.conftalks.http.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What a search found, the best first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SearchPage", description = "What a search found, the best first")
public record SearchPage(
        @Schema(required = true) List<Hit> items,
        @Schema(maxLength = 2000, description = "What was looked for where little or nothing is written as it was asked for: `q` with words that look like it") String correctedTo,
        @Schema(maxItems = 9, description = "Those asked for, in that order") List<Facets.Values> facets,
        @Schema(description = "Whether more talks were found than are counted, so that `facets` tell of the first 10,000") Boolean facetsAreEstimates,
        @Schema(required = true) Place page) implements Paged {

    /** Where a page stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SearchPlace")
    public record Place(
            @Schema(required = true, description = "How many items a full page has") int limit,
            @Schema(format = "uri", description = "The page after this one; absent at the end") String next,
            @Schema(description = "How many were found, with `total=true`; exact up to 10,000 of a type") Long total,
            @Schema(description = "Whether `total` is an estimate, because more than 10,000 of a type were found") Boolean totalIsEstimate) {
    }

    @Override
    public String nextPage() {
        return page.next();
    }

    @Override
    public String prevPage() {
        return null;
    }
}
