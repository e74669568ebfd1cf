package org.conftalks.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.http.Moved;
import org.conftalks.http.Refusal;

/** Finds the one resource that an address names, or says what became of it. */
@ApplicationScoped
public class Finder {

    private final Queries queries;
    private final CatalogueRepository catalogue;
    private final Viewer viewer;

    Finder(Queries queries, CatalogueRepository catalogue, Viewer viewer) {
        this.queries = queries;
        this.catalogue = catalogue;
        this.viewer = viewer;
    }

    /**
     * The id of the resource with this id or slug.
     *
     * @throws Moved where the slug is a former one
     * @throws Refusal 410 where it has been deleted, 404 where it never was or is not seen
     */
    public <E extends Named> UUID named(Listing<E> listing, String idOrSlug) {
        var address = Address.of(idOrSlug);
        if (address.id() != null) {
            return byId(listing, idOrSlug);
        }
        return select(listing, "slug", address.slug())
                .orElseThrow(() -> formerlyNamed(listing, address.slug()));
    }

    /**
     * The resource of this id or, where the type has slugs, this slug itself. An id costs no query of its own.
     *
     * @param read gives those of some ids that are seen
     * @throws Moved as {@link #any} does
     * @throws Refusal as {@link #any} does
     */
    public <E extends Resource, V> V one(Listing<E> listing, String idOrSlug, Function<UUID[], Map<UUID, V>> read) {
        UUID given = Address.of(idOrSlug).id();
        V found = given == null ? null : read.apply(new UUID[] { given }).get(given);
        if (found != null) {
            return found;
        }
        UUID id = any(listing, idOrSlug);
        return Optional.ofNullable(read.apply(new UUID[] { id }).get(id)).orElseThrow(Finder::unknown);
    }

    /**
     * The id, if there is a resource with it.
     *
     * @throws Refusal 410 where it has been deleted, 404 where it never was, is not seen or is no id at all
     */
    public <E extends Resource> UUID byId(Listing<E> listing, String id) {
        var address = Address.of(id);
        if (address.id() == null) {
            throw unknown();
        }
        return select(listing, "id", address.id()).orElseThrow(() -> missing(listing, address.id()));
    }

    /**
     * Where a PUT is to go: to the resource of this id or slug, or, by a slug that leads nowhere or to what was deleted, to a
     * new one.
     *
     * @throws Moved where the slug is a former one
     * @throws Refusal 404 or 410 where there is no resource of this id
     */
    public <E extends Named> Optional<UUID> writable(Listing<E> listing, String idOrSlug) {
        var address = Address.of(idOrSlug);
        if (address.id() != null) {
            return Optional.of(byId(listing, idOrSlug));
        }
        var found = select(listing, "slug", address.slug());
        if (found.isEmpty()) {
            catalogue.formerlyNamed(listing.table(), address.slug()).stream().findFirst()
                    .flatMap(id -> presentSlug(listing, id)).ifPresent(present -> {
                        throw new Moved(present);
                    });
        }
        return found;
    }

    /** The id of the resource of any type with this id or, where the type has slugs, this slug; refuses as the others do. */
    @SuppressWarnings("unchecked")
    public <E extends Resource> UUID any(Listing<E> listing, String idOrSlug) {
        return Named.class.isAssignableFrom(listing.type()) ? named((Listing<? extends Named>) listing, idOrSlug)
                : byId(listing, idOrSlug);
    }

    private RuntimeException formerlyNamed(Listing<? extends Named> listing, String slug) {
        var former = catalogue.formerlyNamed(listing.table(), slug);
        if (former.isEmpty()) {
            return unknown();
        }
        return presentSlug(listing, former.get(0)).<RuntimeException> map(Moved::new)
                .orElseGet(() -> missing(listing, former.get(0)));
    }

    private Refusal missing(Listing<?> listing, UUID id) {
        return catalogue.buried(listing.table(), id).stream().filter(tombstone -> tombstone.seen || viewer.sight().isWhole())
                .findFirst().map(tombstone -> Refusal.gone("It was deleted on " + tombstone.deletedAt + "."))
                .orElseGet(Finder::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("No published resource has this id or slug.");
    }

    private Optional<UUID> select(Listing<?> listing, String column, Object value) {
        return seen(listing, "id", UUID.class, column, value).map(UUID.class::cast);
    }

    private Optional<String> presentSlug(Listing<?> listing, UUID id) {
        return seen(listing, "slug", String.class, "id", id).map(String.class::cast);
    }

    /** A column of the one that is seen and has a value in another column. */
    private Optional<Object> seen(Listing<?> listing, String wanted, Class<?> type, String column, Object value) {
        var conditions = new Conditions(viewer.sight());
        conditions.add(conditions.seen(listing.alias()));
        conditions.add(listing.alias() + "." + column + " = ?", value);
        return queries.rows("select %s.%s as wanted".formatted(listing.alias(), wanted) + conditions.from(listing.from()),
                conditions.values(), Map.of("wanted", type)).stream().findFirst().map(row -> row[0]);
    }
}
