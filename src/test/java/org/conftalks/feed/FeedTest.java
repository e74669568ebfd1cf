package org.conftalks.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.conftalks.Api.get;
import static org.conftalks.Api.refused;
import static org.conftalks.Api.refusedFor;
import static org.conftalks.Api.request;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.Writes;
import org.conftalks.event.Event;
import org.conftalks.talk.Talk;
import org.conftalks.talk.video.VideoRole;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;

import io.quarkus.test.junit.QuarkusTest;

/** Whoever follows a feed learns of what is new, once, and of nothing that is hidden. */
@QuarkusTest
class FeedTest {

    private static final Instant EARLIER = Instant.parse("2013-09-20T08:00:00Z");
    private static final Instant LATER = Instant.parse("2013-10-01T08:00:00Z");

    @Inject
    Catalogue catalogue;

    @Inject
    SessionFactory sessions;

    Event event;
    Talk talk;

    @BeforeEach
    void keepATalk() {
        var series = catalogue.series(s -> s.name = "Summits");
        event = catalogue.event(e -> {
            e.name = "Summit 2013";
            e.series = series;
        });
        talk = catalogue.talk(event, t -> {
            t.title = "Xen on ARM";
            t.abstractText = "First *paragraph*.\n\nSecond <b>one</b>.";
        });
        var speaker = catalogue.speaker(s -> s.name = "Larry Wikelius");
        var topic = catalogue.topic(t -> t.name = Catalogue.unique("Virtualization"));
        catalogue.billing(talk, speaker, part -> part.creditedAs = "L. Wikelius");
        catalogue.about(talk, topic);
    }

    /** The contract's other tests hold all that is there against it, and no client can write some of this. */
    @AfterEach
    void takeAwayWhatIsHostile() {
        catalogue.delete(talk);
    }

