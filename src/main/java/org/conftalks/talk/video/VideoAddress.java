package org.conftalks.talk.video;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the URL of a video tells of it.
 *
 * @param url in the form its provider gives out; as it was sent where the provider is not known
 * @param provider null where the host is not known
 * @param id the video's id at its provider
 * @param embedUrl for a frame, null where it does not follow from the id
 * @param thumbnailUrl null where it does not follow from the id
 * @param start where the URL points into the video, null where it does not
 */
record VideoAddress(String url, String provider, String id, String embedUrl, String thumbnailUrl, Duration start) {

    /** How one provider's URLs look, without scheme and with the host in lower case. */
    private record Provider(Pattern pattern, Function<MatchResult, VideoAddress> read) {
    }

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final List<Provider> PROVIDERS = List.of(
            provider("(?:(?:www|m|music)\\.)?youtube(?:-nocookie)?\\.com/(?:watch/?\\?(?:.*&)?v=|embed/|shorts/|live/|v/)"
                    + "([\\w-]{11})(?![\\w-]).*", match -> youtube(match.group(1))),
            provider("youtu\\.be/([\\w-]{11})(?![\\w-]).*", match -> youtube(match.group(1))),
            provider(
                    "(?:www\\.|player\\.)?vimeo\\.com/(?:video/|channels/[^/]+/|groups/[^/]+/videos/)?(\\d+)(?:/([0-9a-f]+))?(?:[/?#].*)?",
                    match -> vimeo(match.group(1), hash(match).orElse(null))),
            provider("media\\.ccc\\.de/v/([^/?#]+).*", match -> new VideoAddress("https://media.ccc.de/v/" + match.group(1),
                    "media.ccc.de", match.group(1), "https://media.ccc.de/v/" + match.group(1) + "/oembed", null, null)),
            provider("(?:www\\.)?archive\\.org/(?:details|embed)/([^/?#]+).*",
                    match -> new VideoAddress("https://archive.org/details/" + match.group(1), "archive.org", match.group(1),
                            "https://archive.org/embed/" + match.group(1),
                            "https://archive.org/services/img/" + match.group(1), null)),
            provider("(?:www\\.)?infoq\\.com/presentations/([^/?#]+).*",
                    match -> new VideoAddress("https://www.infoq.com/presentations/" + match.group(1) + "/", "infoq",
                            match.group(1), null, null, null)),
            provider("([^/?#]+)/(?:w|videos/watch|videos/embed)/(" + UUID + "|[1-9A-HJ-NP-Za-km-z]{22})(?:[/?#].*)?",
                    match -> new VideoAddress("https://" + match.group(1) + "/w/" + match.group(2), "peertube", match.group(2),
                            "https://" + match.group(1) + "/videos/embed/" + match.group(2), null, null)));

    private static final Pattern VIMEO_HASH = Pattern.compile("[?&]h=([0-9a-f]+)(?=[&#]|$)");

    /** t=90, t=90s, t=1m30s, start=90; behind ?, & or #. */
    private static final Pattern START = Pattern
            .compile("[?&#](?:t|start)=(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,7})s?)?(?=[&#]|$)");

    /** @param url http or https */
    static VideoAddress of(String url) {
        String address = url.substring(url.indexOf("://") + 3);
        int end = address.indexOf('/') < 0 ? address.length() : address.indexOf('/');
        String lower = address.substring(0, end).toLowerCase(Locale.ROOT) + address.substring(end);
        for (Provider provider : PROVIDERS) {
            var match = provider.pattern.matcher(lower);
            if (match.matches()) {
                return provider.read.apply(match.toMatchResult()).from(start(url).orElse(null));
            }
        }
        return new VideoAddress(url, VideoFile.mediaType(address).isPresent() ? VideoFile.PROVIDER : null, null, null, null,
                null);
    }

    private static VideoAddress youtube(String id) {
        return new VideoAddress("https://www.youtube.com/watch?v=" + id, "youtube", id,
                "https://www.youtube-nocookie.com/embed/" + id, "https://i.ytimg.com/vi/" + id + "/hqdefault.jpg", null);
    }

    /** A video that is not listed has a second part, without which it does not open. */
    private static VideoAddress vimeo(String id, String hash) {
        return new VideoAddress("https://vimeo.com/" + id + (hash == null ? "" : "/" + hash), "vimeo", id,
                "https://player.vimeo.com/video/" + id + (hash == null ? "" : "?h=" + hash), null, null);
    }

    /** The second part stands in the path, or in the query of the player. */
    private static Optional<String> hash(MatchResult vimeo) {
        var query = VIMEO_HASH.matcher(vimeo.group());
        return Optional.ofNullable(vimeo.group(2)).or(() -> query.find() ? Optional.of(query.group(1)) : Optional.empty());
    }

    private VideoAddress from(Duration at) {
        return new VideoAddress(url, provider, id, embedUrl, thumbnailUrl, at);
    }

    private static Optional<Duration> start(String url) {
        var match = START.matcher(url);
        if (!match.find()) {
            return Optional.empty();
        }
        var at = Duration.ofHours(number(match.group(1))).plusMinutes(number(match.group(2)))
                .plusSeconds(number(match.group(3)));
        return at.isZero() ? Optional.empty() : Optional.of(at);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Provider provider(String pattern, Function<MatchResult, VideoAddress> read) {
        return new Provider(Pattern.compile(pattern), read);
    }
}
