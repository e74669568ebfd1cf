package org.conftalks.exchange.format.rubyevents;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a recording is, from the provider's name and the id that it has there. */
final class RubyeventsVideo {

    private static final Pattern YOUTUBE = Pattern.compile("[\\w-]{6,20}");
    private static final Pattern VIMEO = Pattern.compile("\\d+(?:/\\w+)?");
    private static final Pattern CUE = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]?\\d)");

    private RubyeventsVideo() {
    }

    /** Empty where the provider is not known, or the id is none of its; an address is one whoever has the recording. */
    static Optional<String> url(JsonNode given) {
        String id = Texts.line(given.path("video_id")).orElse("");
        if (RubyeventsLinks.isAddress(id)) {
            return Optional.of(id);
        }
        return switch (given.path("video_provider").asText()) {
            case "youtube" -> Optional.of(id).filter(YOUTUBE.asMatchPredicate())
                    .map(known -> "https://www.youtube.com/watch?v=" + known);
            case "vimeo" -> Optional.of(id).filter(VIMEO.asMatchPredicate()).map(known -> "https://vimeo.com/" + known);
            default -> Optional.empty();
        };
    }

    /** "MM:SS", "H:MM:SS": how far into a recording. */
    static Optional<Duration> cue(String text) {
        var cue = CUE.matcher(text);
        return cue.matches() ? Optional.of(Duration.ofHours(cue.group(1) == null ? 0 : Long.parseLong(cue.group(1)))
                .plusMinutes(Long.parseLong(cue.group(2))).plusSeconds(Long.parseLong(cue.group(3)))) : Optional.empty();
    }
}
