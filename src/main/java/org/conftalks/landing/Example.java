package org.conftalks.landing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A question that the API answers, made of what the catalogue holds.
 *
 * @param path with its query
 */
record Example(String says, String path) {

    static List<Example> of(List<ListedEvent> events, List<LatestVideo> videos, LocalDate today) {
        var examples = new ArrayList<Example>();
        events.stream().max(Comparator.comparingLong(listed -> listed.talks())).map(ListedEvent::event)
                .ifPresent(event -> {
                    examples.add(new Example("The highlights of an event",
                            "/v1/talks?event=" + event.slug + "&highlight=true"));
                    examples.add(new Example("Its talks that still lack a video, and what is known about that",
                            "/v1/talks?event=" + event.slug + "&missing=video&fields=id,title,recordingAvailability"));
                    if (event.startDate != null) {
                        examples.add(new Example("The events of a year",
                                "/v1/events?from=" + event.startDate.with(TemporalAdjusters.firstDayOfYear()) + "&to="
                                        + event.startDate.with(TemporalAdjusters.lastDayOfYear())));
                    }
                });
        videos.stream().filter(video -> video.provider() != null).findFirst().ifPresent(video -> examples.add(new Example(
                "Five videos at one provider", "/v1/videos?provider=" + encoded(video.provider()) + "&limit=5")));
        videos.stream().map(LatestVideo::by).filter(Objects::nonNull).findFirst().ifPresent(by -> examples.add(
                new Example("Speakers by a part of their name", "/v1/speakers?q=" + encoded(by.split("[ ,]")[0]))));
        examples.add(new Example("What changed in the last week",
                "/v1/talks?updatedSince=" + today.minusDays(7) + "T00:00:00Z"));
        return examples;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
