package org.conftalks.landing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.conftalks.Api;
import org.conftalks.catalogue.Visibility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What a person finds at the service's address. */
@QuarkusTest
class LandingTest {

    @Test
    void theNumbersCountWhatIsPublished() {
        var before = numbers();

        Summit.hold("A summit that counts", "A talk that counts", Visibility.PUBLISHED);
        Summit.hold("A summit to come", "A talk to come", Visibility.DRAFT);

        assertThat(numbers()).isEqualTo(before.stream().map(number -> number + 1).toList());
    }

    @Test
    void aNewVideoIsShownWithItsTalkAndEvent() {
        var talk = Summit.hold("Summit of today", "Xen for everybody", Visibility.PUBLISHED);

        var shown = page().select(".videos li:has(a[href='/v1/talks/" + talk.slug + "'])");

        assertThat(shown.select("h3 a").attr("href")).isEqualTo("https://videos.example/" + talk.id);
        assertThat(shown.text()).contains("Xen for everybody", "Summit of today", "1 h 5 min").containsOnlyOnce("Ada Speaker");
    }

    @Test
    void anEventIsShownWithWhatItHolds() {
        var event = Summit.hold("Summit of plenty", "The only talk", Visibility.PUBLISHED).event;

        var shown = page().select(".events li:has(h3 a[href='/v1/events/" + event.slug + "'])");

        assertThat(shown.text()).contains("Summit of plenty", "not over yet", "Zürich, Switzerland",
                "1 talk, 1 slide deck, 1 video");
        assertThat(shown.select("a[href='/v1/events/" + event.slug + "/completeness']")).hasSize(1);
    }

    @Test
    void draftsDoNotShowEvenToTheAdministrator() {
        Summit.hold("Secret summit", "Secret talk", Visibility.DRAFT);

        String asAdministrator = Api.administrator().get("/").asString();

        assertThat(asAdministrator).contains("Latest videos").doesNotContain("Secret summit", "Secret talk");
    }

    @Test
    void whatPeopleEnteredIsTextAndNothingElse() {
        String hostile = "<script>alert(1)</script>'\"><img src=x onerror=alert(2)> {page.token.file} &amp;";
        Summit.hold(hostile, hostile, Visibility.PUBLISHED);

        var page = page();

        assertThat(page.select(".videos h3").eachText()).contains(hostile);
        assertThat(page.select(".events h3 a").eachText()).contains(hostile);
        assertThat(page.select("script, img:not([src=/favicon.svg]), [onerror]")).isEmpty();
    }

    @Test
    void itSaysWhereTheTokenIsAndNotWhatItIs() {
        assertThat(page().text()).contains("It was set by CONFTALKS_ADMIN_TOKEN");
        assertThat(page().outerHtml()).doesNotContain(Api.ADMIN_TOKEN);
    }

    @Test
    void everyLinkOfOurOwnLeadsSomewhere() {
        Summit.hold("Linked summit", "Linked talk", Visibility.PUBLISHED);

        var page = page();
        var own = page.select("[href^=/]").eachAttr("href");
        own.addAll(page.select("[src^=/]").eachAttr("src"));

        assertThat(own.stream().distinct()).hasSizeGreaterThan(25).allSatisfy(address -> assertThat(
                given().urlEncodingEnabled(false).get(address).statusCode()).isEqualTo(200));
    }

    @Test
    void thePageLetsNothingInFromElsewhere() {
        var answer = given().get("/").then().statusCode(200);

        answer.contentType("text/html;charset=utf-8").header("Referrer-Policy", "no-referrer").header("Cache-Control",
                "no-cache");
        assertThat(answer.extract().header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe", "script");
    }

    @Test
    void theContractDoesNotKnowThePage() {
        var paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");

        assertThat(paths.keySet().toString()).contains("/v1/talks,").doesNotContain("[/,", " /,", " /]");
    }

    private static Document page() {
        return Jsoup.parse(given().get("/").then().statusCode(200).extract().asString());
    }

    private static List<Long> numbers() {
        return page().select(".totals strong").eachText().stream().map(text -> Long.valueOf(text.replace(",", ""))).toList();
    }
}
