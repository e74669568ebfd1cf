package org.conftalks.talk.video;

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

/** Reads videos. */
@Singleton
public class Videos extends TalkLinks<Video, VideoView> {

    public static final String COLLECTION = "videos";
    public static final Listing<Video> LISTING = new Listing<>(Video.class, "video", "v", VideoView.class, published());

    /** Of the video v of the talk t at the event e. */
    public static final String JSON = """
            json_build_object('id', v.id, 'self', asked.base || 'videos/' || v.id,
                'talk', mention_talk(t.id, t.slug, t.title, asked.base || 'talks/'),
                'event', mention(e.id, e.slug, e.name, asked.base || 'events/'),
                'url', v.url, 'title', v.title, 'provider', v.provider, 'providerId', v.provider_id, 'embedUrl', v.embed_url,
                'thumbnailUrl', v.thumbnail_url, 'role', v.role, 'language', v.language, 'duration', period(v.duration_ms),
                'startOffset', period(v.start_offset_ms), 'endOffset', period(v.end_offset_ms), 'bytes', v.bytes,
                'publishedAt', moment(v.published_at), 'licence', v.licence,
                'captions', captions(v.caption_languages, asked.base || 'videos/' || v.id || '/captions/'),
                'externalIds', v.external_ids, 'visibility', v.visibility,
                'createdAt', moment(v.created_at), 'updatedAt', moment(v.updated_at))""";

    Videos(Lists lists, Finder finder, Showing showing, Talks talks, Events events) {
        super(LISTING, of(VideoView.class, "video", "v", JSON), lists, finder, showing, talks, events);
    }

    public Page<Shown<VideoView>> page(VideoParameters given, Within within) {
        return page(given, within, given::addAllTo);
    }
}
