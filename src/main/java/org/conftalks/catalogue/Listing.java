package org.conftalks.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.conftalks.http.Refusal;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A kind of list.
 *
 * @param type what it holds
 * @param table the resource's table, which is also the type of its tombstones
 * @param alias of the table, in SQL
 * @param shape the record that an item is shown as
 */
public record Listing<E extends Resource>(Class<E> type, String table, String alias, Class<? extends Record> shape,
        Order.Choice orders) {

    /** SQL: the table under its alias. */
    String from() {
        return table + " " + alias;
    }

    /** The names of the members that a record is shown with: Java reads them from the class each time that it is asked. */
    private static final ClassValue<Set<String>> MEMBERS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> shape) {
            return Arrays.stream(shape.getRecordComponents())
                    .map(component -> component.getAccessor().isAnnotationPresent(JsonProperty.class)
                            ? component.getAccessor().getAnnotation(JsonProperty.class).value()
                            : component.getName())
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    /** Refuses a member that items do not have. */
    void requireMembers(List<String> fields) {
        var members = MEMBERS.get(shape);
        fields.stream().filter(name -> !members.contains(name)).findFirst().ifPresent(name -> {
            throw Refusal.badValue("fields", "names %s; members are %s".formatted(name,
                    members.stream().sorted().collect(Collectors.joining(", "))));
        });
    }
}
