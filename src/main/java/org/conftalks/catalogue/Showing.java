package org.conftalks.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.http.Links;
import org.conftalks.http.Shown;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads resources as they are shown, whatever they are: by one query, however many, with all that belongs to each. */
@ApplicationScoped
public class Showing {

    private static final Map<String, Class<?>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("id", UUID.class);
        COLUMNS.put("json", byte[].class);
    }

    private final Queries queries;
    private final Viewer viewer;
    private final Links links;
    private final ObjectMapper json;

    Showing(Queries queries, Viewer viewer, Links links, ObjectMapper json) {
        this.queries = queries;
        this.viewer = viewer;
        this.links = links;
        this.json = json;
    }

    /** Those of some ids that the caller sees, with all that there is to tell. */
    public <V> Map<UUID, Shown<V>> read(Shape<V> shape, UUID[] ids) {
        return read(shape, ids, part -> true);
    }

    /**
     * Those of some ids that the caller sees.
     *
     * @param wanted which of the members that need not be told, by their names
     */
    public <V> Map<UUID, Shown<V>> read(Shape<V> shape, UUID[] ids, Predicate<String> wanted) {
        var found = new HashMap<UUID, Shown<V>>();
        var values = new HashMap<String, Object>();
        values.put("ids", ids);
        values.put("base", links.base() + "/v1/");
        values.put("told", shape.parts().stream().filter(wanted).toArray(String[]::new));
        var sight = viewer.sight();
        if (!sight.isPublic()) {
            values.put("sight", sight.reach());
        }
        var rows = queries.rows(sight.isPublic() ? shape.publicQuery() : shape.query(), values, COLUMNS);
        for (Object[] row : rows) {
            var id = (UUID) row[0];
            found.put(id, new Shown<>(id, shape.type(), (byte[]) row[1], json));
        }
        return found;
    }
}
