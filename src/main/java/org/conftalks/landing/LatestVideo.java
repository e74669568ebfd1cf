package org.conftalks.landing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.conftalks.talk.video.VideoRole;

/**
 * A recording that appeared lately, with what a person wants to know before watching it.
 *
 * @param by the talk's speakers; null where none is known
 */
record LatestVideo(String url, String provider, VideoRole role, Duration duration, Instant publishedAt, String talkSlug,
        String talkTitle, String eventSlug, String eventName, String by) {

    private static final Map<String, String> NAMES = Map.of("youtube", "YouTube", "vimeo", "Vimeo", "peertube", "PeerTube");

    /** Where to watch it; absent unless a browser takes it for a web address, because other addresses may be code. */
    public Optional<String> watchAt() {
        return Optional.ofNullable(url).filter(at -> at.toLowerCase(Locale.ROOT).matches("https?://.+"));
    }

    /** Such as "YouTube · 49 min · 22 February 2018". */
    public String facts() {
        var facts = new ArrayList<String>();
        if (role != VideoRole.MAIN) {
            facts.add(role.term());
        }
        if (provider != null) {
            facts.add(NAMES.getOrDefault(provider, provider));
        }
        if (duration != null) {
            facts.add(Words.length(duration));
        }
        if (publishedAt != null) {
            facts.add(Words.day(LocalDate.ofInstant(publishedAt, ZoneOffset.UTC)));
        }
        return String.join(" · ", facts);
    }
}
