package org.conftalks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Catalogue.draft;
import static org.conftalks.Catalogue.unique;

import java.util.List;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.Writes;
import org.conftalks.catalogue.Resource;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;

/** The whole catalogue as one file. */
@QuarkusTest
class DumpTest {

    private static final String DUMP = "/v1/dump.ndjson";

    @Inject
    Catalogue catalogue;

    @Test
    void whatIsNotSeenIsMentionedOnlyToThoseWhoSeeIt() {
        var hidden = catalogue.event(draft());
        var atHidden = catalogue.talk(hidden);
        var nobody = catalogue.speaker(draft());
        var secret = catalogue.topic(draft());
        var series = catalogue.series(draft());
        var event = catalogue.event(held -> held.series = series);
        catalogue.coLocated(event, hidden);
        var talk = catalogue.talk(event, given -> given.parent = atHidden);
        catalogue.billing(talk, nobody);
        catalogue.about(talk, secret);
        var video = catalogue.video(talk, draft());

        String seen = Api.get(DUMP).asString();
        String all = Api.administrator().get(DUMP).asString();

        assertThat(seen).contains(Api.id(talk), Api.id(event));
        for (Resource one : List.of(hidden, atHidden, nobody, secret, series, video)) {
            assertThat(seen).as(one.getClass().getSimpleName()).doesNotContain(Api.id(one));
            assertThat(all).as(one.getClass().getSimpleName()).contains(Api.id(one));
        }
    }

    @Test
    void aSlugThatWasStandsInIt() {
        var topic = catalogue.topic();
        String former = topic.slug;
        String present = catalogue.rename(topic);

        JsonNode line = Api.get(DUMP).asString().lines().map(Writes::json)
                .filter(one -> one.get("id").textValue().equals(Api.id(topic))).findFirst().orElseThrow();

        assertThat(line.get("slug").textValue()).isEqualTo(present);
        assertThat(line.get("formerSlugs")).hasToString("[\"" + former + "\"]");
    }

    @Test
    void itIsNoNewsToTheCatalogueThatItComesFrom() {
        var talk = catalogue.talk(given -> given.title = unique("A talk"));
        catalogue.video(talk);
        catalogue.slides(talk);
        catalogue.billing(talk, catalogue.speaker(draft()));
        byte[] dump = Api.administrator().get(DUMP).asByteArray();

        var report = Importing.ended(Importing.send("ndjson", Importing.LINES, dump));

        assertThat(report.at("/counts/created").asInt()).as(report.toString()).isZero();
        assertThat(report.at("/counts/updated").asInt()).as(report.toString()).isZero();
        assertThat(Api.administrator().get(DUMP).asByteArray()).isEqualTo(dump);
    }

    @Test
    void aHeadCostsNothing() {
        var head = Api.request().head(DUMP);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.contentType()).startsWith("application/x-ndjson");
    }
}
