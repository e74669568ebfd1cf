package org.conftalks.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Sight;
import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Resource_;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Event;
import org.conftalks.event.Events;
import org.conftalks.http.Page;

/** Reads talks, with all that belongs to each: one query, however many talks. */
@ApplicationScoped
public class Talks {

    public static final String COLLECTION = "talks";
    public static final Listing<Talk> LISTING = new Listing<>(Talk.class, "talk", TalkView.class,
            new Order.Choice<Talk>("-startsAt").by("startsAt", Talk_.occursAt).by("title", Talk_.titleSort)
                    .by("updatedAt", Resource_.updatedAt));

    private final TalkRepository talks;
    private final Lists lists;
    private final Finder finder;
    private final Viewer viewer;
    private final TalkRows rows;

    Talks(TalkRepository talks, Lists lists, Finder finder, Viewer viewer, TalkRows rows) {
        this.talks = talks;
        this.lists = lists;
        this.finder = finder;
        this.viewer = viewer;
        this.rows = rows;
    }

    public Page<TalkView> page(TalkParameters given, Within<Talk> within) {
        return lists.page(LISTING, given, within, given::addTo,
                ids -> read(ids, given.includesAbstract(), given.includesDescription()));
    }

    /** All talks that a list would show, with their long texts, some at a time. */
    public void each(TalkParameters given, Within<Talk> within, Consumer<List<TalkView>> take) {
        lists.each(LISTING, given, within, given::addTo, ids -> read(ids, true, true), take);
    }

    /** The first few of them: refuses what {@link #each} would refuse. */
    public List<TalkView> first(TalkParameters given, Within<Talk> within) {
        return page(given, within).items();
    }

    /** All talks of an event in the order in which they begin, with their long texts. */
    public List<TalkView> ofEvent(UUID event) {
        return inOrder(conditions -> conditions.add(conditions.build.equal(
                conditions.root.get(Talk_.event).get(Resource_.id), event)));
    }

    /** All talks of a speaker in the order in which they begin, with their long texts. */
    public List<TalkView> ofSpeaker(UUID speaker) {
        return inOrder(conditions -> conditions.add(TalkParameters.by(conditions, List.of(speaker.toString()))));
    }

    /** Narrows lists to the talks of the event of this id or slug. */
    public Within<Talk> within(String event) {
        return new Within<>(conditions -> conditions.named(conditions.root.get(Talk_.event).get(Resource_.id), Event.class,
                List.of(event)), () -> finder.named(Events.LISTING, event));
    }

    /** Refuses as {@link Finder#named} does. */
    public TalkView one(String idOrSlug) {
        return finder.one(LISTING, idOrSlug, ids -> read(ids, true, true));
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    /** Those of some ids that are there; whether they may be seen, who found the ids has asked. */
    public Map<UUID, TalkView> all(Collection<UUID> ids, boolean withAbstract) {
        return ids.isEmpty() ? Map.of() : read(ids.toArray(UUID[]::new), withAbstract, false);
    }

    private List<TalkView> inOrder(Consumer<Conditions<Talk>> narrow) {
        var all = new ArrayList<TalkView>();
        each(TalkParameters.inOrder(), new Within<>(narrow, () -> {
        }), all::addAll);
        return all;
    }

    private Map<UUID, TalkView> read(UUID[] ids, boolean withAbstract, boolean withDescription) {
        return talks.rows(ids, withAbstract, withDescription, viewer.sight().reach()).stream()
                .collect(Collectors.toMap(TalkRepository.Row::id, rows::show));
    }

    static boolean shows(Sight sight, Talk talk) {
        return sight.isPublic() ? talk.seen
                : sight.shows(talk.seen, talk.event.id, talk.event.series == null ? null : talk.event.series.id);
    }
}
