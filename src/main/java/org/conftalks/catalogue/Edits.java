package org.conftalks.catalogue;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.Body;
import org.conftalks.http.JsonBodies;
import org.conftalks.http.MergePatch;
import org.conftalks.http.Preconditions;
import org.conftalks.http.Refusal;
import org.conftalks.http.Shown;
import org.hibernate.FlushMode;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Carries out what clients write. A resource that is changed is locked first, so that who comes second sees what the first
 * has made of it. A refusal leaves nothing behind.
 */
@ApplicationScoped
public class Edits {

    private final Session session;
    private final CatalogueRepository catalogue;
    private final Finder finder;
    private final Slugs slugs;
    private final ExternalIds externalIds;
    private final References references;
    private final Idempotency idempotency;
    private final Transactions transactions;
    private final JsonBodies bodies;
    private final Preconditions preconditions;
    private final Permission permission;

    Edits(Session session, CatalogueRepository catalogue, Finder finder, Slugs slugs, ExternalIds externalIds,
            References references, Idempotency idempotency, Transactions transactions, JsonBodies bodies,
            Preconditions preconditions, Permission permission) {
        this.session = session;
        this.catalogue = catalogue;
        this.finder = finder;
        this.slugs = slugs;
        this.externalIds = externalIds;
        this.references = references;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.bodies = bodies;
        this.preconditions = preconditions;
        this.permission = permission;
    }

    /** POST: makes one; under an Idempotency-Key only once. */
    public <E extends Resource, V extends Record> RestResponse<Shown<V>> create(Editor<E, V> editor, InputStream sent) {
        return create(editor, editor::blank, sent);
    }

    /** POST below another resource, to which the blank belongs. */
    public <E extends Resource, V extends Record> RestResponse<Shown<V>> create(Editor<E, V> editor, Supplier<E> blank,
            InputStream sent) {
        ObjectNode body = bodies.read(sent);
        return transactions.run(() -> created(editor,
                idempotency.once(body, editor.shape(), () -> make(editor, blank.get(), null, body))));
    }

    /** PUT to an id or slug: replaces what is there; a slug that leads nowhere makes a new one. */
    public <E extends Named, V extends Record> RestResponse<Shown<V>> put(Editor<E, V> editor, String idOrSlug,
            InputStream sent) {
        ObjectNode body = bodies.read(sent);
        return transactions.run(() -> {
            var found = finder.writable(editor.listing(), idOrSlug);
            if (found.isEmpty()) {
                // another may be making it at this moment
                slugs.hold(editor.listing().table(), idOrSlug);
                found = finder.writable(editor.listing(), idOrSlug);
            }
            if (found.isPresent()) {
                return RestResponse.ok(change(editor, found.get(), present -> body));
            }
            preconditions.checkAbsent();
            return created(editor, make(editor, editor.blank(), idOrSlug, body));
        });
    }

    /** PUT to an id: replaces what is there. */
    public <E extends Resource, V extends Record> Shown<V> replace(Editor<E, V> editor, String id, InputStream sent) {
        ObjectNode body = bodies.read(sent);
        return transactions.run(() -> change(editor, finder.byId(editor.listing(), id), present -> body));
    }

    /** PATCH: merges into what is there. */
    public <E extends Resource, V extends Record> Shown<V> patch(Editor<E, V> editor, String idOrSlug, InputStream sent) {
        ObjectNode patch = bodies.read(sent);
        return transactions.run(() -> change(editor, finder.any(editor.listing(), idOrSlug),
                present -> (ObjectNode) MergePatch.apply(present.deepCopy(), patch)));
    }

    public <E extends Resource, V extends Record> void delete(Editor<E, V> editor, String idOrSlug, boolean cascade) {
        transactions.run(() -> {
            E resource = locked(editor, finder.any(editor.listing(), idOrSlug));
            permission.requireRemoval(editor, resource);
            if (preconditions.asked()) {
                preconditions.check(editor.show(resource.id).json());
            }
            editor.release(resource, cascade);
            editor.touched(resource);
            session.remove(resource);
            session.flush();
            return resource;
        });
    }

    private <E extends Resource, V extends Record> Shown<V> make(Editor<E, V> editor, E resource, String slug,
            ObjectNode sent) {
        Body body = new Body(sent);
        resource.id = Resource.newId();
        fill(editor, resource, slug, body, MissingNode.getInstance());
        permission.requireEdit(editor, resource);
        resource.born(catalogue.now());
        session.persist(resource);
        editor.touched(resource);
        session.flush();
        session.clear();
        return editor.show(resource.id);
    }

    private <E extends Resource, V extends Record> Shown<V> change(Editor<E, V> editor, UUID id,
            UnaryOperator<ObjectNode> wanted) {
        E resource = locked(editor, id);
        boolean isBound = permission.isBoundToMembers(editor, resource);
        var present = editor.show(id);
        preconditions.check(present.json());
        ObjectNode shown = bodies.asSent(present.json());
        Body body = new Body(wanted.apply(shown));
        fill(editor, resource, null, body, shown);
        if (!session.isDirty()) {
            return present;
        }
        if (!isBound) {
            permission.requireEdit(editor, resource);
        }
        resource.updatedAt = catalogue.now();
        editor.touched(resource);
        session.flush();
        session.clear();
        var changed = editor.show(id);
        if (isBound) {
            permission.requireOwnMembers(editor, shown, bodies.asSent(changed.json()));
        }
        return changed;
    }

    private <E extends Resource> void fill(Editor<E, ?> editor, E resource, String addressed, Body body, JsonNode present) {
        // what is half filled must not reach the database with the next query
        session.setHibernateFlushMode(FlushMode.MANUAL);
        String table = editor.listing().table();
        for (String member : List.of("id", "self", "createdAt", "updatedAt")) {
            body.readOnly(member, present.path(member));
        }
        Content.fill(editor, resource, body, present);
        editor.connect(resource, body, present, references);
        externalIds.requireFree(resource, table);
        if (resource instanceof Named named) {
            slugs.settle(named, table, addressed, body);
        }
        body.refuseUnknown();
        body.refuseFaults();
        session.setHibernateFlushMode(FlushMode.AUTO);
    }

    private <E extends Resource> E locked(Editor<E, ?> editor, UUID id) {
        editor.lockOwners(id);
        E resource = session.find(editor.listing().type(), id, LockMode.PESSIMISTIC_WRITE);
        if (resource == null) {
            throw Refusal.gone("It has just been deleted.");
        }
        return resource;
    }

    private <V extends Record> RestResponse<Shown<V>> created(Editor<?, V> editor, Shown<V> made) {
        return RestResponse.ResponseBuilder.<Shown<V>> create(RestResponse.Status.CREATED)
                .location(URI.create(editor.self(made.value()))).entity(made).build();
    }
}
