package org.conftalks.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Catalogue.unique;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.event.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;

/** What lists of talks are narrowed by; each test looks at the talks of an event of its own. */
@QuarkusTest
class TalkFilterTest {

    @Inject
    Catalogue catalogue;

    Event event;

    @BeforeEach
    void holdAnEvent() {
        event = catalogue.event(e -> {
            e.startDate = LocalDate.of(2013, 9, 18);
            e.timeZone = "America/Chicago";
        });
    }

    static List<Arguments> attributes() {
        return List.of(
                the("kind=keynote", t -> t.kind = TalkKind.KEYNOTE, t -> t.kind = TalkKind.PANEL),
                the("kind=keynote,panel", t -> t.kind = TalkKind.PANEL, t -> t.kind = TalkKind.DEMO),
                the("status=cancelled", t -> t.status = TalkStatus.CANCELLED, t -> t.status = TalkStatus.WITHDRAWN),
                the("status=scheduled,withdrawn", t -> t.status = TalkStatus.WITHDRAWN, t -> t.status = TalkStatus.CANCELLED),
                the("featured=true", t -> t.featured = true, t -> t.highlight = true),
                the("featured=false", t -> t.highlight = true, t -> t.featured = true),
                the("highlight=true", t -> t.highlight = true, t -> t.featured = true),
                the("highlight=false", t -> t.featured = true, t -> t.highlight = true),
                the("track=Main", t -> t.track = "Main", t -> t.track = "Mainly"),
                the("track=Main,Other", t -> t.track = "Other", t -> t.track = "Main,Other"),
                the("track=Main%5C,Other", t -> t.track = "Main,Other", t -> t.track = "Other"),
                the("room=Aula", t -> t.room = "Aula", t -> t.track = "Aula"),
                the("room=Aula,Saal%201", t -> t.room = "Saal 1", t -> t.room = "Saal"),
                the("level=beginner", t -> t.level = "beginner", t -> t.level = "expert"),
                the("language=en", t -> t.languages = List.of("en"), t -> t.languages = List.of("de")),
                the("language=de", t -> t.languages = List.of("fr", "de-CH"), t -> t.languages = List.of("fr")),
                the("language=de-CH", t -> t.languages = List.of("de-CH"), t -> t.languages = List.of("de")),
                the("language=deu", t -> t.languages = List.of("de"), t -> t.languages = List.of("nl")),
                the("language=en,de", t -> t.languages = List.of("de"), t -> t.languages = List.of()),
                the("from=2013-09-19", t -> t.date = LocalDate.of(2013, 9, 19), t -> t.date = LocalDate.of(2013, 9, 18)),
                the("to=2013-09-18", t -> t.date = LocalDate.of(2013, 9, 18), t -> t.date = LocalDate.of(2013, 9, 19)),
                the("from=2013-09-18&to=2013-09-18", t -> t.startsAt = Instant.parse("2013-09-19T03:00:00Z"),
                        t -> t.startsAt = Instant.parse("2013-09-19T12:00:00Z")),
                the("to=2013-09-18", t -> t.date = null, t -> t.date = LocalDate.of(2014, 1, 1)),
                the("q=hypervisor", t -> t.title = "On Hypervisors", t -> t.title = "On kernels"),
                the("q=zurich", t -> t.subtitle = "in Zürich", t -> t.subtitle = "in Bern"),
                the("q=Z%C3%9CRICH", t -> t.originalTitle = "Zurich", t -> t.originalTitle = "Bern"),
                the("q=kexec%20xen", t -> t.abstractText = "Xen and kexec", t -> t.abstractText = "kexec"),
                the("q=snake_case", t -> t.title = "snake_case", t -> t.title = "snakeXcase"),
                the("q=a%5Cb", t -> t.title = "a\\b", t -> t.title = "ab"),
                the("q=kernel%20-panic", t -> t.title = "Kernels", t -> t.title = "Kernel panic"),
                the("missing=abstract", t -> t.abstractText = null, t -> t.abstractText = "There"),
                the("missing=language", t -> t.languages = List.of(), t -> t.languages = List.of("en")),
                the("missing=duration", t -> t.duration = null, t -> t.duration = Duration.ofMinutes(1)),
                the("missing=language,duration", t -> t.languages = List.of("en"), t -> {
                    t.languages = List.of("en");
                    t.duration = Duration.ofMinutes(1);
                }));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void aFilterFindsWhatFulfilsItAndNothingElse(String filter, Consumer<Talk> fulfils, Consumer<Talk> fails) {
        var found = catalogue.talk(event, fulfils);
        catalogue.talk(event, fails);

        assertThat(found(filter)).containsExactly(id(found));
    }

    @Test
    void severalFiltersAllHold() {
        var both = catalogue.talk(event, t -> {
            t.featured = true;
            t.track = "Main";
        });
        catalogue.talk(event, t -> t.featured = true);
        catalogue.talk(event, t -> t.track = "Main");

        assertThat(found("featured=true&track=Main")).containsExactly(id(both));
    }

    @Test
    void idsAndSlugsOfTalksFindThem() {
        var one = catalogue.talk(event);
        var another = catalogue.talk(event);
        catalogue.talk(event);

        assertThat(found("id=" + one.id + "," + another.slug)).containsExactlyInAnyOrder(id(one), id(another));
    }

    @Test
    void anEventsIdOrSlugFindsItsTalks() {
        var other = catalogue.event();
        var one = catalogue.talk(event);
        var another = catalogue.talk(other);

        assertThat(ids("/v1/talks?event=" + event.id)).containsExactly(id(one));
        assertThat(ids("/v1/talks?event=" + event.slug + "," + other.id)).containsExactlyInAnyOrder(id(one), id(another));
    }

    @Test
    void aSeriesIdOrSlugFindsTheTalksOfItsEvents() {
        var series = catalogue.series(s -> s.name = "Editions");
        var edition = catalogue.event(e -> e.series = series);
        var talk = catalogue.talk(edition);
        catalogue.talk(event);

        assertThat(ids("/v1/talks?series=" + series.id)).containsExactly(id(talk));
        assertThat(ids("/v1/talks?series=" + series.slug + "," + unique("none"))).containsExactly(id(talk));
    }

    @Test
    void aSpeakersIdOrSlugFindsTheirTalks() {
        var one = catalogue.speaker();
        var another = catalogue.speaker();
        var shared = catalogue.talk(event);
        catalogue.billing(shared, one, another);
        var alone = catalogue.talk(event);
        catalogue.billing(alone, another);

        assertThat(found("speaker=" + one.id)).containsExactly(id(shared));
        assertThat(found("speaker=" + one.slug + "," + another.slug)).containsExactlyInAnyOrder(id(shared), id(alone));
    }

    @Test
    void aTopicsIdOrSlugFindsTheTalksOnIt() {
        var one = catalogue.topic();
        var another = catalogue.topic();
        var both = catalogue.talk(event);
        catalogue.about(both, one, another);
        var single = catalogue.talk(event);
        catalogue.about(single, another);
        catalogue.talk(event);

        assertThat(found("topic=" + one.slug)).containsExactly(id(both));
        assertThat(found("topic=" + one.id + "," + another.slug)).containsExactlyInAnyOrder(id(both), id(single));
    }

    @Test
    void wordsFindTalksByTheirSpeakersNames() {
        var talk = catalogue.talk(event);
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "Sarah Mühlemann"));
        catalogue.talk(event);

