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
        @Schema(description = "What was deleted, with `deleted=include`") List<Deleted> deleted,
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
            @Schema(description = "How many items the whole list has, with `total=true`") Long total) {
    }

    /** A resource that was deleted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deleted(
            @Schema(required = true) UUID id,
            @Schema(description = "The slug it had last") String slug,
            @Schema(required = true) Instant deletedAt) {
    }
}
