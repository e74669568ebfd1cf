package org.conftalks.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.conftalks.http.Refusal;

/**
 * How a list is sorted: by a column that is never null and has an index, then by id.
 *
 * @param name as the parameter sort has it
 * @param column of the resource's table
 * @param type of the column: String, Instant or LocalDate
 */
public record Order(String name, String column, Class<? extends Comparable<?>> type, boolean descending) {

    /** SQL: the first items first, or the last. */
    String of(String alias, boolean descending) {
        return " order by %1$s.%2$s %3$s, %1$s.id %3$s".formatted(alias, column, descending ? "desc" : "asc");
    }

    /** The orders that a list offers, and the one it has by itself. */
    public static final class Choice {

        private final Map<String, Order> orders = new LinkedHashMap<>();
        private final String byItself;

        public Choice(String byItself) {
            this.byItself = byItself;
        }

        public Choice by(String name, String column, Class<? extends Comparable<?>> type) {
            orders.put(name, new Order(name, column, type, false));
            return this;
        }

        public String byItself() {
            return byItself;
        }

        public Order named(String sort) {
            boolean descending = sort.startsWith("-");
            var order = orders.get(descending ? sort.substring(1) : sort);
            if (order == null) {
                throw Refusal.badValue("sort",
                        "is one of %s, or one with - before it".formatted(String.join(", ", orders.keySet())));
            }
            return new Order(order.name, order.column, order.type, descending);
        }
    }
}