        assertThat(found("q=muhlemann")).containsExactly(id(talk));
    }

    @Test
    void slidesAndVideosAreAskedForByTheirLinks() {
        var slides = catalogue.talk(event);
        catalogue.slides(slides);
        var video = catalogue.talk(event);
        catalogue.video(video);

        assertThat(found("hasSlides=true")).containsExactly(id(slides));
        assertThat(found("hasSlides=false")).containsExactly(id(video));
        assertThat(found("hasVideo=true")).containsExactly(id(video));
        assertThat(found("hasVideo=false")).containsExactly(id(slides));
    }

    @Test
    void missingFindsTalksThatLackOneOfTheThings() {
        var complete = catalogue.talk(event);
        catalogue.slides(complete);
        catalogue.video(complete);
        catalogue.billing(complete, catalogue.speaker());
        var slides = catalogue.talk(event);
        catalogue.slides(slides);
        var bare = catalogue.talk(event);

        assertThat(found("missing=slides")).containsExactly(id(bare));
        assertThat(found("missing=video")).containsExactlyInAnyOrder(id(slides), id(bare));
        assertThat(found("missing=speaker,slides")).containsExactlyInAnyOrder(id(slides), id(bare));
    }

    @Test
    void nothingIsMissingThatWillNotCome() {
        catalogue.talk(event, t -> t.status = TalkStatus.CANCELLED);
        catalogue.talk(event, t -> t.doNotRecord = true);
        catalogue.talk(event, t -> t.recordingStated = AvailabilityTest.stated(AvailabilityState.NOT_RECORDED));
        var expected = catalogue.talk(event, t -> t.recordingStated = AvailabilityTest.stated(AvailabilityState.EXPECTED));

        assertThat(found("missing=video")).containsExactly(id(expected));
    }

    private List<String> found(String filter) {
        return ids("/v1/talks?event=" + event.slug + "&" + filter);
    }

    private static Arguments the(String filter, Consumer<Talk> fulfils, Consumer<Talk> fails) {
        return Arguments.of(filter, fulfils, fails);
    }
}
