package org.conftalks.talk.video;

import java.util.List;
import java.util.UUID;

import org.conftalks.http.Links;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a video has captions in a language. */
@Schema(name = "CaptionsRef")
public record CaptionsRef(
        @Schema(required = true, description = "BCP 47") String language,
        @Schema(required = true, format = "uri", description = "WebVTT; with `.srt` behind it SubRip") String self) {

    static List<CaptionsRef> of(Video video, Links links) {
        return video.captionLanguages.stream().map(language -> new CaptionsRef(language, self(video, language, links)))
                .toList();
    }

    /** The same with its address. */
    CaptionsRef of(UUID video, String base) {
        return new CaptionsRef(language, Links.to(base, Videos.COLLECTION, video) + "/captions/" + language);
    }

    static String self(Video video, String language, Links links) {
        return links.to(Videos.COLLECTION, video.id) + "/captions/" + language;
    }
}
