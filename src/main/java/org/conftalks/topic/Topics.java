package org.conftalks.topic;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.NamedListParameters;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Resource_;
import org.conftalks.catalogue.Within;
import org.conftalks.http.Links;
import org.conftalks.http.Page;

/** Reads topics. */
@ApplicationScoped
public class Topics {

    public static final String COLLECTION = "topics";
    public static final Listing<Topic> LISTING = new Listing<>(Topic.class, "topic", TopicView.class,
            new Order.Choice<Topic>("name").by("name", Topic_.nameSort).by("updatedAt", Resource_.updatedAt));

    private final TopicRepository topics;
    private final TopicUse use;
    private final Lists lists;
    private final Finder finder;
    private final Viewer viewer;
    private final Links links;

    Topics(TopicRepository topics, TopicUse use, Lists lists, Finder finder, Viewer viewer, Links links) {
        this.topics = topics;
        this.use = use;
        this.lists = lists;
        this.finder = finder;
        this.viewer = viewer;
        this.links = links;
    }

    public Page<TopicView> page(NamedListParameters given) {
        return lists.page(LISTING, given, Within.all(), conditions -> given.addWordsTo(conditions, "topic"),
                ids -> read(ids, given.includesDescription()));
    }

    public TopicView one(String idOrSlug) {
        UUID id = id(idOrSlug);
        return read(new UUID[] { id }, true).get(id);
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    private Map<UUID, TopicView> read(UUID[] ids, boolean withDescription) {
        var talks = use.talks(ids, viewer.sight().reach());
        return topics.rows(ids).stream()
                .map(topic -> TopicView.of(topic, withDescription, talks.getOrDefault(topic.id, 0L), links))
                .collect(Collectors.toMap(TopicView::id, Function.identity()));
    }
}
