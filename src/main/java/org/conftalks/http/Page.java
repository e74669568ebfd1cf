package org.conftalks.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/** A part of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(required = true) List<T> items,
        @Schema(description = "What was deleted or is not published any more, with `deleted=include`") List<Deleted> deleted,
        @Schema(required = true) Place page,
        @JsonIgnore @Schema(hidden = true) List<String> fields) implements Paged {

    @Override
    public String nextPage() {
        return page.next();
    }

    @Override
    public String prevPage() {
        return page.prev();
    }

    /** Where a page stands in its list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PagePlace")
    public record Place(
            @Schema(required = true, description = "How many items a full page has") int limit,
            @Schema(format = "uri", description = "The page after this one; absent at the end") String next,
            @Schema(format = "uri", description = "The page before this one; absent at the begin") String prev,
            @Schema(required = true, description = "Every change up to this instant is in this answer or an earlier one: give it as `updatedSince` next time") Instant asOf,
            @Schema(description = "How many items the whole list has, with `total=true`; counted up to 100,000") Long total,
            @Schema(description = "True where there are more than `total` says: counting ends at 100,000") Boolean totalIsEstimate) {

        /** How far a list is counted: what all of a longer one costs grows with it, and nobody pages that far. */
        public static final int MOST_COUNTED = 100_000;

        /** @param counted how many items there are, or one more than are counted; null where nobody asked */
        public static Place of(int limit, String next, String prev, Instant asOf, Long counted) {
            boolean more = counted != null && counted > MOST_COUNTED;
            return new Place(limit, next, prev, asOf, more ? Long.valueOf(MOST_COUNTED) : counted, more ? true : null);
        }
    }

    /** A resource that was deleted, or that is not published any more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deleted(
            @Schema(required = true) UUID id,
            @Schema(description = "The slug by which it was last seen") String slug,
            @Schema(required = true, description = "Since when it is gone") Instant deletedAt) {
    }
}
