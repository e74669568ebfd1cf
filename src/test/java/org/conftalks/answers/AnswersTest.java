package org.conftalks.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;
import static org.conftalks.Api.get;
import static org.conftalks.Api.read;
import static org.conftalks.Api.request;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/** What is answered from memory, and what never is. Other tests of this build may write at any time, so some try again. */
@QuarkusTest
class AnswersTest {

    @Inject
    Catalogue catalogue;

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    @Inject
    Revision revision;

    @BeforeEach
    void changesAreHeardOf() throws InterruptedException {
        for (int tries = 0; revision.current() == Revision.UNKNOWN && tries < 600; tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void anAnswerIsGivenAgainWithoutAskingTheDatabase() {
        var talk = catalogue.talk();
        var first = get("/v1/talks/" + talk.id);

        assertThat(costsNothing("/v1/talks/" + talk.id)).isTrue();
        var again = get("/v1/talks/" + talk.id);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.headers().asList()).containsExactlyInAnyOrderElementsOf(first.headers().asList());
    }

    @Test
    void neitherIsTheDatabaseAskedAgainForWhatGoesWithATalkAndForFacets() {
        var talk = catalogue.talk();

        assertThat(costsNothing("/v1/talks/" + talk.id + "/related")).isTrue();
        assertThat(costsNothing("/v1/search?q=talk&facets=event,kind")).isTrue();
    }

    @Test
    void aClientThatHasItGetsThatSaidWithoutAskingTheDatabase() {
        var talk = catalogue.talk();
        String tag = get("/v1/talks/" + talk.id).header("ETag");

        var known = request().header("If-None-Match", "\"another\", " + tag).get("/v1/talks/" + talk.id);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.header("ETag")).isEqualTo(tag);
        assertThat(request().header("If-None-Match", "\"another\"").get("/v1/talks/" + talk.id).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatClientsHadAlreadyIsNotTakenForAnEmptyOne() {
        var talk = catalogue.talk();
        String tag = get("/v1/talks/" + talk.id).header("ETag");
        catalogue.talk();
        assertThat(request().header("If-None-Match", tag).get("/v1/talks/" + talk.id).statusCode()).isEqualTo(304);

        assertThat(read("/v1/talks/" + talk.id).getString("id")).isEqualTo(talk.id.toString());
    }

    @Test
    void theHeadAloneSaysTheSame() {
        var talk = catalogue.talk();
        var whole = get("/v1/talks/" + talk.id);

        var head = request().head("/v1/talks/" + talk.id);
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
        // RFC 9110, section 9.3.2: it may be left out, and is where the answer does not come from memory
        assertThat(head.header("Content-Length")).isIn(null, whole.header("Content-Length"));
        assertThat(head.asString()).isEmpty();
    }

    @Test
    void whoSendsATokenIsAnsweredFromTheDatabaseAndNobodyElseGetsThat() {
        var draft = catalogue.talk(Catalogue.draft());

        assertThat(administrator().get("/v1/talks/" + draft.id).statusCode()).isEqualTo(200);
        assertThat(get("/v1/talks/" + draft.id).statusCode()).isEqualTo(404);
        catalogue.publish(draft);
        assertThat(get("/v1/talks/" + draft.id).statusCode()).isEqualTo(200);
        assertThat(request().header("Authorization", "Bearer wrong").get("/v1/talks/" + draft.id).statusCode()).isEqualTo(401);
    }

    @Test
    void theAddressesAreThoseOfTheRequest() {
        var talk = catalogue.talk();

        assertThat(read("/v1/talks/" + talk.id).getString("self")).startsWith("http://localhost:");
        var byAnotherName = request().header("Host", "talks.example.org").get("/v1/talks/" + talk.id);
        assertThat(byAnotherName.jsonPath().getString("self")).startsWith("http://talks.example.org/");
    }

    @Test
    void formatsOfOneAddressAreTwoAnswers() {
        var talk = catalogue.talk();
        String address = "/v1/oembed?url=http://localhost/v1/talks/" + talk.id;

        var refused = request().header("Accept", "text/plain").get("/v1/talks/" + talk.id);
        assertThat(get("/v1/talks/" + talk.id).statusCode()).isEqualTo(200);
        assertThat(request().header("Accept", "text/plain").get("/v1/talks/" + talk.id).statusCode())
                .isEqualTo(refused.statusCode()).isEqualTo(406);
        assertThat(get(address).statusCode()).isEqualTo(get(address).statusCode());

        // several lines of a header are one list
        String of = "/v1/talks/" + catalogue.talk().id;
        var calendar = request().header("Accept", "*/*", "application/json;q=0, text/html;q=0, text/calendar").get(of);
        assertThat(request().header("Accept", "*/*").get(of).contentType()).as(calendar.contentType())
                .isEqualTo("application/json");
    }

    @Test
    void whatTheClockDecidesIsNotKept() {
        var event = catalogue.event(e -> e.startDate = LocalDate.of(2013, 9, 18));
        String address = "/v1/events?limit=1&%77hen=past&series=none";
        read(address);

        sessions.getStatistics().clear();
        read(address);
        assertThat(sessions.getStatistics().getPrepareStatementCount()).as(event.slug).isPositive();
    }

    @Test
    void whatAnotherInstanceWritesEndsWhatIsKeptWithinASecond() throws Exception {
        var speaker = catalogue.speaker();
        String address = "/v1/speakers/" + speaker.id;
        read(address);

        // as another instance does: not through this one's Hibernate
        rename(speaker.id, "Renamed elsewhere");

        long begin = System.nanoTime();
        while (!read(address).getString("name").equals("Renamed elsewhere")) {
            assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(2));
        }
    }

    /** Whether a read that was made before is answered from memory, unless others write all the time. */
    private boolean costsNothing(String address) {
        for (int tries = 0; tries < 20; tries++) {
            read(address);
            sessions.getStatistics().clear();
            read(address);
            if (sessions.getStatistics().getPrepareStatementCount() == 0) {
                return true;
            }
        }
        return false;
    }

    private void rename(Object id, String name) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update speaker set name = ? where id = ?")) {
            update.setString(1, name);
            update.setObject(2, id);
            update.execute();
        }
    }
}
