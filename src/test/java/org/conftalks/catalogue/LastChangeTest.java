package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.talk.Talk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Who knows dates only misses nothing. */
@QuarkusTest
class LastChangeTest {

    @Inject
    Catalogue catalogue;
    @Inject
    EntityManager entities;

    private Talk talk;
    private Talk later;

    @BeforeEach
    void makeTalks() throws InterruptedException {
        talk = catalogue.talk();
        later = catalogue.talk(talk.event);
        untilTheNextSecond();
    }

    @Test
    void theDateDoesNotFallWhenSomethingIsDeleted() throws InterruptedException {
        var addresses = Stream.of("/v1/events/{event}/schedule.xml", "/v1/events/{event}/schedule.json",
                "/v1/events/{event}/calendar.ics", "/v1/events/{event}/jsonld", "/v1/events/{event}/talks.csv",
                "/v1/talks.csv?event={event}", "/v1/talks.ndjson?event={event}", "/v1/events/{event}/feeds/talks.rss",
                "/v1/talks/{talk}/calendar.ics", "/v1/talks/{talk}/jsonld", "/v1/talks/{talk}/citation.bib",
                "/v1/talks/{talk}/citation.json", "/v1/talks/{talk}/citation.ris", "/v1/oembed?url=/v1/talks/{talk}",
                "/v1/dump.ndjson", "/v1/dump.ndjson.gz")
                .map(address -> address.replace("{event}", talk.event.slug).replace("{talk}", talk.slug)).toList();
        String date = Api.get(addresses.get(0)).header("Last-Modified");
        assertThat(addresses).allSatisfy(at -> assertThat(since(date, at)).isEqualTo(304));

        catalogue.delete(later);

        assertThat(addresses).allSatisfy(at -> assertThat(since(date, at)).isEqualTo(200));
        untilTheNextSecond();
        String after = Api.get(addresses.get(0)).header("Last-Modified");
        assertThat(instant(after)).isAfter(instant(date));
        assertThat(addresses).allSatisfy(at -> assertThat(since(after, at)).isEqualTo(304));
    }

    @Test
    void whileAChangeIsStillToComeThereIsNoDate() throws InterruptedException {
        String at = "/v1/events/%s/calendar.ics".formatted(talk.event.slug);
        QuarkusTransaction.begin();
        entities.createNativeQuery("select 1").getSingleResult();
        QuarkusTransaction.suspendingExisting().run(() -> catalogue.delete(later));
        untilTheNextSecond();

        assertThat(Api.get(at).header("Last-Modified")).isNull();

        QuarkusTransaction.rollback();
        assertThat(Api.get(at).header("Last-Modified")).isNotNull();
    }

    private static void untilTheNextSecond() throws InterruptedException {
        Thread.sleep(1_100);
    }

    private static int since(String date, String address) {
        return Api.request().header("If-Modified-Since", date).get(address).statusCode();
    }

    private static ZonedDateTime instant(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
