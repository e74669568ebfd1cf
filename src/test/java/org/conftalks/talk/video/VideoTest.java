package org.conftalks.talk.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.read;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;

/** Videos as they are shown, found and sorted. */
@QuarkusTest
class VideoTest {

    @Inject
    Catalogue catalogue;

    @Test
    void aVideoOfWhichLittleIsKnownHasOnlyItsAddressAndRole() {
        var video = catalogue.video(catalogue.talk());

        assertThat(read("/v1/videos/" + video.id).<String, Object> getMap("")).containsOnlyKeys("id", "self", "talk", "event",
                "url", "role", "captions", "externalIds", "visibility", "createdAt", "updatedAt")
                .containsEntry("role", "main").containsEntry("externalIds", List.of());
    }

    @Test
    void aVideoShowsAllThatIsKnownAndWhereItBelongs() {
        var event = catalogue.event();
        var talk = catalogue.talk(event);
        var video = catalogue.video(talk, v -> {
            v.title = "The recording";
            v.provider = "youtube";
            v.providerId = "QiHX1Rn2IT4";
            v.embedUrl = "https://www.youtube-nocookie.com/embed/QiHX1Rn2IT4";
            v.thumbnailUrl = "https://i.ytimg.com/vi/QiHX1Rn2IT4/hqdefault.jpg";
            v.role = VideoRole.RE_UPLOAD;
            v.language = "en";
            v.duration = Duration.ofHours(8);
            v.startOffset = Duration.ofMinutes(90);
            v.endOffset = Duration.ofMinutes(120).plusMillis(500);
            v.publishedAt = Instant.parse("2013-10-01T12:00:00Z");
            v.licence = "CC-BY-4.0";
        });

        var shown = read("/v1/videos/" + video.id);

        assertThat(shown.<String, Object> getMap("")).containsAllEntriesOf(Map.ofEntries(Map.entry("id", id(video)),
                Map.entry("url", video.url), Map.entry("title", "The recording"), Map.entry("provider", "youtube"),
                Map.entry("providerId", "QiHX1Rn2IT4"), Map.entry("embedUrl", video.embedUrl),
                Map.entry("thumbnailUrl", video.thumbnailUrl), Map.entry("role", "re-upload"), Map.entry("language", "en"),
                Map.entry("duration", "PT8H"), Map.entry("startOffset", "PT1H30M"), Map.entry("endOffset", "PT2H0.5S"),
                Map.entry("publishedAt", "2013-10-01T12:00:00Z"), Map.entry("licence", "CC-BY-4.0")));
        assertThat(shown.getString("talk.slug")).isEqualTo(talk.slug);
        assertThat(shown.getString("event.slug")).isEqualTo(event.slug);
        assertThat(read(shown.getString("self")).getString("id")).isEqualTo(id(video));
    }

    @Test
    void theVideosOfATalkAndOfAnEventAreListed() {
        var event = catalogue.event();
        var talk = catalogue.talk(event);
        var video = catalogue.video(talk);
        var other = catalogue.video(catalogue.talk(event));

        assertThat(ids("/v1/talks/" + talk.slug + "/videos")).containsExactly(id(video));
        assertThat(ids("/v1/events/" + event.id + "/videos")).containsExactlyInAnyOrder(id(video), id(other));
        assertThat(ids("/v1/videos?event=" + event.slug)).containsExactlyInAnyOrder(id(video), id(other));
    }

    @Test
    void videosAreFoundByASpeakerOfTheirTalk() {
        var speaker = catalogue.speaker();
        var talk = catalogue.talk();
        catalogue.billing(talk, speaker);
        var video = catalogue.video(talk);
        catalogue.video(catalogue.talk());

        assertThat(ids("/v1/videos?speaker=" + speaker.slug)).containsExactly(id(video));
        assertThat(ids("/v1/videos?speaker=nobody," + speaker.id)).containsExactly(id(video));
    }

    static List<Arguments> attributes() {
        return List.of(
                the("provider=youtube", v -> v.provider = "youtube", v -> v.provider = "vimeo"),
                the("provider=youtube,media.ccc.de", v -> v.provider = "media.ccc.de", v -> v.provider = null),
                the("role=audio", v -> v.role = VideoRole.AUDIO, v -> v.role = VideoRole.MAIN),
                the("role=slides-only,translation", v -> v.role = VideoRole.SLIDES_ONLY, v -> v.role = VideoRole.MAIN),
                the("language=de", v -> v.language = "de-CH", v -> v.language = "den"),
                the("language=de-CH", v -> v.language = "de-CH", v -> v.language = "de"),
                the("language=deu,fr", v -> v.language = "de", v -> v.language = null));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void aFilterFindsWhatFulfilsItAndNothingElse(String filter, Consumer<Video> fulfils, Consumer<Video> fails) {
        var talk = catalogue.talk();
        var found = catalogue.video(talk, fulfils);
        catalogue.video(talk, fails);

        assertThat(ids("/v1/talks/" + talk.slug + "/videos?" + filter)).containsExactly(id(found));
    }

    @Test
    void theNewestVideoComesFirst() {
        var talk = catalogue.talk();
        var old = catalogue.video(talk);
        var recent = catalogue.video(talk);
        catalogue.change(old, v -> v.title = "Changed");
        String videos = "/v1/talks/" + talk.slug + "/videos";

        assertThat(ids(videos)).containsExactly(id(recent), id(old));
        assertThat(ids(videos + "?sort=-createdAt")).containsExactly(id(recent), id(old));
        assertThat(ids(videos + "?sort=createdAt")).containsExactly(id(old), id(recent));
        assertThat(ids(videos + "?sort=updatedAt")).containsExactly(id(recent), id(old));
        assertThat(ids(videos + "?sort=-updatedAt")).containsExactly(id(old), id(recent));
    }

    @Test
    void aVideoWithoutADateOfPublicationSortsByWhenItWasEntered() {
        var talk = catalogue.talk();
        var undated = catalogue.video(talk);
        var old = catalogue.video(talk, v -> v.publishedAt = Instant.parse("2013-09-30T00:00:00Z"));
        String videos = "/v1/talks/" + talk.slug + "/videos";

        assertThat(ids(videos + "?sort=publishedAt")).containsExactly(id(old), id(undated));
        assertThat(ids(videos + "?sort=-publishedAt")).containsExactly(id(undated), id(old));
    }

    private static Arguments the(String filter, Consumer<Video> fulfils, Consumer<Video> fails) {
        return Arguments.of(filter, fulfils, fails);
    }
}
