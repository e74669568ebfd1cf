package org.conftalks.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that every list takes. They arrive as strings and are read by {@link Values} alone. */
public class ListParameters {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;

    @RestQuery
    @Parameter(description = "How many items a page has: 1 to 100, 25 unless told; a larger number is cut down.", schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", defaultValue = "25"))
    String limit;

    @RestQuery
    @Parameter(description = "Where the page begins: taken as it is from `page.next` or `page.prev` of the same list.")
    String cursor;

    @RestQuery
    @Parameter(description = "The order, ascending, or descending with `-` before it.")
    String sort;

    @RestQuery
    @Parameter(description = "`true` counts the items of the list into `page.total`, up to 100,000, of searches up to 10,000; where there are more, `page.totalIsEstimate` says so.", schema = @Schema(type = SchemaType.BOOLEAN))
    String total;

    @RestQuery
    @Parameter(description = "Only these members of each item, separated by commas, such as `id,slug,title`; `id` always comes along. The items then lack all others, also those that their schema requires.")
    String fields;

    @RestQuery
    @Parameter(description = "Only what changed at this instant or later (ISO 8601): hand over `page.asOf` of the last answer.", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String updatedSince;

    @RestQuery
    @Parameter(description = "`include` adds what was deleted or is not published any more, in `deleted` beside `items`; it goes with `updatedSince` and orders by `updatedAt`.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "include" }))
    String deleted;

    public int limit() {
        return Values.integer("limit", limit).map(given -> {
            if (given < 1) {
                throw Refusal.badValue("limit", "is at least 1");
            }
            return Math.min(given, MAX_LIMIT);
        }).orElse(DEFAULT_LIMIT);
    }

    public String cursor() {
        return cursor;
    }

    /** The sort as given, or the list's own. */
    public String sort(String byItself) {
        return sort == null ? withDeleted() ? "updatedAt" : byItself : sort;
    }

    protected void sortBy(String order) {
        sort = order;
    }

    /**
     * For an answer that holds the whole list.
     *
     * @throws Refusal 400 where a part of it is asked for
     */
    public void requireWhole() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("limit", limit);
        parts.put("cursor", cursor);
        parts.put("total", total);
        parts.put("fields", fields);
        parts.put("deleted", deleted);
        refuse(parts, "The answer holds the whole list");
    }

    /**
     * For an answer in the order of relevance, with items of several kinds.
     *
     * @throws Refusal 400 where another order or other items are asked for
     */
    public void requireByRelevance() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("sort", sort);
        parts.put("fields", fields);
        parts.put("deleted", deleted);
        refuse(parts, "The answer holds what fits best");
    }

    private static void refuse(Map<String, String> parts, String because) {
        parts.forEach((name, value) -> {
            if (value != null) {
                throw Refusal.badParameter(name, "unknown", "%s; %s is not taken here.".formatted(because, name));
            }
        });
    }

    public boolean total() {
        return Values.flag("total", total).orElse(false);
    }

    /** The names of the members asked for; empty for all. */
    public List<String> fields() {
        return Values.list("fields", fields);
    }

    /** Which members of an item are told. */
    public Predicate<String> wanted() {
        var fields = Set.copyOf(fields());
        return fields.isEmpty() ? member -> true : fields::contains;
    }

    public Optional<Instant> updatedSince() {
        return Values.instant("updatedSince", updatedSince);
    }

    /** Whether what was deleted is asked for too. */
    public boolean withDeleted() {
        if (deleted == null) {
            return false;
        }
        if (!deleted.equals("include")) {
            throw Refusal.badValue("deleted", "takes the value include");
        }
        if (updatedSince == null) {
            throw Refusal.badValue("deleted", "goes with updatedSince");
        }
        return true;
    }
}
