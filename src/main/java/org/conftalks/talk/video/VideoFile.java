package org.conftalks.talk.video;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of file a recording is that can be played from its URL. */
public final class VideoFile {

    /** The provider of videos that are files. */
    public static final String PROVIDER = "file";

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("mp4", "video/mp4"), Map.entry("m4v", "video/x-m4v"), Map.entry("webm", "video/webm"),
            Map.entry("ogv", "video/ogg"), Map.entry("mkv", "video/x-matroska"), Map.entry("mov", "video/quicktime"),
            Map.entry("avi", "video/x-msvideo"), Map.entry("mp3", "audio/mpeg"), Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"), Map.entry("oga", "audio/ogg"), Map.entry("opus", "audio/ogg"),
            Map.entry("flac", "audio/flac"));

    private static final Pattern EXTENSION = Pattern.compile("[^?#]+/[^/?#]+\\.([a-zA-Z0-9]+)(?:[?#].*)?");

    private VideoFile() {
    }

    /** RFC 6838; empty where the link leads to a page. */
    public static Optional<String> mediaType(VideoView video) {
        return PROVIDER.equals(video.provider()) ? mediaType(video.url().replaceFirst("^[^:]+://", "")) : Optional.empty();
    }

    /** @param address without scheme */
    static Optional<String> mediaType(String address) {
        var file = EXTENSION.matcher(address);
        return file.matches() ? Optional.ofNullable(MEDIA_TYPES.get(file.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
