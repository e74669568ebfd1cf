package org.conftalks.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.persistence.metamodel.SingularAttribute;

import org.conftalks.http.Refusal;

/**
 * How a list is sorted: by a column that is never null and has an index, then by id.
 *
 * @param name as the parameter sort has it
 */
public record Order<E>(String name, SingularAttribute<? super E, ? extends Comparable<?>> key, boolean descending) {

    /** The orders that a list offers, and the one it has by itself. */
    public static final class Choice<E> {

        private final Map<String, SingularAttribute<? super E, ? extends Comparable<?>>> keys = new LinkedHashMap<>();
        private final String byItself;

        public Choice(String byItself) {
            this.byItself = byItself;
        }

        public Choice<E> by(String name, SingularAttribute<? super E, ? extends Comparable<?>> key) {
            keys.put(name, key);
            return this;
        }

        public String byItself() {
            return byItself;
        }

        public Order<E> named(String sort) {
            boolean descending = sort.startsWith("-");
            String name = descending ? sort.substring(1) : sort;
            if (!keys.containsKey(name)) {
                throw Refusal.badValue("sort",
                        "is one of %s, or one with - before it".formatted(String.join(", ", keys.keySet())));
            }
            return new Order<>(name, keys.get(name), descending);
        }
    }
}
