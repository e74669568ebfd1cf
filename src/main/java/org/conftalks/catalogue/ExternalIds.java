package org.conftalks.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.Body;
import org.conftalks.http.Refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the external ids that a client sends, and sees that no other resource has them. */
@ApplicationScoped
class ExternalIds {

    private static final int MOST = 50;

    private final CatalogueRepository catalogue;

    ExternalIds(CatalogueRepository catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws Refusal 409 where another resource of the type has one of them */
    List<ExternalId> read(Body body, String table, UUID owner) {
        var ids = body.elements("externalIds", MOST, (element, index) -> {
            if (!(element instanceof ObjectNode object)) {
                return body.<ExternalId> lacking("externalIds/" + index, "not-an-object", "is an object");
            }
            Body inner = body.element("externalIds", index, object);
            var id = new ExternalId(inner.requiredLine("source", Body.NAME), inner.requiredLine("value", Body.TITLE));
            inner.refuseUnknown();
            return id.source() == null || id.value() == null ? Optional.<ExternalId> empty() : Optional.of(id);
        }).stream().distinct().toList();
        if (!ids.isEmpty()) {
            catalogue.knownAs(table, ids.stream().map(ExternalId::source).toArray(String[]::new),
                    ids.stream().map(ExternalId::value).toArray(String[]::new)).stream()
                    .filter(known -> !known.resourceId().equals(owner)).findFirst().ifPresent(other -> {
                        throw Refusal.conflict("The external id %s of %s belongs to %s already.".formatted(other.value(),
                                other.source(), other.resourceId()));
                    });
        }
        return ids;
    }
}
