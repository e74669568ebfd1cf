package org.conftalks.oembed;

import java.time.Duration;
import java.util.Optional;

import org.conftalks.http.Markup;
import org.conftalks.talk.slides.SlideDeckView;
import org.conftalks.talk.video.VideoFile;
import org.conftalks.talk.video.VideoView;

/**
 * What other pages show.
 *
 * @param type of oEmbed: video, or rich for what is none
 * @param html that refers to the player and holds no text of the catalogue that is not escaped
 */
record Frame(String type, String html) {

    /** The provider's player, or the browser's own for a file; empty where none is known. */
    static Optional<Frame> of(VideoView video, String title, Size size) {
        if (video.embedUrl() != null) {
            return Optional.of(new Frame("video", framed(started(video), title, size)));
        }
        return VideoFile.mediaType(video).map(type -> type.startsWith("audio/")
                ? new Frame("rich", "<audio controls preload=\"metadata\" src=\"%s\"></audio>"
                        .formatted(Markup.escaped(video.url())))
                : new Frame("video", "<video controls preload=\"metadata\" src=\"%s\" width=\"%d\" height=\"%d\"></video>"
                        .formatted(Markup.escaped(video.url()), size.width(), size.height())));
    }

    static Optional<Frame> of(SlideDeckView deck, String title, Size size) {
        return Optional.ofNullable(deck.embedUrl()).map(url -> new Frame("rich", framed(url, title, size)));
    }

    /** A talk within a longer recording begins where it begins, if the player can be told. */
    private static String started(VideoView video) {
        long seconds = Optional.ofNullable(video.startOffset()).map(Duration::toSeconds).orElse(0L);
        if (seconds == 0 || video.provider() == null || video.embedUrl().contains("#")) {
            return video.embedUrl();
        }
        String more = video.embedUrl().contains("?") ? "&" : "?";
        return switch (video.provider()) {
            case "youtube", "archive.org" -> video.embedUrl() + more + "start=" + seconds;
            case "peertube" -> video.embedUrl() + more + "start=" + seconds + "s";
            case "vimeo" -> video.embedUrl() + "#t=" + seconds + "s";
            default -> video.embedUrl();
        };
    }

    private static String framed(String url, String title, Size size) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" frameborder=\"0\" allow=\"fullscreen\" allowfullscreen></iframe>"
                .formatted(Markup.escaped(url), Markup.escaped(title), size.width(), size.height());
    }
}
