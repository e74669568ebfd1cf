package org.conftalks.exchange.format;

import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.http.Body;
import org.conftalks.http.WellFormed;

/** Addresses of the web in files. */
public final class Addresses {

    private static final Pattern VIDEO = Pattern.compile("(?i)https?://(?:[a-z0-9-]+\\.)*(?:youtube\\.com|youtu\\.be"
            + "|youtube-nocookie\\.com|vimeo\\.com|media\\.ccc\\.de|twitch\\.tv|dailymotion\\.com|bilibili\\.com)/.+"
            + "|[^?#]+\\.(?:mp4|webm|ogv|mov|mkv|m4v)(?:[?#].*)?");
    private static final Pattern SLIDES = Pattern.compile("(?i)https?://(?:[a-z0-9-]+\\.)*(?:speakerdeck\\.com"
            + "|slideshare\\.net|slides\\.com|prezi\\.com|docs\\.google\\.com/presentation)/.+"
            + "|[^?#]+\\.(?:pptx?|odp|key)(?:[?#].*)?");
    private static final Pattern CODE = Pattern.compile(
            "(?i)https?://(?:www\\.)?(?:github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org)/[^/]+/[^/].*");

    private Addresses() {
    }

    public static boolean is(String url) {
        return WellFormed.isWebAddress(url) && url.length() <= Body.URL;
    }

    /** Told where it is none. */
    public static Optional<String> of(String given, String pointer, Notes notes) {
        return Texts.line(given).filter(url -> is(url) || notes.leaveOut(pointer, "not-a-url",
                "\"%s\" is no address that begins with http:// or https://.".formatted(Texts.shown(url))));
    }

    /** Whether it shows by itself that it is a recording. */
    public static boolean isVideo(String url) {
        return VIDEO.matcher(url).matches();
    }

    /** Whether it shows by itself that it leads to slides. */
    public static boolean isSlides(String url) {
        return SLIDES.matcher(url).matches();
    }

    /** Whether it leads to source code. */
    public static boolean isCode(String url) {
        return CODE.matcher(url).matches();
    }
}
