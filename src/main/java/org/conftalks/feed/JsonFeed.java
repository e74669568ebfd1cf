package org.conftalks.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.conftalks.catalogue.Ref;
import org.conftalks.talk.video.VideoView;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A feed as JSON Feed 1.1 has it. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(String version, String title, String homePageUrl, String feedUrl, String description, String icon,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** @param externalUrl the page that the entry is about: of the video or the slides */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(String id, String url, String externalUrl, String title, String contentText, String image,
            Instant datePublished, Instant dateModified, List<Author> authors, List<String> tags, String language,
            List<Attachment> attachments) {
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Author(String name, String url) {
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Attachment(String url, String mimeType, String title, Long sizeInBytes, Long durationInSeconds) {
    }

    static JsonFeed of(Feed feed) {
        return new JsonFeed(VERSION, feed.title(), feed.scope().home(), feed.self(), feed.description(),
                feed.scope().image(), feed.entries().stream().map(JsonFeed::item).toList());
    }

    private static Item item(Entry entry) {
        return new Item(entry.urn(), entry.talk().self(),
                entry.assets().stream().findFirst().map(Asset::url).orElse(null), entry.title(), entry.text(),
                Optional.ofNullable(entry.video()).map(VideoView::thumbnailUrl).orElse(null), entry.published(),
                entry.updated(),
                entry.talk().speakers().stream().map(speaker -> new Author(speaker.nameThen(), speaker.self())).toList(),
                Stream.concat(Stream.of(entry.talk().event()), entry.talk().topics().stream()).map(Ref::name).toList(),
                entry.language(),
                entry.assets().stream().filter(Asset::isFile).map(asset -> new Attachment(asset.url(), asset.mediaType(),
                        asset.title(), asset.bytes(),
                        Optional.ofNullable(asset.duration()).map(Duration::toSeconds).orElse(null)))
                        .toList());
    }
}
