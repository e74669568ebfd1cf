package org.conftalks.feed;

import java.time.Duration;

import org.conftalks.talk.slides.SlideDeckView;
import org.conftalks.talk.video.VideoFile;
import org.conftalks.talk.video.VideoView;

/**
 * A video or slides that an entry leads to.
 *
 * @param label what it is
 * @param mediaType of a file; null where the link leads to a page
 * @param bytes how large the file is; null where nobody has said so
 */
record Asset(String label, String url, String mediaType, Long bytes, String title, Duration duration) {

    static Asset of(VideoView video) {
        return new Asset("Video", video.url(), VideoFile.mediaType(video).orElse(null), video.bytes(), video.title(),
                video.duration());
    }

    static Asset of(SlideDeckView deck) {
        return new Asset("Slides", deck.url(), deck.mediaType(), deck.bytes(), deck.title(), null);
    }

    boolean isFile() {
        return mediaType != null;
    }
}
