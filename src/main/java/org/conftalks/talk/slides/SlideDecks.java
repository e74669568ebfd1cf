package org.conftalks.talk.slides;

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

/** Reads slide decks. */
@Singleton
public class SlideDecks extends TalkLinks<SlideDeck, SlideDeckView> {

    static final String COLLECTION = "slides";
    static final Listing<SlideDeck> LISTING = new Listing<>(SlideDeck.class, "slide_deck", SlideDeckView.class,
            new Order.Choice<SlideDeck>("-createdAt").by("createdAt", Resource_.createdAt)
                    .by("publishedAt", SlideDeck_.publishedSort)
                    .by("updatedAt", Resource_.updatedAt));

    private final SlideDeckRepository kept;
    private final Links links;

    SlideDecks(SlideDeckRepository kept, Lists lists, Finder finder, Talks talks, Events events, Links links) {
        super(LISTING, lists, finder, talks, events);
        this.kept = kept;
        this.links = links;
    }

    public Page<SlideDeckView> page(SlideDeckParameters given, Within<SlideDeck> within) {
        return page(given, within, given::addAllTo);
    }

    @Override
    protected List<SlideDeck> rows(UUID[] ids) {
        return kept.rows(ids);
    }

    @Override
    protected SlideDeckView show(SlideDeck link) {
        return SlideDeckView.of(link, link.talk, links);
    }
}
