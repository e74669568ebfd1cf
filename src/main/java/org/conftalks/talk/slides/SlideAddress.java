package org.conftalks.talk.slides;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the URL of slides tells of them.
 *
 * @param provider null where the host is not known
 * @param id the deck's id at its provider
 * @param embedUrl for a frame, null where it does not follow from the id
 * @param mediaType of a file, null where the link leads to a page
 */
record SlideAddress(String provider, String id, String embedUrl, String mediaType) {

    /** How one provider's URLs look; the first group is the id, the embed address has it in the place of %s. */
    private record Provider(String name, Pattern pattern, String embed) {
    }

    private static final List<Provider> PROVIDERS = List.of(
            provider("speakerdeck", "(?:www\\.)?speakerdeck\\.com/([^/?#]+/[^/?#]+).*", null),
            provider("slideshare", "(?:[a-z]{2}\\.|www\\.)?slideshare\\.net/(?:slideshow/)?([^?#]+?)/?(?:[?#].*)?", null),
            provider("google-slides", "docs\\.google\\.com/presentation/(?:u/\\d+/)?d/(e/[\\w-]+|[\\w-]+).*",
                    "https://docs.google.com/presentation/d/%s/embed"),
            provider("zenodo", "(?:www\\.)?zenodo\\.org/records?/(\\d+).*", null),
            provider("github", "(?:www\\.)?github\\.com/([^/?#]+/[^/?#]+).*", null),
            provider("github", "raw\\.githubusercontent\\.com/([^/?#]+/[^/?#]+).*", null));

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "pdf", "application/pdf",
            "ppt", "application/vnd.ms-powerpoint",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odp", "application/vnd.oasis.opendocument.presentation",
            "key", "application/vnd.apple.keynote");

    private static final Pattern FILE = Pattern.compile("[^?#]+/[^/?#]+\\.([a-zA-Z]+)(?:[?#].*)?");

    /** @param url http or https */
    static SlideAddress of(String url) {
        String address = url.substring(url.indexOf("://") + 3);
        int end = address.indexOf('/') < 0 ? address.length() : address.indexOf('/');
        String lower = address.substring(0, end).toLowerCase(Locale.ROOT) + address.substring(end);
        var file = FILE.matcher(address);
        String mediaType = file.matches() ? MEDIA_TYPES.get(file.group(1).toLowerCase(Locale.ROOT)) : null;
        for (Provider provider : PROVIDERS) {
            var match = provider.pattern.matcher(lower);
            if (match.matches()) {
                String id = match.group(1);
                return new SlideAddress(provider.name, id, provider.embed == null ? null : provider.embed.formatted(id),
                        mediaType);
            }
        }
        return new SlideAddress(mediaType == null ? null : "file", null, null, mediaType);
    }

    private static Provider provider(String name, String pattern, String embed) {
        return new Provider(name, Pattern.compile(pattern), embed);
    }
}
