package org.conftalks.topic;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.NamedListParameters;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Shape;
import org.conftalks.catalogue.Showing;
import org.conftalks.catalogue.Within;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;

/** Reads topics. */
@ApplicationScoped
public class Topics {

    public static final String COLLECTION = "topics";
    public static final Listing<Topic> LISTING = new Listing<>(Topic.class, "topic", "o", TopicView.class,
            new Order.Choice("name").by("name", "name_sort", String.class).by("updatedAt", "updated_at", Instant.class));

    private final Shape<TopicView> shape;
    private final Lists lists;
    private final Finder finder;
    private final Showing showing;

    Topics(TopicUse use, Lists lists, Finder finder, Showing showing) {
        this.shape = Shape.of(TopicView.class, "o", "topic o", """
                json_build_object('id', o.id, 'slug', o.slug, 'self', asked.base || 'topics/' || o.id, 'name', o.name,
                    'description', case when {told description} then o.description end,
                    'counts', case when {told counts} then (%s) end,
                    'externalIds', o.external_ids, 'visibility', o.visibility,
                    'createdAt', moment(o.created_at), 'updatedAt', moment(o.updated_at))
                """.formatted(use.counts()));
        this.lists = lists;
        this.finder = finder;
        this.showing = showing;
    }

    public Page<Shown<TopicView>> page(NamedListParameters given) {
        var wanted = given.wanted();
        return lists.page(LISTING, given, Within.all(), conditions -> given.addWordsTo(conditions, "o.id", "topic"),
                ids -> showing.read(shape, ids, wanted));
    }

    /** Refuses as {@link Finder#named} does. */
    public Shown<TopicView> one(String idOrSlug) {
        return finder.one(LISTING, idOrSlug, ids -> showing.read(shape, ids));
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }
}
