package org.conftalks.talk.video;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Resource_;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Events;
import org.conftalks.http.Links;
import org.conftalks.http.Page;
import org.conftalks.talk.TalkLinks;
import org.conftalks.talk.Talks;

/** Reads videos. */
@Singleton
public class Videos extends TalkLinks<Video, VideoView> {

    static final String COLLECTION = "videos";
    static final Listing<Video> LISTING = new Listing<>(Video.class, "video", VideoView.class,
            new Order.Choice<Video>("-createdAt").by("createdAt", Resource_.createdAt).by("publishedAt", Video_.publishedSort)
                    .by("updatedAt", Resource_.updatedAt));

    private final VideoRepository kept;
    private final Links links;

    Videos(VideoRepository kept, Lists lists, Finder finder, Talks talks, Events events, Links links) {
        super(LISTING, lists, finder, talks, events);
        this.kept = kept;
        this.links = links;
    }

    public Page<VideoView> page(VideoParameters given, Within<Video> within) {
        return page(given, within, given::addAllTo);
    }

    @Override
    protected List<Video> rows(UUID[] ids) {
        return kept.rows(ids);
    }

    @Override
    protected VideoView show(Video link) {
        return VideoView.of(link, link.talk, links);
    }
}
