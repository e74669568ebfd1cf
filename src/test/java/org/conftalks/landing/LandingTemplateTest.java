package org.conftalks.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.conftalks.talk.video.VideoRole;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says of catalogues and settings that a running service seldom has. */
class LandingTemplateTest {

    static final Totals NONE = new Totals(0L, 0L, 0L, 0L, 0L);
    static final Totals SOME = new Totals(1L, 12345L, 1L, 0L, 1L);
    static final TokenPlace FILE = new TokenPlace(false, true, "/data/admin-token");

    @Test
    void anEmptyCatalogueSaysHowToBegin() {
        var page = page("", NONE, List.of(), FILE);

        assertThat(page.select(".welcome").text()).contains("empty", "'https://talks.example/v1/events'",
                "-d '{\"slug\":\"our-first-summit\",\"name\":\"Our First Summit\"}'", "CONFTALKS_DEMO_DATA=true");
        assertThat(page.select("#videos, #events, #ask")).isEmpty();
    }

    @Test
    void numbersAreWrittenForPeople() {
        assertThat(page("", SOME, List.of(), FILE).select(".totals li").eachText())
                .containsExactly("1 event", "12,345 talks", "1 speaker", "0 slide decks", "1 video");
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "JavaScript:alert(1)//http://", "data:text/html,x", "//elsewhere.example",
            " javascript:alert(1)", "http:" })
    void anAddressThatIsNotOfTheWebIsNotLinked(String url) {
        var page = page("", SOME, List.of(video(url)), FILE);

        assertThat(page.select(".videos h3").text()).isEqualTo("A talk");
        assertThat(page.select(".videos h3 a")).isEmpty();
    }

    @Test
    void anAddressCannotLeaveItsAttribute() {
        String url = "HTTPS://videos.example/\"onclick='alert(1)'&amp;";

        var link = page("", SOME, List.of(video(url)), FILE).select(".videos h3 a");

        assertThat(link.attr("href")).isEqualTo(url);
        assertThat(link.get(0).attributes().asList()).extracting("key").containsExactly("href", "rel");
    }

    @Test
    void behindAProxyTheLinksKeepItsPath() {
        var page = page("/talks", SOME, List.of(video("https://videos.example/1")), FILE);

        assertThat(page.select("[href^=/], [src^=/]")).isNotEmpty().allSatisfy(
                element -> assertThat(element.attr("href") + element.attr("src")).startsWith("/talks/"));
    }

    @Test
    void aTokenThatWasSetHasNoFile() {
        var page = page("", SOME, List.of(), new TokenPlace(true, true, "/data/admin-token"));

        assertThat(page.text()).contains("It was set by CONFTALKS_ADMIN_TOKEN.").doesNotContain("/data/admin-token");
    }

    @Test
    void aTokenWhoseFileWasTakenAwayCanBeReplaced() {
        var page = page("", SOME, List.of(), new TokenPlace(false, false, "/data/admin-token"));

        assertThat(page.text()).contains("/data/admin-token, is no longer there", "sets a new one with CONFTALKS_ADMIN_TOKEN");
    }

    private static LatestVideo video(String url) {
        return new LatestVideo(url, "youtube", VideoRole.AUDIO, null, null, "a-talk", "A talk", "an-event", "An event", null);
    }

    private static Document page(String root, Totals totals, List<LatestVideo> videos, TokenPlace token) {
        return Jsoup.parse(new LandingTemplate().render(
                new Landing(root, "https://talks.example" + root, totals, videos, List.of(), List.of(), token)));
    }
}
