package org.conftalks.talk.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.answered;
import static org.conftalks.Writes.invalid;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patch;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.post;
import static org.conftalks.Writes.put;
import static org.conftalks.Writes.refused;
import static org.conftalks.Writes.shown;

import org.conftalks.Noun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** A video is understood from its URL. */
@QuarkusTest
class VideoUrlTest {

    private static final String YOUTUBE = "https://www.youtube.com/watch?v=QiHX1Rn2IT4";

    @ParameterizedTest
    @ValueSource(strings = { "https://www.youtube.com/watch?v=QiHX1Rn2IT4", "http://www.youtube.com/watch?v=QiHX1Rn2IT4",
            "HTTPS://WWW.YouTube.COM/watch?v=QiHX1Rn2IT4", "https://youtube.com/watch?v=QiHX1Rn2IT4",
            "https://m.youtube.com/watch?v=QiHX1Rn2IT4", "https://music.youtube.com/watch?v=QiHX1Rn2IT4",
            "https://www.youtube.com/watch/?v=QiHX1Rn2IT4", "https://www.youtube.com/watch?feature=share&v=QiHX1Rn2IT4",
            "https://www.youtube.com/watch?v=QiHX1Rn2IT4&list=PL0123456789&index=7", "https://youtu.be/QiHX1Rn2IT4",
            "https://youtu.be/QiHX1Rn2IT4?si=abc", "https://www.youtube.com/embed/QiHX1Rn2IT4",
            "https://www.youtube.com/embed/QiHX1Rn2IT4?rel=0", "https://www.youtube-nocookie.com/embed/QiHX1Rn2IT4",
            "https://youtube-nocookie.com/embed/QiHX1Rn2IT4", "https://www.youtube.com/shorts/QiHX1Rn2IT4",
            "https://www.youtube.com/live/QiHX1Rn2IT4?feature=share", "https://www.youtube.com/v/QiHX1Rn2IT4",
            "https://www.youtube.com/watch?v=QiHX1Rn2IT4#comments", "  https://youtu.be/QiHX1Rn2IT4  " })
    void youtubeInAllItsSpellings(String url) {
        var video = on(Noun.TALKS.at(Noun.TALKS.one()), url);

        understood(video, "youtube", "QiHX1Rn2IT4", YOUTUBE, "https://www.youtube-nocookie.com/embed/QiHX1Rn2IT4",
                "https://i.ytimg.com/vi/QiHX1Rn2IT4/hqdefault.jpg");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "https://vimeo.com/76979871                  , 76979871, https://vimeo.com/76979871           , https://player.vimeo.com/video/76979871",
            "http://www.vimeo.com/76979871/              , 76979871, https://vimeo.com/76979871           , https://player.vimeo.com/video/76979871",
            "https://player.vimeo.com/video/76979871     , 76979871, https://vimeo.com/76979871           , https://player.vimeo.com/video/76979871",
            "https://vimeo.com/channels/staff/76979871   , 76979871, https://vimeo.com/76979871           , https://player.vimeo.com/video/76979871",
            "https://vimeo.com/groups/x/videos/76979871  , 76979871, https://vimeo.com/76979871           , https://player.vimeo.com/video/76979871",
            "https://vimeo.com/76979871/abcdef0123       , 76979871, https://vimeo.com/76979871/abcdef0123, https://player.vimeo.com/video/76979871?h=abcdef0123",
            "https://player.vimeo.com/video/76979871?h=abcdef0123, 76979871, https://vimeo.com/76979871/abcdef0123, https://player.vimeo.com/video/76979871?h=abcdef0123",
            "https://vimeo.com/76979871?share=copy#t=30s , 76979871, https://vimeo.com/76979871           , https://player.vimeo.com/video/76979871" })
    void vimeo(String url, String id, String canonical, String embed) {
        understood(made(url), "vimeo", id, canonical, embed, null);
    }

    @ParameterizedTest
    @CsvSource({
            "https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv, kkGMgK9ZtnKfYAgnEtQxbv, tube.example.org",
            "https://Tube.Example.org/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1m, kkGMgK9ZtnKfYAgnEtQxbv, tube.example.org",
            "https://tube.example.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d, 9c9de5e8-0a1e-484a-b099-e80766180a6d, tube.example.org",
            "https://tube.example.org:8443/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d, 9c9de5e8-0a1e-484a-b099-e80766180a6d, tube.example.org:8443" })
    void peertube(String url, String id, String host) {
        understood(made(url), "peertube", id, "https://" + host + "/w/" + id, "https://" + host + "/videos/embed/" + id, null);
    }

    @ParameterizedTest
    @CsvSource({
            "https://media.ccc.de/v/36c3-10565-x            , media.ccc.de, 36c3-10565-x , https://media.ccc.de/v/36c3-10565-x, https://media.ccc.de/v/36c3-10565-x/oembed",
            "http://media.ccc.de/v/36c3-10565-x#t=90        , media.ccc.de, 36c3-10565-x , https://media.ccc.de/v/36c3-10565-x, https://media.ccc.de/v/36c3-10565-x/oembed",
            "https://archive.org/details/some-talk_2013     , archive.org , some-talk_2013, https://archive.org/details/some-talk_2013, https://archive.org/embed/some-talk_2013",
            "https://www.archive.org/embed/some-talk_2013   , archive.org , some-talk_2013, https://archive.org/details/some-talk_2013, https://archive.org/embed/some-talk_2013",
            "https://www.infoq.com/presentations/java-21/   , infoq       , java-21       , https://www.infoq.com/presentations/java-21/, ",
            "https://infoq.com/presentations/java-21?x=y    , infoq       , java-21       , https://www.infoq.com/presentations/java-21/, " })
    void othersWhoseIdsAreInTheirUrls(String url, String provider, String id, String canonical, String embed) {
        var video = made(url);

        assertThat(video.get("provider").textValue()).isEqualTo(provider);
        assertThat(video.get("providerId").textValue()).isEqualTo(id);
        assertThat(video.get("url").textValue()).isEqualTo(canonical);
        assertThat(video.path("embedUrl").asText(null)).isEqualTo(embed);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org/talk.mp4", "https://example.org/a/b/Talk.WEBM?download=1",
            "http://example.org/x.mp3#t=5",
            "https://example.org/talk.ogv", "https://videos.example.org/a%20b.mkv" })
    void aPlainFileIsOne(String url) {
        understood(made(url), "file", null, url, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org/talk", "https://notyoutube.com/watch?v=QiHX1Rn2IT4",
            "https://youtube.com.example.org/watch?v=QiHX1Rn2IT4", "https://www.youtube.com/watch",
            "https://www.youtube.com/watch?v=",
            "https://www.youtube.com/watch?v=short", "https://www.youtube.com/watch?v=QiHX1Rn2IT4tooLong",
            "https://www.youtube.com/watch?list=PL0123456789", "https://www.youtube.com/playlist?list=PL0123456789",
            "https://www.youtube.com/@xenproject", "https://www.youtube.com/", "https://youtu.be/", "https://youtu.be",
            "https://vimeo.com/", "https://vimeo.com/someone", "https://notvimeo.com/76979871", "https://vimeo.com/76979871x",
            "https://example.org/?u=https://youtu.be/QiHX1Rn2IT4",
            "https://media.ccc.de/c/36c3", "https://archive.org/search?query=x", "https://example.org/w/tooshort",
            "https://example.org/index.html", "https://example.org/.mp4", "https://xn--bcher-kva.example/%E2%9C%93?a=b&c=d#e" })
    void ofAnUnknownAddressNothingIsClaimed(String url) {
        understood(made(url), null, null, url, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "ftp://example.org/x.mp4", "//youtu.be/QiHX1Rn2IT4", "youtu.be/QiHX1Rn2IT4",
            "http://",
            "https://", "https:///x", "https://?x", "https://#x", "http:/example.org", "https:example.org",
            "https://exa mple.org/",
            "https://example.org/a b", "https://example.org/a\tb", "data:text/html,x", "file:///etc/passwd",
            "mailto:x@example.org",
            "https://example.org/\u200b x", "", " ", "x" })
    void whatIsNoWebAddressIsRefused(String url) {
        invalid(post(Noun.VIDEOS.home(), object("url", url)), "/url");
    }

    @ParameterizedTest
    @CsvSource({ "?t=90, PT1M30S", "?t=90s, PT1M30S", "?t=1m30s, PT1M30S", "?t=1h2m3s, PT1H2M3S", "?t=2m, PT2M",
            "?start=45, PT45S",
            "?si=x&t=15, PT15S", "#t=30, PT30S", "?t=0, ", "?t=, ", "?t=abc, ", "?start=-5, ", "?list=x, " })
    void whereTheUrlPointsIntoTheVideoIsWhereTheTalkBegins(String query, String offset) {
        assertThat(on(Noun.TALKS.at(Noun.TALKS.one()), "https://youtu.be/QiHX1Rn2IT4" + query).path("startOffset").asText(null))
                .isEqualTo(offset);
    }

    @Test
    void aStartThatIsToldGoesBeforeTheOneInTheUrl() {
        assertThat(answered(201,
                post(Noun.VIDEOS.home(), object("url", "https://youtu.be/QiHX1Rn2IT4?t=90", "startOffset", "PT5M")))
                .get("startOffset").textValue()).isEqualTo("PT5M");
    }

    @ParameterizedTest
    @ValueSource(strings = { "?t=99999999999999999999", "?t=9999h99999m9999999s", "#t=9999999" })
    void aStartBeyondAllBoundsIsRefusedOrLeftOut(String query) {
        var answer = post(Noun.VIDEOS.home(), object("url", "https://youtu.be/QiHX1Rn2IT4" + query));

        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 422);
    }

    @Test
    void aSecondVideoOfTheSameIdOnATalkIsRefusedAndTheFirstNamed() {
        String talk = Noun.TALKS.at(Noun.TALKS.one());
        var first = on(talk, YOUTUBE);
        var other = on(talk, "https://youtu.be/AAAAAAAAAAA");

        for (String again : new String[] { YOUTUBE, "https://youtu.be/QiHX1Rn2IT4?t=5" }) {
            assertThat(refused(409, post(talk + "/videos", object("url", again))).get("detail").textValue())
                    .contains(first.get("id").textValue());
        }
        refused(409, patch(Noun.VIDEOS.at(other), object("url", YOUTUBE)));
        refused(409, put(Noun.VIDEOS.at(other), object("url", YOUTUBE)));
        assertThat(shown(Noun.VIDEOS.at(other))).isEqualTo(other);
        assertThat(shown(talk).get("videos")).hasSize(2);
        on(Noun.TALKS.at(Noun.TALKS.one()), YOUTUBE);
        answered(200, put(Noun.VIDEOS.at(first), object("url", "https://youtu.be/QiHX1Rn2IT4", "title", "The same")));
    }

    @Test
    void videosWithoutAnIdMayHaveTheSameAddress() {
        String talk = Noun.TALKS.at(Noun.TALKS.one());
        String url = "https://example.org/" + unique("video") + ".mp4";

        on(talk, url);
        on(talk, url);

        assertThat(shown(talk).get("videos")).hasSize(2);
    }

    @Test
    void aChangedUrlBringsItsOwnProviderAndTakesAwayTheFormers() {
        String at = Noun.VIDEOS.at(on(Noun.TALKS.at(Noun.TALKS.one()), YOUTUBE));

        understood(patched(at, object("url", "https://vimeo.com/76979871")), "vimeo", "76979871", "https://vimeo.com/76979871",
                "https://player.vimeo.com/video/76979871", null);
        understood(patched(at, object("url", "https://example.org/x")), null, null, "https://example.org/x", null, null);
        understood(patched(at, object("url", "https://youtu.be/QiHX1Rn2IT4")), "youtube", "QiHX1Rn2IT4", YOUTUBE,
                "https://www.youtube-nocookie.com/embed/QiHX1Rn2IT4", "https://i.ytimg.com/vi/QiHX1Rn2IT4/hqdefault.jpg");
    }

    @Test
    void aPictureOfOnesOwnStaysUntilTheUrlChanges() {
        String picture = "https://example.org/picture.jpg";
        String at = Noun.VIDEOS.at(answered(201, post(Noun.VIDEOS.home(), object("url", YOUTUBE, "thumbnailUrl", picture))));

        assertThat(patched(at, object("title", "x")).get("thumbnailUrl").textValue()).isEqualTo(picture);
        assertThat(patched(at, object("thumbnailUrl", null)).get("thumbnailUrl").textValue()).contains("ytimg");
    }

    private static ObjectNode made(String url) {
        return on(Noun.TALKS.at(Noun.TALKS.one()), url);
    }

    private static ObjectNode on(String talk, String url) {
        return answered(201, post(talk + "/videos", object("url", url)));
    }

    private static void understood(ObjectNode video, String provider, String id, String url, String embed, String thumbnail) {
        assertThat(video.path("provider").asText(null)).as(video.toString()).isEqualTo(provider);
        assertThat(video.path("providerId").asText(null)).as(video.toString()).isEqualTo(id);
        assertThat(video.path("url").asText(null)).isEqualTo(url);
        assertThat(video.path("embedUrl").asText(null)).isEqualTo(embed);
        assertThat(video.path("thumbnailUrl").asText(null)).isEqualTo(thumbnail);
    }
}
