package org.conftalks.oembed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.get;
import static org.conftalks.Api.read;
import static org.conftalks.Api.refused;
import static org.conftalks.Api.refusedFor;
import static org.conftalks.Api.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.talk.Talk;
import org.conftalks.talk.video.Video;
import org.conftalks.talk.video.VideoRole;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A page that is given the address of a talk or video learns how to show it. */
@QuarkusTest
class OEmbedTest {

    private static final String HOSTILE = "\"><script>alert(1)</script> & \uFFFE 😀";

    @Inject
    Catalogue catalogue;

    Talk talk;

    @BeforeEach
    void keepATalk() {
        talk = catalogue.talk(t -> t.title = HOSTILE);
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "Larry Wikelius"));
    }

    /** The contract's other tests hold all that is there against it, and no client can write some of this. */
    @AfterEach
    void takeAwayWhatIsHostile() {
        catalogue.delete(talk);
    }

    @ParameterizedTest
    @ValueSource(strings = { "id", "slug", "video" })
    void aRecordingIsShownInItsProvidersPlayer(String by) {
        var video = youtube();

        var answer = embedding(switch (by) {
            case "id" -> selfOf("talks", talk.id);
            case "slug" -> selfOf("talks", talk.slug) + "?utm_source=x#top";
            default -> selfOf("videos", video.id);
        });

        assertThat(answer.getString("type")).isEqualTo("video");
        assertThat(answer.getString("version")).isEqualTo("1.0");
        assertThat(answer.getString("title")).isEqualTo(HOSTILE);
        assertThat(answer.getString("author_name")).isEqualTo("Larry Wikelius");
        assertThat(answer.getString("author_url")).contains("/v1/speakers/");
        assertThat(answer.getInt("width")).isEqualTo(640);
        assertThat(answer.getInt("height")).isEqualTo(360);
        assertThat(answer.getInt("thumbnail_width")).isEqualTo(480);
        var frame = frame(answer);
        assertThat(frame.tagName()).isEqualTo("iframe");
        assertThat(frame.attr("src")).isEqualTo("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ");
        assertThat(frame.attr("title")).startsWith("\"><script>alert(1)</script> &");
    }

    @ParameterizedTest
    @CsvSource({ "maxwidth=320, 320, 180", "maxheight=90, 160, 90", "maxwidth=320&maxheight=90, 160, 90",
            "maxwidth=9999999999999, 640, 360", "maxwidth=1, 1, 1", "dnt=1, 640, 360" })
    void aFrameIsAsLargeAsAllowed(String asked, int width, int height) {
        youtube();

        var answer = read(address(selfOf("talks", talk.id)) + "&" + asked);

        assertThat(answer.getInt("width")).isEqualTo(width);
        assertThat(answer.getInt("height")).isEqualTo(height);
        assertThat(frame(answer).attr("width")).isEqualTo("" + width);
        assertThat(answer.getMap("$").containsKey("thumbnail_url")).isEqualTo(width == 640);
    }

    @ParameterizedTest
    @CsvSource({ "youtube, https://player.example.org/1, https://player.example.org/1?start=90",
            "vimeo, https://player.example.org/1?h=a, https://player.example.org/1?h=a#t=90s",
            "peertube, https://player.example.org/1, https://player.example.org/1?start=90s",
            "media.ccc.de, https://player.example.org/1, https://player.example.org/1" })
    void aPartOfALongerRecordingBeginsWhereItBegins(String provider, String embed, String src) {
        catalogue.video(talk, v -> {
            v.provider = provider;
            v.embedUrl = embed;
            v.startOffset = Duration.ofSeconds(90);
        });

        assertThat(frame(embedding(selfOf("talks", talk.id))).attr("src")).isEqualTo(src);
    }

    @Test
    void theRecordingItselfGoesBeforeATranslation() {
        catalogue.video(talk, v -> {
            v.role = VideoRole.TRANSLATION;
            v.embedUrl = "https://player.example.org/translated";
        });
        youtube();

        assertThat(frame(embedding(selfOf("talks", talk.id))).attr("src")).contains("youtube");
    }

    @Test
    void aFileIsPlayedAsItIs() {
        var video = catalogue.video(talk, v -> {
            v.provider = "file";
            v.url = "https://example.org/a.mp4?x=\"&y=1";
        });
        var sound = catalogue.video(talk, v -> {
            v.provider = "file";
            v.url = "https://example.org/a.mp3";
        });

        var answer = embedding(selfOf("videos", video.id));
        assertThat(answer.getString("type")).isEqualTo("video");
        assertThat(frame(answer).tagName()).isEqualTo("video");
        assertThat(frame(answer).attr("src")).isEqualTo(video.url);
        assertThat(embedding(selfOf("videos", sound.id)).getString("type")).isEqualTo("rich");
        assertThat(frame(embedding(selfOf("videos", sound.id))).tagName()).isEqualTo("audio");
    }

    @Test
    void slidesAreRichAndNothingIsALink() {
        assertThat(embedding(selfOf("talks", talk.id)).getString("type")).isEqualTo("link");
        assertThat(embedding(selfOf("talks", talk.id)).getMap("$")).doesNotContainKeys("html", "width", "height");

        catalogue.slides(talk, s -> s.embedUrl = "https://docs.google.com/presentation/d/1/embed");

        assertThat(embedding(selfOf("talks", talk.id)).getString("type")).isEqualTo("rich");
        assertThat(frame(embedding(selfOf("talks", talk.id))).attr("src")).contains("docs.google.com");
    }

    @Test
    void xmlHoldsWhateverTheTitle() {
        youtube();

        var answer = get(address(selfOf("talks", talk.id)) + "&format=xml");

        assertThat(answer.contentType()).isEqualToIgnoringCase("text/xml;charset=UTF-8");
        assertThat(answer.xmlPath().getString("oembed.title")).isEqualTo(HOSTILE.replace('\uFFFE', '\uFFFD'));
        assertThat(answer.xmlPath().getString("oembed.type")).isEqualTo("video");
        assertThat(answer.xmlPath().getString("oembed.html")).startsWith("<iframe src=\"https://www.youtube-nocookie.com");
        assertThat(request().header("If-None-Match", answer.header("ETag"))
                .get(address(selfOf("talks", talk.id)) + "&format=xml").statusCode()).isEqualTo(304);
    }

    @Test
    void otherAddressesAreNotFoundOtherFormatsNotDone() {
        refused(404, address("https://elsewhere.example.org/v1/talks/" + talk.slug));
        refused(404, address(selfOf("speakers", "bryan-smith")));
        refused(404, address(selfOf("talks", "never-was")));
        refused(404, address(selfOf("videos", "no-id")));
        refused(501, address(selfOf("talks", talk.id)) + "&format=yaml");
        refusedFor("url", "/v1/oembed");
        refusedFor("maxwidth", address(selfOf("talks", talk.id)) + "&maxwidth=0");
        refusedFor("maxheight", address(selfOf("talks", talk.id)) + "&maxheight=tall");
    }

    @Test
    void draftsAreNotFoundDeletedOnesGoneRenamedOnesFollowed() {
        refused(404, address(selfOf("talks", catalogue.talk(Catalogue.draft()).slug)));
        refused(404, address(selfOf("videos", catalogue.video(talk, Catalogue.draft()).id)));
        String former = talk.slug;
        catalogue.rename(talk);
        assertThat(embedding(selfOf("talks", former)).getString("title")).isEqualTo(HOSTILE);
        var deleted = catalogue.talk();
        catalogue.delete(deleted);
        refused(410, address(selfOf("talks", deleted.id)));
    }

    @Test
    void talksAndVideosTellWhereTheirFrameIs() {
        catalogue.change(talk, t -> t.title = "Xen on ARM");
        var video = youtube();

        for (String self : new String[] { selfOf("talks", talk.id), selfOf("videos", video.id) }) {
            var links = get(self).headers().getValues("Link");
            assertThat(links).hasSize(2).anySatisfy(link -> assertThat(link)
                    .endsWith("; rel=\"alternate\"; type=\"application/json+oembed\""));
            String address = links.get(0).replaceFirst("<(.+?)>.*", "$1");
            assertThat(read(address).getString("type")).isEqualTo("video");
        }
    }

    private Video youtube() {
        return catalogue.video(talk, v -> {
            v.provider = "youtube";
            v.url = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
            v.embedUrl = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ";
            v.thumbnailUrl = "https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg";
        });
    }

    private static JsonPath embedding(String url) {
        return read(address(url));
    }

    private static String address(String url) {
        return "/v1/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    /** The address as answers have it. */
    private static String selfOf(String collection, Object idOrSlug) {
        return read("/v1").getString("self") + "/" + collection + "/" + idOrSlug;
    }

    private static Element frame(JsonPath answer) {
        var body = Jsoup.parse(answer.getString("html")).body();
        assertThat(body.childrenSize()).isEqualTo(1);
        return body.child(0);
    }
}
