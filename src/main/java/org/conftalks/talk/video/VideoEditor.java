package org.conftalks.talk.video;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.conftalks.catalogue.ChangeTime;
import org.conftalks.catalogue.References;
import org.conftalks.http.Body;
import org.conftalks.http.Refusal;
import org.conftalks.talk.LinkEditor;
import org.conftalks.talk.TalkLocks;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes videos: provider, id and addresses follow from the URL. */
@Singleton
class VideoEditor extends LinkEditor<Video, VideoView> {

    private static final VideoAddress NOWHERE = new VideoAddress(null, null, null, null, null, null);

    private final VideoRepository videos;

    VideoEditor(Videos reader, VideoRepository videos, ChangeTime time, TalkLocks locks) {
        super(reader, Videos.LISTING, VideoView.class, time, locks);
        this.videos = videos;
    }

    @Override
    public String self(VideoView view) {
        return view.self();
    }

    @Override
    public Video blank() {
        return new Video();
    }

    @Override
    protected void fillLink(Video video, Body body, JsonNode present) {
        String url = body.requiredUrl("url");
        var address = url == null ? NOWHERE : VideoAddress.of(url);
        // the picture and the size of what a former URL led to do not outlive it
        boolean moved = !present.path("url").asText("").equals(address.url());
        video.url = address.url();
        video.provider = address.provider();
        video.providerId = address.id();
        video.embedUrl = address.embedUrl();
        video.thumbnailUrl = body.url("thumbnailUrl")
                .filter(given -> !moved || !given.equals(present.path("thumbnailUrl").asText(null)))
                .orElse(address.thumbnailUrl());
        video.role = body.term("role", VideoRole.class, VideoRole::term).orElse(VideoRole.MAIN);
        video.duration = body.duration("duration", false).orElse(null);
        video.startOffset = body.duration("startOffset", true).or(() -> Optional.ofNullable(address.start())).orElse(null);
        video.endOffset = body.duration("endOffset", false).orElse(null);
        if (video.startOffset != null && video.endOffset != null && video.endOffset.compareTo(video.startOffset) <= 0) {
            body.fault("endOffset", "before-start", "lies behind startOffset");
        }
        video.bytes = body.bytes("bytes").filter(given -> !moved || given != present.path("bytes").asLong()).orElse(null);
        video.publishedAt = body.instant("publishedAt").orElse(null);
        body.readOnly("captions", present.path("captions"));
        for (String member : List.of("provider", "providerId", "embedUrl")) {
            body.readOnly(member, moved ? body.value(member) : present.path(member));
        }
    }

    @Override
    public void connect(Video video, Body body, JsonNode present, References references) {
        if (video.providerId != null) {
            videos.same(video.talk.id, video.provider, video.providerId).stream().filter(id -> !id.equals(video.id)).findFirst()
                    .ifPresent(first -> {
                        throw Refusal.conflict("The talk has this video of %s already: %s.".formatted(video.provider, first));
                    });
        }
    }
}
