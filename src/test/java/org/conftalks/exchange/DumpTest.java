package org.conftalks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Catalogue.draft;
import static org.conftalks.Catalogue.unique;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.PublishedContract;
import org.conftalks.Writes;
import org.conftalks.catalogue.Resource;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

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
                .filter(one -> one.path("id").asText().equals(Api.id(topic))).findFirst().orElseThrow();

        assertThat(line.get("slug").textValue()).isEqualTo(present);
        assertThat(line.get("formerSlugs")).hasToString("[\"" + former + "\"]");
    }

    /** A catalogue that is made of it makes the topic public with the first talk that is. */
    @Test
    void itTellsWhichTopicsAreDraftsBecauseOnlyDraftsNameThem() {
        var event = catalogue.event();
        String name = unique("Secret");
        var named = Writes.made("/v1/talks", Writes.object("title", "A talk", "event", Api.id(event), "visibility", "draft",
                "topics", List.of(name))).at("/topics/0/id").textValue();
        var decided = catalogue.topic(draft());
        var lines = Api.administrator().get(DUMP).asString().lines().map(Writes::json)
                .filter(line -> List.of(named, Api.id(decided)).contains(line.path("id").asText())).toList();
        String others = "";
        for (JsonNode line : lines) {
            var other = (ObjectNode) line;
            String slug = unique("another");
            others += other.put("id", Resource.newId().toString()).put("slug", slug).put("name", slug) + "\n";
        }

        assertThat(Importing.lines(others).at("/counts/created").asInt()).isEqualTo(2);

        for (JsonNode line : lines) {
            String slug = line.get("slug").textValue();
            assertThat(Api.get("/v1/topics/" + slug).statusCode()).isEqualTo(404);
            Writes.made("/v1/talks", Writes.object("title", "A talk", "event", Api.id(event), "topics", List.of(slug)));
            assertThat(Api.get("/v1/topics/" + slug).statusCode()).as(line.toString())
                    .isEqualTo(line.path("ofDrafts").asBoolean() ? 200 : 404);
        }
        assertThat(lines).extracting(line -> line.path("ofDrafts").asBoolean()).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void itIsNoNewsToTheCatalogueThatItComesFrom() {
        var talk = catalogue.talk(given -> given.title = unique("A talk"));
        catalogue.video(talk);
        catalogue.slides(talk);
        catalogue.billing(talk, catalogue.speaker(draft()));
        Writes.putAs("text/vtt", "/v1/videos/%s/captions/en".formatted(catalogue.video(talk).id),
                "WEBVTT\n\n00:01.000 --> 00:02.000\nA < b & \"c\"\n");
        byte[] dump = Api.administrator().get(DUMP).asByteArray();

        var report = Importing.ended(Importing.send("ndjson", Importing.LINES, dump));

        assertThat(report.at("/counts/created").asInt()).as(report.toString()).isZero();
        assertThat(report.at("/counts/updated").asInt()).as(report.toString()).isZero();
        assertThat(Api.administrator().get(DUMP).asByteArray()).isEqualTo(dump);
    }

    /**
     * One of each, with all that a client may say of it: a member that the dump forgets would be lost in a restored catalogue.
     */
    @Test
    void whateverCanBeWrittenStandsInIt() {
        var series = filled("Series", "series", null,
                "{'name': 'A series', 'description': 'D', 'website': 'https://a.example/'}");
        var topic = filled("Topic", "topics", null, "{'name': '%s', 'description': 'D'}".formatted(unique("A topic")));
        var speaker = filled("Speaker", "speakers", null, "{'name': 'A person', 'pronouns': 'they', 'bio': 'B',"
                + " 'photoUrl': 'https://a.example/p', 'links': [{'type': 'website', 'url': 'https://a.example/'}]}");
        var event = filled("Event", "events", null,
                ("{'name': 'An event', 'series': '%s', 'kind': 'meetup', 'description': 'D',"
                        + " 'startDate': '2028-01-01', 'endDate': '2028-01-02', 'datePrecision': 'month', 'timeZone': 'Europe/Zurich',"
                        + " 'venue': 'V', 'city': 'C', 'country': 'CH', 'latitude': 1.5, 'longitude': 2.5, 'attendance': 'hybrid',"
                        + " 'status': 'postponed', 'website': 'https://a.example/', 'logoUrl': 'https://a.example/l', 'hashtag': 'H',"
                        + " 'languages': ['de'], 'coLocatedWith': ['%s']}").formatted(series, catalogue.event().id));
        var talk = filled("Talk", "talks", null, ("{'title': 'A talk', 'event': '%s', 'parent': '%s', 'subtitle': 'S',"
                + " 'originalTitle': 'O', 'abstract': 'A', 'description': 'D', 'kind': 'keynote', 'featured': true,"
                + " 'highlight': true, 'level': 'L', 'languages': ['de'], 'track': 'T', 'room': 'R', 'date': '2028-01-01',"
                + " 'startsAt': '2028-01-01T10:00:00Z', 'duration': 'PT30M', 'status': 'cancelled', 'statusReason': 'W',"
                + " 'doNotRecord': true, 'licence': 'CC0-1.0', 'speakers': ['%s'], 'topics': ['%s'],"
                + " 'slidesAvailability': {'state': 'expected', 'since': '2028-01-01', 'until': '2028-02-01', 'reason': 'W'},"
                + " 'recordingAvailability': {'state': 'unavailable', 'reason': 'W'}}").formatted(event,
                        Writes.made("/v1/talks", Writes.object("title", "A session", "event", event)).get("id").textValue(),
                        speaker, topic));
        filled("SlideDeck", "slides", talk, "{'url': 'https://a.example/s.pdf', 'mediaType': 'application/pdf',"
                + " 'publishedAt': '2028-01-03T00:00:00Z', 'title': 'S', 'bytes': 1234567, 'language': 'de', 'licence': 'CC0-1.0'}");
        filled("Video", "videos", talk, "{'url': 'https://a.example/v.mp4', 'role': 'translation', 'duration': 'PT20M',"
                + " 'startOffset': 'PT1M', 'endOffset': 'PT21M', 'thumbnailUrl': 'https://a.example/t.png',"
                + " 'publishedAt': '2028-01-03T00:00:00Z', 'title': 'V', 'bytes': 5000000000, 'language': 'de', 'licence': 'CC0-1.0'}");
        filled("Material", "materials", talk, "{'url': 'https://a.example/m', 'kind': 'code', 'title': 'M', 'language': 'de',"
                + " 'licence': 'CC0-1.0'}");
    }

    /** Makes it, and looks for all that was said of it in the dump; its id. */
    private static String filled(String type, String collection, String talk, String members) {
        var body = (ObjectNode) Writes.json(members.replace('\'', '"'));
        body.putArray("externalIds").addObject().put("source", "test").put("value", unique("id"));
        body.put("visibility", "draft");
        var can = new TreeSet<String>();
        PublishedContract.published().schema(type + "Input").get("properties").fieldNames().forEachRemaining(can::add);
        if (can.contains("slug")) {
            body.put("slug", unique("a-slug"));
        }
        assertThat(body.fieldNames()).toIterable().as("The members of %sInput are all to be given here", type)
                .containsExactlyInAnyOrderElementsOf(can);

        String id = Writes.made(talk == null ? "/v1/" + collection : "/v1/talks/" + talk + "/" + collection, body).get("id")
                .textValue();

        var line = Api.administrator().get(DUMP).asString().lines().map(Writes::json)
                .flatMap(one -> talk == null ? Stream.of(one)
                        : StreamSupport.stream(one.path(collection).spliterator(), false))
                .filter(one -> one.path("id").asText().equals(id)).findFirst().orElseThrow();
        assertThat(line.fieldNames()).toIterable().containsAll(can);
        return id;
    }

    @Test
    void itsLastLineTellsWhetherItIsWhole() {
        catalogue.topic();
        String dump = Api.administrator().get(DUMP).asString();
        var lines = dump.lines().toList();
        var manifest = Writes.json(lines.get(lines.size() - 1));

        assertThat(manifest.get("type").textValue()).isEqualTo("manifest");
        assertThat(manifest.at("/counts/topic").asInt())
                .isEqualTo((int) lines.stream().filter(line -> line.contains("\"type\":\"topic\"")).count());
        String without = dump.replaceFirst("(?m)^.*\"type\":\"topic\".*\\n", "");
        assertThat(Importing.codes(Importing.lines(without))).contains("not-whole");
    }

    @Test
    void packedItIsTheSame() throws Exception {
        byte[] packed = Api.administrator().get(DUMP + ".gz").asByteArray();

        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(Api.administrator().get(DUMP).asByteArray());
        assertThat(Importing.ended(Importing.send("ndjson", "application/gzip", packed)).at("/counts/updated").asInt())
                .isZero();
    }

    @Test
    void whoHasItIsToldSo() {
        String tag = Api.administrator().get(DUMP).header("ETag");

        assertThat(Api.administrator().header("If-None-Match", tag).get(DUMP).statusCode()).isEqualTo(304);
        catalogue.topic();
        assertThat(Api.administrator().header("If-None-Match", tag).get(DUMP).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeadCostsNothing() {
        var head = Api.request().head(DUMP);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.contentType()).startsWith("application/x-ndjson");
    }
}
