package org.conftalks.exchange.format.pyvideo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.talk;

import java.util.Map;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Finding;
import org.junit.jupiter.api.Test;

class PyvideoVideosTest {

    @Test
    void recordingsStandInTheOrderOfTheFile() {
        var tale = talk("""
                "videos": [{"type": "youtube", "url": "https://www.youtube.com/watch?v=QiHX1Rn2IT4", "length": 1800},
                    {"type": "webm", "url": "https://example.org/x.webm", "length": 0, "size": 12345, "codec": "vp9"}]""");

        assertThat(tale.members(Noun.TALK).get("videos")).hasToString(
                """
                        [{"url":"https://www.youtube.com/watch?v=QiHX1Rn2IT4","duration":"PT30M"},{"url":"https://example.org/x.webm"}]""");
        assertThat(tale.leftOut()).containsOnly(Map.entry("video: member type", 2L), Map.entry("video: member size", 1L),
                Map.entry("video: member that is not known", 1L));
    }

    @Test
    void aPictureBelongsToTheVideoThatItShows() {
        var videos = talk("""
                "thumbnail_url": "https://i.ytimg.com/vi/QiHX1Rn2IT4/maxresdefault.jpg",
                "videos": [{"url": "https://archive.org/details/x"}, {"url": "https://youtu.be/QiHX1Rn2IT4"}]""")
                .members(Noun.TALK).get("videos");

        assertThat(videos.get(0).has("thumbnailUrl")).isFalse();
        assertThat(videos.get(1).get("thumbnailUrl").textValue()).endsWith("/maxresdefault.jpg");
    }

    @Test
    void aPictureThatTellsNotWhatItShowsIsOfTheFirst() {
        assertThat(talk("""
                "thumbnail_url": "https://example.org/x.jpg",
                "videos": [{"url": "https://archive.org/details/x"}, {"url": "https://youtu.be/QiHX1Rn2IT4"}]""")
                .members(Noun.TALK).at("/videos/0/thumbnailUrl").textValue()).isEqualTo("https://example.org/x.jpg");
    }

    @Test
    void whatIsNoVideoIsTold() {
        var tale = talk("""
                "thumbnail_url": "x.jpg",
                "videos": [{"url": "youtu.be/QiHX1Rn2IT4"}, "https://youtu.be/QiHX1Rn2IT4", {"url": null}, null, 7]""");

        assertThat(tale.findings()).extracting(Finding::pointer).containsExactly("/videos/0/url", "/videos/1/url",
                "/videos/2/url", "/videos/3/url", "/videos/4/url", "/thumbnail_url");
        assertThat(tale.members(Noun.TALK).get("videos")).isEmpty();
    }

    @Test
    void nothingIsLostInSilence() {
        assertThat(talk("""
                "thumbnail_url": "https://example.org/x.jpg\"""").leftOut())
                .containsOnlyKeys("talk: picture of no video");
        assertThat(talk("""
                "videos": [{"url": "https://example.org/x.webm"}, {"url": " https://example.org/x.webm"}]""").leftOut())
                .containsOnlyKeys("talk: video given twice");
        assertThat(talk("""
                "videos": [{"url": "https://example.org/x.webm", "length": 347822463}]""").leftOut())
                .containsOnlyKeys("video: length of more than a day");
    }
}
