package org.conftalks.talk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Resource_;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Event;
import org.conftalks.event.Events;
import org.conftalks.http.ListParameters;
import org.conftalks.http.Page;

/**
 * Reads one kind of what talks left behind.
 *
 * @param <L> slide decks, videos or materials
 * @param <V> the record they are shown as
 */
public abstract class TalkLinks<L extends TalkLink, V> {

    private final Listing<L> listing;
    private final Lists lists;
    private final Finder finder;
    private final Talks talks;
    private final Events events;

    protected TalkLinks(Listing<L> listing, Lists lists, Finder finder, Talks talks, Events events) {
        this.listing = listing;
        this.lists = lists;
        this.finder = finder;
        this.talks = talks;
        this.events = events;
    }

    /** With their talks and these talks' events. */
    protected abstract List<L> rows(UUID[] ids);

    protected abstract V show(L link);

    protected Page<V> page(ListParameters given, Within<L> within, Consumer<Conditions<L>> filter) {
        return lists.page(listing, given, within, filter, this::read);
    }

    /** Refuses as {@link Finder#byId} does. */
    public V one(String id) {
        var found = finder.byId(listing, id);
        return read(new UUID[] { found }).get(found);
    }

    UUID talkId(String idOrSlug) {
        return talks.id(idOrSlug);
    }

    /** Narrows the list to one talk. */
    public Within<L> ofTalk(String talk) {
        return new Within<>(conditions -> conditions.named(conditions.root.get(TalkLink_.talk).get(Resource_.id),
                Talk.class, List.of(talk)), () -> talks.id(talk));
    }

    /** Narrows the list to the talks of an event. */
    public Within<L> atEvent(String event) {
        return new Within<>(conditions -> conditions.named(
                conditions.root.get(TalkLink_.talk).get(Talk_.event).get(Resource_.id), Event.class, List.of(event)),
                () -> events.id(event));
    }

    private Map<UUID, V> read(UUID[] ids) {
        return rows(ids).stream().collect(Collectors.toMap(link -> link.id, (Function<L, V>) this::show));
    }
}
