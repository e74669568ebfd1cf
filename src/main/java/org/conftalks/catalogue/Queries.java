package org.conftalks.catalogue;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

/** Runs the SQL that is put together while the service runs. */
@ApplicationScoped
class Queries {

    private final Session session;

    Queries(Session session) {
        this.session = session;
    }

    /**
     * @param values of the SQL's named parameters
     * @param columns what the rows have, in order: Hibernate would ask the driver with every answer if it were not told
     */
    List<Object[]> rows(String sql, Map<String, Object> values, Map<String, Class<?>> columns) {
        var query = session.createNativeQuery(sql, Object[].class);
        columns.forEach(query::addScalar);
        values.forEach(query::setParameter);
        return query.list();
    }
}
