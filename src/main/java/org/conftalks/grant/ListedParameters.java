package org.conftalks.grant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.conftalks.http.Cursor;
import org.conftalks.http.Page;
import org.conftalks.http.Refusal;
import org.conftalks.http.RequestedList;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How much of a list is asked for, and from where on. */
public class ListedParameters {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;
    private static final UUID NO_ID = new UUID(0, 0);

    @RestQuery
    @Parameter(description = "How many items a page has: 1 to 100, 25 unless told; a larger number is cut down.", schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", defaultValue = "25"))
    String limit;

    @RestQuery
    @Parameter(description = "Where the page begins: taken as it is from `page.next` of the same list.")
    String cursor;

    int limit() {
        return Values.integer("limit", limit).map(given -> {
            if (given < 1) {
                throw Refusal.badValue("limit", "is at least 1");
            }
            return Math.min(given, MAX_LIMIT);
        }).orElse(DEFAULT_LIMIT);
    }

    /** The key of the last item of the page before; null at the begin. */
    String after(RequestedList request) {
        return cursor == null ? null : (String) Cursor.decode(cursor, request.identity("newest", true), String.class).key();
    }

    /**
     * A page of the newest first.
     *
     * @param read one more than a page has, if there are as many
     * @param key tells an item's place
     */
    <T, V> Page<V> page(List<T> read, Function<T, String> key, Function<T, V> shown, Instant asOf, RequestedList request) {
        var items = read.subList(0, Math.min(limit(), read.size()));
        String next = read.size() == items.size() ? null
                : request.at(new Cursor(false, key.apply(items.get(items.size() - 1)), NO_ID, null)
                        .encode(request.identity("newest", true)));
        return new Page<>(items.stream().map(shown).toList(), null, Page.Place.of(limit(), next, null, asOf, null), List.of());
    }
}
