package org.conftalks.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.Body;
import org.conftalks.http.Refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the external ids that a client sends, and sees that no other resource has them. */
@ApplicationScoped
public class ExternalIds {

    private static final int MOST = 50;

    private final CatalogueRepository catalogue;

    ExternalIds(CatalogueRepository catalogue) {
        this.catalogue = catalogue;
    }

    static List<ExternalId> read(Body body) {
        return body.elements("externalIds", MOST, (element, index) -> {
            if (!(element instanceof ObjectNode object)) {
                return body.<ExternalId> lacking("externalIds/" + index, "not-an-object", "is an object");
            }
            Body inner = body.element("externalIds", index, object);
            var id = new ExternalId(inner.requiredLine("source", Body.NAME), inner.requiredLine("value", Body.TITLE));
            inner.refuseUnknown();
            return id.source() == null || id.value() == null ? Optional.<ExternalId> empty() : Optional.of(id);
        }).stream().distinct().toList();
    }

    /** @throws Refusal 409 where another resource of the type has one of the resource's */
    void requireFree(Resource resource, String table) {
        if (!resource.externalIds.isEmpty()) {
            owners(table, resource.externalIds).entrySet().stream()
                    .filter(known -> !known.getValue().equals(resource.id)).findFirst().ifPresent(other -> {
                        throw Refusal.conflict("The external id %s of %s belongs to %s already.".formatted(
                                other.getKey().value(), other.getKey().source(), other.getValue()));
                    });
        }
    }

    /** Whose the external ids are that belong to a resource of the type; one query for all. */
    public Map<ExternalId, UUID> owners(String table, Collection<ExternalId> ids) {
        var each = ids.stream().distinct().toList();
        return each.isEmpty() ? Map.of()
                : catalogue.knownAs(table, each.stream().map(ExternalId::source).toArray(String[]::new),
                        each.stream().map(ExternalId::value).toArray(String[]::new)).stream()
                        .collect(Collectors.toMap(owner -> new ExternalId(owner.source(), owner.value()),
                                CatalogueRepository.Owner::resourceId));
    }
}
