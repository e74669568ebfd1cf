package org.conftalks.talk.slides;

import jakarta.inject.Singleton;

import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Showing;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Events;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;
import org.conftalks.talk.TalkLinks;
import org.conftalks.talk.Talks;

/** Reads slide decks. */
@Singleton
public class SlideDecks extends TalkLinks<SlideDeck, SlideDeckView> {

    static final String COLLECTION = "slides";
    public static final Listing<SlideDeck> LISTING = new Listing<>(SlideDeck.class, "slide_deck", "d", SlideDeckView.class,
            published());

    /** Of the slide deck d of the talk t at the event e. */
    public static final String JSON = """
            json_build_object('id', d.id, 'self', asked.base || 'slides/' || d.id,
                'talk', mention_talk(t.id, t.slug, t.title, asked.base || 'talks/'),
                'event', mention(e.id, e.slug, e.name, asked.base || 'events/'),
                'url', d.url, 'title', d.title, 'mediaType', d.media_type, 'provider', d.provider,
                'providerId', d.provider_id, 'embedUrl', d.embed_url, 'language', d.language, 'licence', d.licence,
                'bytes', d.bytes, 'publishedAt', moment(d.published_at), 'externalIds', d.external_ids,
                'visibility', d.visibility, 'createdAt', moment(d.created_at), 'updatedAt', moment(d.updated_at))""";

    SlideDecks(Lists lists, Finder finder, Showing showing, Talks talks, Events events) {
        super(LISTING, of(SlideDeckView.class, "slide_deck", "d", JSON), lists, finder, showing, talks, events);
    }

    public Page<Shown<SlideDeckView>> page(SlideDeckParameters given, Within within) {
        return page(given, within, given::addAllTo);
    }
}
