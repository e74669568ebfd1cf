package org.conftalks.exchange.format.pyvideo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.talk;
import static org.conftalks.exchange.format.pyvideo.PyvideoFiles.talks;

import java.util.Collections;
import java.util.Map;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PyvideoLinksTest {

    @ParameterizedTest
    @ValueSource(strings = { "https://speakerdeck.com/ada/on-snakes", "http://www.slideshare.net/ada/on-snakes",
            "http://pt.slideshare.net/ada/on-snakes", "https://slides.com/ada/on-snakes#/", "http://slid.es/ada/on-snakes",
            "https://docs.google.com/presentation/d/e/2PACX/pub?start=false", "http://prezi.com/ckwm/on-snakes/",
            "https://example.org/on-snakes.pdf", "https://example.org/on-snakes.PPTX?download=1", "https://example.org/x.odp",
            "https://example.org/x.key#1", "https://example.org/slides/2013/", "https://example.org/talk.slides.html#/",
            "https://github.com/ada/my_slides", "https://example.org/slide.html" })
    void slidesAreKnownByTheirAddress(String url) {
        assertThat(link(url, null)).isEqualTo("slides");
    }

    @ParameterizedTest
    @ValueSource(strings = { "slides", "Slides", "Conference slides", "talk slides", "Talk slides (online)",
            "Slides and code" })
    void slidesAreKnownByTheirLabel(String label) {
        assertThat(link("https://example.org/x", label)).isEqualTo("slides");
        assertThat(link("https://github.com/ada/snakes", label)).isEqualTo("slides");
        assertThat(link("https://doi.org/10.5281/zenodo.1", label)).isEqualTo("slides");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://github.com/ada/snakes                     |                     | code
            https://bitbucket.org/ada/snakes/src              | Talk repository     | code
            https://github.com/ada                            |                     | other
            https://arxiv.org/pdf/2105.08777.pdf              |                     | paper
            https://proceedings.mlr.press/v216/x.html         |                     | paper
            http://conference.scipy.org/proceedings/x/y.pdf   |                     | paper
            https://example.org/x                             | AutoWIG preprint    | paper
            https://example.org/x.pdf                         | Conference schedule | other
            https://example.org/x.pdf                         | Poster: snakes      | other
            https://2017.pygotham.org/talks/on-snakes/        | Talk page           | other
            https://example.org/landslides/x                  |                     | other
            https://example.org/slides/83/demo.mp4            | Demo                | other
            """)
    void otherLinksAreMaterials(String url, String label, String kind) {
        assertThat(link(url, label)).isEqualTo(kind);
    }

    @Test
    void aLabelIsTheTitleUnlessItRepeatsTheAddress() {
        var talk = talk("""
                "related_urls": [{"label": " Talk  slides", "url": " https://example.org/x "},
                    {"label": "https://example.org/y.pdf", "url": "https://example.org/y.pdf"}, "https://example.org/z",
                    {"label": "httpie", "url": "https://example.org/httpie"}]""").members(Noun.TALK);

        assertThat(talk.get("slides")).hasToString("""
                [{"url":"https://example.org/x","title":"Talk slides"},{"url":"https://example.org/y.pdf"}]""");
        assertThat(talk.get("materials")).hasToString("""
                [{"url":"https://example.org/z","kind":"other"},\
                {"url":"https://example.org/httpie","title":"httpie","kind":"other"}]""");
    }

    @Test
    void whatManyTalksHaveIsNoTalksOwnUnlessTheSourceCallsItSlides() {
        var tale = talks(Collections.nCopies(4, """
                "related_urls": [{"label": "Conference schedule", "url": "https://example.org/schedule.pdf"},
                    {"label": "Conference slides (SpeakerDeck)", "url": "https://speakerdeck.com/somewhere"}]""")
                .toArray(String[]::new));

        assertThat(tale.leftOut()).containsExactly(Map.entry("talk: link of the whole event", 4L));
        assertThat(tale.lines(Noun.TALK)).allSatisfy(talk -> {
            assertThat(talk.members().get("slides")).hasToString(
                    """
                            [{"url":"https://speakerdeck.com/somewhere","title":"Conference slides (SpeakerDeck)"}]""");
            assertThat(talk.members().get("materials")).isEmpty();
        });
    }

    @Test
    void theSlidesOfATutorialInPartsAreThoseOfEachPart() {
        var talks = new String[50];
        for (int index = 0; index < talks.length; index++) {
            talks[index] = index < 5 ? "\"related_urls\": [\"https://speakerdeck.com/ada/tutorial\"]" : "";
        }

        assertThat(talks(talks).lines(Noun.TALK)).filteredOn(talk -> !talk.members().get("slides").isEmpty()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/media/conference/slides/x.pdf", "FILL", "renpy", "ftp://example.org/x", "javascript:alert(1)",
            "https://", "https://example.org/a b", "https://example.org/\\ud800", "https://example.org/\\u0000" })
    void whatIsNoAddressIsTold(String url) {
        var tale = talk("\"related_urls\": [{\"label\": \"Slides\", \"url\": \"%s\"}]".formatted(url));

        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.LEFT_OUT);
            assertThat(finding.code()).isEqualTo("not-a-url");
            assertThat(finding.pointer()).isEqualTo("/related_urls/0");
            assertThat(finding.detail()).doesNotContain("\u0000", "\ud800");
        });
        assertThat(tale.members(Noun.TALK).get("slides")).isEmpty();
    }

    @Test
    void aLinkThatIsGivenTwiceOrLeadsNowhereIsCounted() {
        var tale = talk(
                "\"related_urls\": [\"https://example.org/x\", {\"url\": \"https://example.org/x\"}, \"\", null, {}, []]");

        assertThat(tale.leftOut()).containsOnly(Map.entry("talk: link given twice", 1L),
                Map.entry("talk: link without an address", 4L));
        assertThat(tale.members(Noun.TALK).get("materials")).hasSize(1);
    }

    @Test
    void aLinkToALicenceIsTheLicenceWhereNoneIsKnown() {
        String link = "\"related_urls\": [\"https://creativecommons.org/licenses/by/3.0/\"]";

        assertThat(talk(link).members(Noun.TALK).get("licence").textValue())
                .isEqualTo("https://creativecommons.org/licenses/by/3.0/");
        assertThat(talk(link + ", \"copyright_text\": \"CC BY\"").leftOut())
                .containsOnlyKeys("talk: link to a licence beside copyright_text");
    }

    /** {@code slides}, or the kind of the material that it is. */
    private static String link(String url, String label) {
        var talk = talk("\"related_urls\": [{\"label\": \"%s\", \"url\": \"%s\"}]".formatted(label == null ? "" : label, url))
                .members(Noun.TALK);
        assertThat(talk.get("slides").size() + talk.get("materials").size()).isEqualTo(1);
        return talk.get("slides").isEmpty() ? talk.at("/materials/0/kind").textValue() : "slides";
    }
}
