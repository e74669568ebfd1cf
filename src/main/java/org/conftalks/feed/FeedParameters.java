package org.conftalks.feed;

import org.conftalks.http.Refusal;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Which feed is asked for. */
public class FeedParameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    @RestPath
    @Parameter(description = "What the feed tells of, and its format", example = "videos.atom", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "talks.atom", "talks.rss", "talks.json", "slides.atom", "slides.rss", "slides.json", "videos.atom", "videos.rss",
            "videos.json", "podcast.rss" }))
    String feed;

    @RestQuery
    @Parameter(description = "How many entries it has at most, the newest: 1 to 100, 50 unless told; a larger number is cut down.", schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", defaultValue = "50"))
    String limit;

    FeedName name() {
        return FeedName.of(feed);
    }

    int limit() {
        int most = Values.integer("limit", limit).orElse(DEFAULT_LIMIT);
        if (most < 1) {
            throw Refusal.badValue("limit", "is at least 1");
        }
        return Math.min(most, MAX_LIMIT);
    }
}