    @ParameterizedTest
    @ValueSource(strings = { "atom", "rss" })
    void aVideoIsToldWithItsTalkSpeakersEventAndFile(String format) throws Exception {
        var video = catalogue.video(talk, v -> {
            v.url = "https://video.example.org/arm.mp4?a=1&b=2";
            v.provider = "file";
            v.publishedAt = LATER;
        });

        var feed = parsed(ofEvent("videos." + format));
        var entry = feed.getEntries().get(0);

        assertThat(feed.getTitle()).isEqualTo("Summit 2013: New videos");
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + video.id);
        assertThat(entry.getTitle()).isEqualTo("Xen on ARM");
        assertThat(entry.getLink()).endsWith("/v1/talks/" + talk.id);
        assertThat(entry.getPublishedDate()).isEqualTo(LATER);
        assertThat(entry.getAuthor()).isEqualTo("L. Wikelius");
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).hasSize(2);
        assertThat(entry.getEnclosures()).extracting(SyndEnclosure::getUrl, SyndEnclosure::getType)
                .containsExactly(tuple(video.url, "video/mp4"));
        assertThat(entry.getDescription().getValue()).contains("By L. Wikelius at Summit 2013.",
                format.equals("rss") ? "First <em>paragraph</em>." : "First *paragraph*.");
    }

    @Test
    void atomHasWhatItRequiresInItsFormOfDates() {
        catalogue.video(talk, v -> v.publishedAt = LATER);

        var xml = get(ofEvent("videos.atom"));

        assertThat(xml.contentType()).isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
        assertThat(xml.xmlPath().getString("feed.id")).endsWith("/v1/events/" + event.id + "/feeds/videos.atom");
        assertThat(xml.xmlPath().getString("feed.title")).isNotBlank();
        assertThat(xml.xmlPath().getString("feed.author.name")).isEqualTo("Summit 2013");
        assertThat(xml.xmlPath().getString("feed.link.find { it.@rel == 'self' }.@href"))
                .isEqualTo(xml.xmlPath().getString("feed.id"));
        assertThat(xml.xmlPath().getString("feed.entry[0].published")).isEqualTo("2013-10-01T08:00:00Z");
        assertThat(xml.xmlPath().getString("feed.entry[0].updated")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(xml.xmlPath().getString("feed.entry[0].summary.@type")).isEqualTo("text");
        assertThat(xml.xmlPath().getString("feed.updated")).isEqualTo(xml.xmlPath().getString("feed.entry[0].updated"));
    }

    @Test
    void rssHasDatesOfElectronicMailAndHtmlOfItsOwnOnly() {
        catalogue.video(talk, v -> {
            v.url = "https://youtu.be/\"><script>";
            v.publishedAt = LATER;
        });

        var xml = get(ofEvent("videos.rss"));

        assertThat(xml.contentType()).isEqualToIgnoringCase("application/rss+xml;charset=UTF-8");
        assertThat(xml.xmlPath().getString("rss.channel.item[0].pubDate")).isEqualTo("Tue, 01 Oct 2013 08:00:00 GMT");
        assertThat(xml.xmlPath().getString("rss.channel.item[0].guid.@isPermaLink")).isEqualTo("false");
        assertThat(xml.xmlPath().getString("rss.channel.item[0].description"))
                .contains("<p>First <em>paragraph</em>.</p>\n<p>Second &lt;b&gt;one&lt;/b&gt;.</p>",
                        "<a href=\"https://youtu.be/&quot;&gt;&lt;script&gt;\">Video</a>");
        assertThat(xml.asString()).contains("<atom:link rel=\"self\"");
    }

    @Test
    void jsonFeedHasTheSame() {
        var video = catalogue.video(talk, v -> {
            v.url = "https://video.example.org/arm.webm";
            v.provider = "file";
            v.publishedAt = LATER;
            v.duration = Duration.ofMinutes(42);
            v.language = "en";
        });

        var answer = get(ofEvent("videos.json"));
        var feed = answer.jsonPath();

        assertThat(answer.contentType()).isEqualToIgnoringCase("application/feed+json;charset=UTF-8");
        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("feed_url")).endsWith("/v1/events/" + event.id + "/feeds/videos.json");
        assertThat(feed.getString("items[0].id")).isEqualTo("urn:uuid:" + video.id);
        assertThat(feed.getString("items[0].external_url")).isEqualTo(video.url);
        assertThat(feed.getString("items[0].date_published")).isEqualTo("2013-10-01T08:00:00Z");
        assertThat(Instant.parse(feed.getString("items[0].date_modified"))).isEqualTo(video.updatedAt);
        assertThat(feed.getString("items[0].content_text")).contains("Second <b>one</b>.");
        assertThat(feed.getString("items[0].authors[0].name")).isEqualTo("L. Wikelius");
        assertThat(feed.getString("items[0].attachments[0].mime_type")).isEqualTo("video/webm");
        assertThat(feed.getInt("items[0].attachments[0].duration_in_seconds")).isEqualTo(2520);
        assertThat(feed.getString("items[0].language")).isEqualTo("en");
    }

    @Test
    void aPodcastLeadsToWhatIsSaid() {
        var video = catalogue.video(talk, v -> v.provider = "file");
        String at = "/v1/videos/%s/captions/de".formatted(video.id);
        Writes.putAs("text/vtt", at, "WEBVTT\n\n00:00.000 --> 00:01.000\nGuten Tag!\n");

        assertThat(get(ofEvent("podcast.rss")).asString()).containsPattern(
                "<podcast:transcript url=\"[^\"]+%s\" type=\"text/vtt\" language=\"de\" rel=\"captions\" ?/>".formatted(at));
    }

    @Test
    void anEmptyFeedIsOneToo() throws Exception {
        assertThat(parsed(ofEvent("slides.atom")).getEntries()).isEmpty();
        assertThat(parsed(ofEvent("slides.rss")).getEntries()).isEmpty();
        assertThat(parsed(ofEvent("podcast.rss")).getEntries()).isEmpty();
        assertThat(Api.get(ofEvent("slides.json")).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void theNewestComeFirstByWhenTheyBecameAvailable() throws Exception {
        var first = catalogue.slides(talk, s -> s.publishedAt = EARLIER);
        var last = catalogue.slides(talk);
        var second = catalogue.slides(talk, s -> s.publishedAt = LATER);

        assertThat(ids(ofEvent("slides.atom"))).containsExactly("urn:uuid:" + last.id, "urn:uuid:" + second.id,
                "urn:uuid:" + first.id);
        assertThat(ids(ofEvent("slides.atom?limit=2"))).containsExactly("urn:uuid:" + last.id, "urn:uuid:" + second.id);
        assertThat(parsed(ofEvent("slides.atom")).getEntries().get(0).getPublishedDate().toInstant())
                .isEqualTo(last.createdAt.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void fiftyComeAHundredAtMost() throws Exception {
        catalogue.run(() -> Stream.generate(() -> talk).limit(110).forEach(catalogue::slides));

        assertThat(ids(ofEvent("slides.rss"))).hasSize(50);
        assertThat(ids(ofEvent("slides.rss?limit=1000"))).hasSize(100);
        refusedFor("limit", ofEvent("slides.rss?limit=0"));
        refusedFor("limit", ofEvent("slides.rss?limit=many"));
        refusedFor("cursor", ofEvent("slides.rss?cursor=x"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "talks.atom", "talks.rss", "talks.json", "slides.atom", "slides.rss", "slides.json",
            "videos.atom", "videos.rss", "videos.json", "podcast.rss" })
    void idsStayAndNothingIsSentTwice(String name) throws Exception {
        catalogue.slides(talk);
        var video = catalogue.video(talk, v -> v.provider = "file");
        var before = get(ofEvent(name));
        assertThat(request().header("If-None-Match", before.header("ETag")).get(ofEvent(name)).statusCode()).isEqualTo(304);
        assertThat(get(ofEvent(name)).asString()).isEqualTo(before.asString());
        var known = ids(ofEvent(name));
        assertThat(known).hasSize(1);

        catalogue.rename(talk);
        catalogue.change(talk, t -> t.title = "Xen on other processors");
        catalogue.change(video, v -> v.url = "https://elsewhere.example.org/arm.mp4");

        assertThat(ids(ofEvent(name))).isEqualTo(known);
        assertThat(request().header("If-None-Match", before.header("ETag")).get(ofEvent(name)).statusCode()).isEqualTo(200);
    }

    @Test
    void aReaderThatKnowsOnlyDatesMissesNothing() throws Exception {
        var video = catalogue.video(talk);
        Thread.sleep(1_100);
        var before = get(ofEvent("videos.atom"));
        String date = before.header("Last-Modified");
        assertThat(request().header("If-Modified-Since", date).get(ofEvent("videos.atom")).statusCode()).isEqualTo(304);

        catalogue.delete(video);

        assertThat(request().header("If-Modified-Since", date).get(ofEvent("videos.atom")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({ "events", "series", "speakers", "topics" })
    void aFeedIsNarrowedToWhatItBelongsTo(String collection) throws Exception {
        catalogue.video(catalogue.talk());
        var slides = catalogue.slides(talk);
        var video = catalogue.video(talk, v -> v.provider = "file");
        String home = switch (collection) {
            case "events" -> "/v1/events/" + event.slug;
            case "series" -> "/v1/series/" + event.series.id;
            default -> "/v1/" + collection + "/" + Api.read("/v1/talks/" + talk.id).getString(collection + "[0].slug");
        };

        assertThat(ids(home + "/feeds/talks.atom")).containsExactly("urn:uuid:" + talk.id);
        assertThat(ids(home + "/feeds/slides.rss")).containsExactly("urn:uuid:" + slides.id);
        assertThat(ids(home + "/feeds/videos.json")).containsExactly("urn:uuid:" + video.id);
        assertThat(ids(home + "/feeds/podcast.rss")).containsExactly("urn:uuid:" + video.id);
        assertThat(ids("/v1/feeds/talks.json?limit=100")).contains("urn:uuid:" + talk.id);
    }

    @Test
    void draftsAreToldOfToNobodyButTheAdministrator() throws Exception {
        catalogue.video(talk, Catalogue.draft());
        catalogue.slides(catalogue.talk(event, Catalogue.draft()));

        assertThat(ids(ofEvent("videos.atom"))).isEmpty();
        assertThat(ids(ofEvent("slides.atom"))).isEmpty();
        assertThat(ids(ofEvent("talks.atom"))).containsExactly("urn:uuid:" + talk.id);
        assertThat(Api.administrator().get(ofEvent("slides.json")).jsonPath().getList("items")).hasSize(1);
        refused(404, "/v1/events/" + catalogue.event(Catalogue.draft()).slug + "/feeds/talks.atom");
    }

    @ParameterizedTest
    @ValueSource(strings = { "atom", "rss", "json" })
    void noTitleBreaksAFeed(String format) throws Exception {
        String hostile = "<script>alert(1)</script> ]]> & \u0007 \uFFFE 😀 שלום \u202E";
        var speaker = catalogue.speaker(s -> s.name = hostile);
        var odd = catalogue.talk(event, t -> {
            t.title = hostile;
            t.abstractText = hostile;
        });
        catalogue.billing(odd, speaker);
        catalogue.video(odd, v -> {
            v.title = hostile;
            v.provider = "file";
            v.url = "https://example.org/\uFFFE\u0007.mp4";
        });
        String expected = format.equals("json") ? hostile : hostile.replace('\u0007', '\uFFFD').replace('\uFFFE', '\uFFFD');

        try {
            assertThat(titles(ofEvent("talks." + format))).contains(expected);
            assertThat(titles(ofEvent("videos." + format))).containsExactly(expected);
            assertThat(get(ofEvent("podcast.rss")).asString()).doesNotContain("<script>");
            assertThat(ids(ofEvent("podcast.rss"))).hasSize(1);
        } finally {
            catalogue.delete(odd);
            catalogue.delete(speaker);
        }
    }

    @Test
    void anUnknownFeedIsNotFoundAndAFormerSlugLeadsToThePresentOne() {
        refused(404, "/v1/feeds/materials.atom");
        refused(404, "/v1/feeds/podcast.atom");
        refused(404, ofEvent("videos"));
        String former = ofEvent("videos.atom?limit=3");
        String present = catalogue.rename(event);

        assertThat(get(former).statusCode()).isEqualTo(308);
        assertThat(get(former).header("Location")).endsWith("/v1/events/" + present + "/feeds/videos.atom?limit=3");
    }

    @Test
    void aReaderMayAcceptWhatItLikes() {
        assertThat(request().header("Accept", "text/xml").get("/v1/feeds/talks.atom").statusCode()).isEqualTo(200);
        assertThat(request().header("Accept", "application/json").get("/v1/feeds/talks.json").statusCode()).isEqualTo(200);
    }

    @Test
    void aPodcastHasTheFilesThatOneListensTo() throws Exception {
        var file = catalogue.video(talk, v -> {
            v.url = "https://video.example.org/arm.mp4";
            v.provider = "file";
            v.duration = Duration.ofMinutes(42);
            v.bytes = 5_000_000_000L;
            v.language = "en-GB";
            v.licence = "CC-BY-4.0";
            v.thumbnailUrl = "https://video.example.org/arm.jpg";
        });
        catalogue.video(talk, v -> v.provider = "youtube");
        catalogue.video(talk, v -> {
            v.provider = "file";
            v.role = VideoRole.SLIDES_ONLY;
        });

        var xml = get(ofEvent("podcast.rss"));
        var item = xml.xmlPath().getNode("rss.channel.item[0]");

        assertThat(ids(ofEvent("podcast.rss"))).containsExactly("urn:uuid:" + file.id);
        assertThat(item.getNode("enclosure").attributes().get("url")).isEqualTo(file.url);
        assertThat(item.getNode("enclosure").attributes().get("length")).isEqualTo("5000000000");
        assertThat(get(ofEvent("videos.json")).jsonPath().getList("items.attachments.size_in_bytes.flatten()"))
                .contains(5_000_000_000L);
        assertThat(get(ofEvent("videos.atom")).asString()).contains("length=\"5000000000\"");
        assertThat(xml.xmlPath().getString("rss.channel.language")).isEqualTo("en-GB");
        assertThat(xml.asString()).contains("<itunes:duration>2520</itunes:duration>", "<podcast:medium>video</podcast:medium>",
                "<podcast:guid>" + PodcastGuid.of(xml.xmlPath().getString("rss.channel.link[0].@href")) + "</podcast:guid>",
                "<podcast:person group=\"cast\" role=\"guest\"", ">L. Wikelius</podcast:person>",
                "<itunes:image href=\"https://video.example.org/arm.jpg\" />",
                "<podcast:license>cc-by-4.0</podcast:license>");
    }

    @Test
    void aFileWhoseSizeNobodyKnowsHasNone() {
        catalogue.video(talk, v -> {
            v.url = "https://video.example.org/arm.mp4";
            v.provider = "file";
        });

        assertThat(get(ofEvent("podcast.rss")).xmlPath().getString("rss.channel.item[0].enclosure.@length")).isEqualTo("0");
    }

    @Test
    void aPodcastHasThePictureOfItsEventElseTheCataloguesOwn() {
        String own = get(ofEvent("podcast.rss")).asString();
        catalogue.change(event, e -> e.logoUrl = "https://example.org/logo.png");

        assertThat(own).containsPattern("<itunes:image href=\"http://[^/\"]+/podcast.png\" />");
        assertThat(get(ofEvent("podcast.rss")).asString()).contains("<itunes:image href=\"https://example.org/logo.png\" />");
        assertThat(get("/podcast.png").contentType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = { "talks.atom", "slides.rss", "videos.json", "podcast.rss" })
    void aFeedCostsTheSameStatementsHoweverLong(String name) {
        catalogue.slides(talk);
        catalogue.video(talk, v -> v.provider = "file");
        long ofOne = statements(ofEvent(name));
        for (int more = 0; more < 10; more++) {
            var another = catalogue.talk(event);
            catalogue.slides(another);
            catalogue.video(another, v -> v.provider = "file");
        }

        assertThat(statements(ofEvent(name))).isEqualTo(ofOne).isLessThanOrEqualTo(12);
        assertThat(statements("/v1/feeds/" + name)).isLessThanOrEqualTo(7);
    }

    private long statements(String address) {
        sessions.getStatistics().clear();
        assertThat(get(address).statusCode()).isEqualTo(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private String ofEvent(String name) {
        return "/v1/events/" + event.slug + "/feeds/" + name;
    }

    private static List<String> ids(String address) throws Exception {
        return address.contains(".json") ? get(address).jsonPath().getList("items.id")
                : parsed(address).getEntries().stream().map(SyndEntry::getUri).toList();
    }

    private static List<String> titles(String address) throws Exception {
        return address.contains(".json") ? get(address).jsonPath().getList("items.title")
                : new ArrayList<>(parsed(address).getEntries().stream().map(SyndEntry::getTitle).toList());
    }

    private static SyndFeed parsed(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }
}
