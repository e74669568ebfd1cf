package org.conftalks.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Resource_;
import org.conftalks.catalogue.Within;
import org.conftalks.http.Links;
import org.conftalks.http.Page;
import org.conftalks.topic.Topics;

/** Reads talks, with all that belongs to each: one query a kind of thing, however many talks. */
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
    private final Links links;

    Talks(TalkRepository talks, Lists lists, Finder finder, Viewer viewer, Links links) {
        this.talks = talks;
        this.lists = lists;
        this.finder = finder;
        this.viewer = viewer;
        this.links = links;
    }

    public Page<TalkView> page(TalkParameters given, Within<Talk> within) {
        return lists.page(LISTING, given, within, given::addTo,
                ids -> read(ids, given.includesAbstract(), given.includesDescription()));
    }

    public TalkView one(String idOrSlug) {
        UUID id = id(idOrSlug);
        return read(new UUID[] { id }, true, true).get(id);
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    /** Those of some ids that are there; whether they may be seen, who found the ids has asked. */
    public Map<UUID, TalkView> all(Collection<UUID> ids, boolean withAbstract) {
        return ids.isEmpty() ? Map.of() : read(ids.toArray(UUID[]::new), withAbstract, false);
    }

    private Map<UUID, TalkView> read(UUID[] ids, boolean withAbstract, boolean withDescription) {
        boolean drafts = viewer.seesDrafts();
        var rows = talks.rows(ids, withAbstract, withDescription);
        var parts = talks.parts(ids, drafts).stream().collect(Collectors.groupingBy(TalkRepository.Part::talkId));
        var topics = talks.topics(ids, drafts).stream().collect(Collectors.groupingBy(TalkRepository.TopicOf::talkId,
                Collectors.mapping(topic -> Ref.of(Topics.COLLECTION, topic.id(), topic.slug(), topic.name(), links),
                        Collectors.toList())));
        var left = talks.links(ids, drafts).stream().collect(Collectors.groupingBy(link -> link.talk.id));
        var views = new HashMap<UUID, TalkView>();
        for (var row : rows) {
            var talk = row.talk();
            var parent = talk.parent == null || !talk.parent.seen && !drafts ? null : talk.parent;
            views.put(talk.id, TalkView.of(talk, parent, row.abstractText(), row.description(),
                    billed(parts.getOrDefault(talk.id, List.of())), topics.getOrDefault(talk.id, List.of()),
                    TalkView.Left.of(talk, left.getOrDefault(talk.id, List.of()), links), links));
        }
        return views;
    }

    private List<Billing> billed(List<TalkRepository.Part> parts) {
        var billed = new ArrayList<Billing>();
        parts.forEach(part -> billed.add(Billing.of(part, billed.size() + 1, links)));
        return billed;
    }
}
