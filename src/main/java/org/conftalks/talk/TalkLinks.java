package org.conftalks.talk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Shape;
import org.conftalks.catalogue.Showing;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Events;
import org.conftalks.http.ListParameters;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;

/**
 * Reads one kind of what talks left behind.
 *
 * @param <L> slide decks, videos or materials
 * @param <V> the record they are shown as
 */
public abstract class TalkLinks<L extends TalkLink, V> {

    private final Listing<L> listing;
    private final Shape<V> shape;
    private final Lists lists;
    private final Finder finder;
    private final Showing showing;
    private final Talks talks;
    private final Events events;

    protected TalkLinks(Listing<L> listing, Shape<V> shape, Lists lists, Finder finder, Showing showing, Talks talks,
            Events events) {
        this.listing = listing;
        this.shape = shape;
        this.lists = lists;
        this.finder = finder;
        this.showing = showing;
        this.talks = talks;
        this.events = events;
    }

    /** The orders of those that are published at a time of their own. */
    protected static Order.Choice published() {
        return new Order.Choice("-createdAt").by("createdAt", "created_at", Instant.class)
                .by("publishedAt", "published_sort", Instant.class).by("updatedAt", "updated_at", Instant.class);
    }

    /** @param json of the link under the alias, of the talk t at the event e */
    protected static <V> Shape<V> of(Class<V> type, String table, String alias, String json) {
        return Shape.of(type, alias, "%s %s join talk t on t.id = %s.talk_id join event e on e.id = t.event_id"
                .formatted(table, alias, alias), json);
    }

    protected Page<Shown<V>> page(ListParameters given, Within within, Consumer<Conditions> filter) {
        return lists.page(listing, given, within, filter, this::read);
    }

    /** Refuses as {@link Finder#byId} does. */
    public Shown<V> one(String id) {
        return finder.one(listing, id, this::read);
    }

    UUID talkId(String idOrSlug) {
        return talks.id(idOrSlug);
    }

    /** Narrows the list to one talk. */
    public Within ofTalk(String talk) {
        return new Within(conditions -> conditions.named(talk(), "talk", List.of(talk)), () -> talks.id(talk));
    }

    /** Narrows the list to the talks of an event. */
    public Within atEvent(String event) {
        return new Within(conditions -> conditions.add(at(conditions, talk(), List.of(event))), () -> events.id(event));
    }

    /** SQL: whether a talk is at an event, given by id or slug. */
    static String at(Conditions conditions, String talk, List<String> events) {
        return "%s in (select t.id from talk t where %s)".formatted(talk, conditions.is("t.event_id", "event", events));
    }

    private String talk() {
        return listing.alias() + ".talk_id";
    }

    private Map<UUID, Shown<V>> read(UUID[] ids) {
        return showing.read(shape, ids);
    }
}
