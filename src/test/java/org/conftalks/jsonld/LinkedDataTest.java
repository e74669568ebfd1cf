package org.conftalks.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;
import static org.conftalks.Api.get;
import static org.conftalks.Api.refused;
import static org.conftalks.Api.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.event.Attendance;
import org.conftalks.event.DatePrecision;
import org.conftalks.event.Event;
import org.conftalks.event.EventStatus;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkStatus;
import org.conftalks.talk.material.MaterialKind;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Search engines read events and talks in the words of schema.org. */
@QuarkusTest
class LinkedDataTest {

    @Inject
    Catalogue catalogue;

    @Inject
    SessionFactory sessions;

    Event event;
    Talk talk;

    @BeforeEach
    void keepATalk() {
        event = catalogue.event(e -> {
            e.name = "Summit 2013";
            e.startDate = LocalDate.of(2013, 9, 18);
            e.datePrecision = DatePrecision.MONTH;
            e.venue = "Sheraton";
            e.city = "New Orleans";
            e.country = "US";
            e.latitude = 29.95;
            e.longitude = -90.07;
            e.attendance = Attendance.HYBRID;
            e.status = EventStatus.POSTPONED;
            e.languages = List.of("en");
            e.series = catalogue.series(s -> s.name = "Summits");
        });
        talk = catalogue.talk(event, t -> {
            t.title = "Xen </script><script>alert(1)</script>";
            t.abstractText = "What it is about.";
            t.startsAt = Instant.parse("2013-09-18T14:00:00Z");
            t.duration = Duration.ofMinutes(45);
            t.room = "Aula";
        });
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "Larry Wikelius"), part -> {
            part.affiliation = "Calxeda";
            part.jobTitle = "Founder";
        });
        catalogue.about(talk, catalogue.topic(t -> t.name = "ARM"));
    }

    @Test
    void anEventHasItsTalksInTheOrderOfTheProgramme() {
        catalogue.talk(event, t -> {
            t.title = "Opening";
            t.startsAt = Instant.parse("2013-09-18T13:00:00Z");
            t.status = TalkStatus.CANCELLED;
        });

        var answer = get("/v1/events/" + event.slug + "/jsonld");
        var told = answer.jsonPath();

        assertThat(answer.contentType()).isEqualTo("application/ld+json");
        assertThat(told.getString("'@context'")).isEqualTo("https://schema.org");
        assertThat(told.getString("'@type'")).isEqualTo("Event");
        assertThat(told.getString("'@id'")).endsWith("/v1/events/" + event.id);
        assertThat(told.getString("startDate")).isEqualTo("2013-09");
        assertThat(told.getString("eventStatus")).isEqualTo("https://schema.org/EventPostponed");
        assertThat(told.getString("eventAttendanceMode")).isEqualTo("https://schema.org/MixedEventAttendanceMode");
        assertThat(told.getString("location.name")).isEqualTo("Sheraton");
        assertThat(told.getString("location.address.addressCountry")).isEqualTo("US");
        assertThat(told.getDouble("location.geo.latitude")).isEqualTo(29.95);
        assertThat(told.getString("superEvent.name")).isEqualTo("Summits");
        assertThat(told.getList("subEvent.name")).containsExactly("Opening", talk.title);
        assertThat(told.getString("subEvent[0].eventStatus")).isEqualTo("https://schema.org/EventCancelled");
        assertThat(told.getString("subEvent[1].description")).isNull();
    }

    @Test
    void aTalkHasWhatItLeftBehind() {
        var slides = catalogue.slides(talk, s -> s.mediaType = "application/pdf");
        var video = catalogue.video(talk, v -> {
            v.publishedAt = Instant.parse("2013-10-01T08:00:00Z");
            v.duration = Duration.ofMinutes(42);
            v.embedUrl = "https://player.example.org/1";
        });
        catalogue.video(talk, v -> {
            v.provider = "file";
            v.url = "https://example.org/a.mp3";
        });
        catalogue.material(talk, m -> m.kind = MaterialKind.CODE);
        catalogue.material(talk, m -> m.kind = MaterialKind.HANDOUT);

        var told = of(talk);

        assertThat(told.getString("description")).isEqualTo("What it is about.");
        assertThat(told.getString("startDate")).isEqualTo("2013-09-18T14:00:00Z");
        assertThat(told.getString("endDate")).isEqualTo("2013-09-18T14:45:00Z");
        assertThat(told.getString("duration")).isEqualTo("PT45M");
        assertThat(told.getString("performer[0].name")).isEqualTo("Larry Wikelius");
        assertThat(told.getString("performer[0].affiliation.name")).isEqualTo("Calxeda");
        assertThat(told.getString("about[0].name")).isEqualTo("ARM");
        assertThat(told.getString("superEvent[0].name")).isEqualTo("Summit 2013");
        assertThat(told.getList("recordedIn.'@type'")).containsExactly("VideoObject", "AudioObject");
        assertThat(told.getString("recordedIn[0].url")).isEqualTo(video.url);
        assertThat(told.getString("recordedIn[0].uploadDate")).isEqualTo("2013-10-01T08:00:00Z");
        assertThat(told.getString("recordedIn[1].contentUrl")).isEqualTo("https://example.org/a.mp3");
        assertThat(told.getList("workFeatured.'@type'")).containsExactly("PresentationDigitalDocument",
                "SoftwareSourceCode", "CreativeWork");
        assertThat(told.getString("workFeatured[0].url")).isEqualTo(slides.url);
        assertThat(told.getString("workFeatured[0].encodingFormat")).isEqualTo("application/pdf");
    }

    @Test
    void noTitleEndsTheScriptOfAPageThatEmbedsIt() {
        assertThat(get("/v1/talks/" + talk.slug + "/jsonld").asString()).doesNotContain("<");
        assertThat(of(talk).getString("name")).isEqualTo(talk.title);
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        var bare = of(catalogue.talk());

        assertThat(bare.getMap("$")).containsOnlyKeys("@context", "@type", "@id", "name", "url", "eventStatus", "superEvent");
    }

    @Test
    void draftsAreLeftOut() {
        catalogue.talk(event, Catalogue.draft());
        catalogue.video(talk, Catalogue.draft());

        assertThat(get("/v1/events/" + event.id + "/jsonld").jsonPath().getList("subEvent")).hasSize(1);
        assertThat(of(talk).getMap("$")).doesNotContainKey("recordedIn");
        assertThat(administrator().get("/v1/events/" + event.id + "/jsonld").jsonPath().getList("subEvent")).hasSize(2);
        refused(404, "/v1/events/" + catalogue.event(Catalogue.draft()).slug + "/jsonld");
    }

    @Test
    void itIsReadConditionallyAndAFormerSlugLeadsOn() {
        String address = "/v1/events/" + event.slug + "/jsonld";
        String tag = get(address).header("ETag");
        assertThat(request().header("If-None-Match", tag).get(address).statusCode()).isEqualTo(304);

        String present = catalogue.rename(event);

        assertThat(get(address).header("Location")).endsWith("/v1/events/" + present + "/jsonld");
    }

    @Test
    void anEventCostsTheSameStatementsHoweverManyTalksItHas() {
        long ofOne = statements();
        for (int more = 0; more < 5; more++) {
            catalogue.slides(catalogue.talk(event));
        }

        assertThat(statements()).isEqualTo(ofOne).isLessThanOrEqualTo(10);
    }

    private long statements() {
        sessions.getStatistics().clear();
        get("/v1/events/" + event.id + "/jsonld");
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static JsonPath of(Talk talk) {
        return get("/v1/talks/" + talk.id + "/jsonld").jsonPath();
    }
}
