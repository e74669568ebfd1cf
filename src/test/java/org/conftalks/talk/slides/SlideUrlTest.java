package org.conftalks.talk.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Writes.invalid;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.post;

import org.conftalks.Noun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Where slides live is understood from their URL. */
@QuarkusTest
class SlideUrlTest {

    private static final String PDF = "application/pdf";
    private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "https://speakerdeck.com/someone/xen-for-puppies                  , speakerdeck  , someone/xen-for-puppies      , -    , -",
            "http://www.SpeakerDeck.com/someone/xen-for-puppies?slide=3       , speakerdeck  , someone/xen-for-puppies      , -    , -",
            "https://www.slideshare.net/xen_com_mgr/xen-orchestra             , slideshare   , xen_com_mgr/xen-orchestra    , -    , -",
            "https://de.slideshare.net/xen_com_mgr/xen-orchestra?from=x       , slideshare   , xen_com_mgr/xen-orchestra    , -    , -",
            "https://fr.slideshare.net/slideshow/xen-orchestra/26403467       , slideshare   , xen-orchestra/26403467       , -    , -",
            "https://docs.google.com/presentation/d/1AbC-d_E/edit#slide=id.p1 , google-slides, 1AbC-d_E                     , https://docs.google.com/presentation/d/1AbC-d_E/embed, -",
            "https://docs.google.com/presentation/u/1/d/1AbC-d_E/             , google-slides, 1AbC-d_E                     , https://docs.google.com/presentation/d/1AbC-d_E/embed, -",
            "https://docs.google.com/presentation/d/e/2PACX-1vX/pub?start=true, google-slides, e/2PACX-1vX                  , https://docs.google.com/presentation/d/e/2PACX-1vX/embed, -",
            "https://zenodo.org/record/1234567                                , zenodo       , 1234567                      , -    , -",
            "https://zenodo.org/records/1234567/files/slides.pdf              , zenodo       , 1234567                      , -    , pdf",
            "https://github.com/someone/talks/blob/main/xen.pdf               , github       , someone/talks                , -    , pdf",
            "https://raw.githubusercontent.com/someone/talks/main/xen.pptx    , github       , someone/talks                , -    , pptx",
            "https://example.org/a/Slides.PDF?download=1                      , file         , -                            , -    , pdf",
            "https://example.org/slides.pptx#page=2                           , file         , -                            , -    , pptx",
            "https://example.org/slides                                       , -            , -                            , -    , -",
            "https://example.org/slides.html                                  , -            , -                            , -    , -",
            "https://notspeakerdeck.com/someone/x                             , -            , -                            , -    , -",
            "https://speakerdeck.com.example.org/someone/x                    , -            , -                            , -    , -",
            "https://speakerdeck.com/someone                                  , -            , -                            , -    , -",
            "https://docs.google.com/document/d/1AbC/edit                     , -            , -                            , -    , -",
            "https://zenodo.org/communities/x                                 , -            , -                            , -    , -",
            "https://example.org/?u=https://speakerdeck.com/a/b               , -            , -                            , -    , -",
            "https://example.pdf                                              , -            , -                            , -    , -" })
    void whereTheyLiveFollowsFromTheUrl(String url, String provider, String id, String embed, String type) {
        var deck = made(Noun.SLIDES.home(), object("url", url));

        assertThat(deck.path("provider").asText(null)).isEqualTo(provider);
        assertThat(deck.path("providerId").asText(null)).isEqualTo(id);
        assertThat(deck.path("embedUrl").asText(null)).isEqualTo(embed);
        assertThat(deck.path("mediaType").asText(null)).isEqualTo(type == null ? null : type.equals("pdf") ? PDF : PPTX);
        assertThat(deck.get("url").textValue()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "ftp://example.org/x.pdf", "//example.org/x.pdf", "speakerdeck.com/a/b",
            "https://",
            "https://example.org/a b.pdf" })
    void whatIsNoWebAddressIsRefused(String url) {
        invalid(post(Noun.SLIDES.home(), object("url", url)), "/url");
    }

    @Test
    void aMediaTypeThatIsToldGoesBeforeTheOneOfTheFile() {
        var deck = made(Noun.SLIDES.home(), object("url", "https://example.org/download", "mediaType", PDF));

        assertThat(deck.get("mediaType").textValue()).isEqualTo(PDF);
        assertThat(patched(Noun.SLIDES.at(deck), object("title", "x")).get("mediaType").textValue()).isEqualTo(PDF);
        invalid(post(Noun.SLIDES.home(), object("url", "https://example.org/x.pdf", "mediaType", "PDF")), "/mediaType");
    }

    @Test
    void aChangedUrlBringsItsOwnPlaceAndTakesAwayTheFormer() {
        String at = Noun.SLIDES.at(made(Noun.SLIDES.home(), object("url", "https://docs.google.com/presentation/d/1AbC/edit")));

        var file = patched(at, object("url", "https://example.org/x.pdf"));
        assertThat(file.get("provider").textValue()).isEqualTo("file");
        assertThat(file.get("mediaType").textValue()).isEqualTo(PDF);
        assertThat(file.has("embedUrl") || file.has("providerId")).isFalse();

        var page = patched(at, object("url", "https://speakerdeck.com/someone/x"));
        assertThat(page.get("provider").textValue()).isEqualTo("speakerdeck");
        assertThat(page.has("mediaType")).isFalse();
    }
}
