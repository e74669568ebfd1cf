package org.conftalks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.exchange.Importing.codes;
import static org.conftalks.exchange.Importing.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.conftalks.Api;
import org.conftalks.Writes;
import org.conftalks.exchange.format.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** Dry runs, what people changed between two imports, what a source has no more, and people known by name. */
@QuarkusTest
class ImportTermsTest {

    private static final String GZIP = "application/gzip";

    /** The directory of an event in an archive of pyvideo. */
    private final String event = unique("pycon").toLowerCase(Locale.ROOT);
    private final String person = unique("Ada");

    /** An archive with talks of the titles; what is behind a colon are more members. */
    private byte[] archive(String... talks) {
        var files = new ArrayList<>(List.of(event + "/category.json", "{\"title\": \"%s\"}".formatted(event)));
        int number = 0;
        for (String talk : talks) {
            files.add(event + "/videos/talk-" + ++number + ".json");
            files.add(talk.isEmpty() ? ""
                    : "{\"title\": \"%s\", \"speakers\": [\"%s\"], \"recorded\": \"2013-09-18\"%s}".formatted(
                            talk.split(":", 2)[0], person, talk.contains(":") ? ", " + talk.split(":", 2)[1] : ""));
        }
        return Packed.tarGz(files.toArray(String[]::new));
    }

    private static JsonNode read(byte[] archive, String parameters) {
        return Importing.ended(Writes.postAs(GZIP, "/v1/imports" + (parameters.isEmpty() ? "" : "?" + parameters), archive));
    }

    private ObjectNode talk(String title) {
        var talks = Api.administrator().get("/v1/events/%s/talks?include=abstract&q=%s".formatted(event, title)).asString();
        return (ObjectNode) Writes.json(talks).get("items").get(0);
    }

    private static List<String> changed(JsonNode report) {
        return Stream.of(report.get("differences"))
                .flatMap(all -> Stream.iterate(0, index -> index < all.size(), index -> index + 1)
                        .map(all::get))
                .map(one -> "%s %s %s %s".formatted(one.get("outcome").asText(), one.get("type").asText(),
                        one.get("label").asText(), one.get("changes").findValuesAsText("member")))
                .toList();
    }

    @Test
    void theFormatIsRecognised() {
        var report = read(archive("First"), "");

        assertThat(report.get("format").asText()).isEqualTo("pyvideo");
        assertThat(report.get("recognised").asText())
                .isEqualTo("It is pyvideo: it is an archive with a file %s/category.json in it.".formatted(event));
        assertThat(Importing.ended(Writes.postAs(Importing.LINES, "/v1/imports",
                "{\"type\": \"topic\", \"name\": \"%s\"}".formatted(unique("A topic")).getBytes())).get("format").asText())
                .isEqualTo("ndjson");
    }

    @Test
    void whatIsNotRecognisedIsRefused() {
        var problem = Writes.refused(400,
                Writes.postAs("application/octet-stream", "/v1/imports", "Nothing in particular".getBytes()));

        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("format");
        assertThat(problem.get("detail").asText()).contains("ndjson, ").contains("pyvideo");
    }

    @ParameterizedTest
    @CsvSource({ "dryRun=perhaps", "lock=all", "removeMissing=1", "matchSpeakers=id", "timeZone=Mars/Base",
            "base=ftp://x.example",
            "base=nowhere", "startDate=yesterday", "endDate=2028-01-01", "event=Not%20a%20slug", "format=xml",
            "event=00000000-0000-7000-8000-00000000dead" })
    void aParameterThatIsWrongIsRefused(String parameter) {
        var problem = Writes.refused(400, Writes.postAs(GZIP, "/v1/imports?" + parameter, archive("First")));

        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(parameter.split("=")[0]);
    }

    @Test
    void aTopicThatWasDeletedHereDoesNotComeBack() {
        String topic = unique("Snakes");
        String tagged = ":\"tags\": [\"%s\"]".formatted(topic);
        read(archive("First" + tagged), "");
        String at = "/v1/topics/" + talk("First").at("/topics/0/slug").textValue();
        assertThat(Writes.delete(at + "?cascade=true").statusCode()).isEqualTo(204);

        var again = read(archive("First" + tagged, "Second" + tagged), "");

        assertThat(counts(again, "talks")).containsExactly(1, 0, 1, 0);
        assertThat(again.get("leftOut").path("topic: deleted in the catalogue since it was imported").asInt()).isEqualTo(1);
        assertThat(talk("First").get("topics")).isEmpty();
        assertThat(talk("Second").get("topics")).isEmpty();
        assertThat(Api.get(at).statusCode()).isEqualTo(410);

        read(archive("First" + tagged, "Second" + tagged), "lock=none");
        assertThat(talk("First").get("topics").findValuesAsText("name")).containsExactly(topic);
        assertThat(talk("Second").get("topics").findValuesAsText("name")).containsExactly(topic);
    }

    @Test
    void aDryRunTellsAllAndChangesNothing() {
        var dry = read(archive("First", "Second"), "dryRun=true");

        assertThat(dry.get("state").asText()).as(dry.toString()).isEqualTo("succeeded");
        assertThat(dry.get("dryRun").asBoolean()).isTrue();
        assertThat(counts(dry, "talks")).containsExactly(2, 0, 0, 0);
        assertThat(changed(dry)).contains(
                "created talk First [event, title, kind, date, status, speakers, externalIds, visibility]",
                "created speaker %s [name, externalIds, visibility]".formatted(person));
        assertThat(dry.get("differences").findValues("new").toString()).contains("\"speaker\":\"%s\"".formatted(person));
        assertThat(Api.administrator().get("/v1/events/" + event).statusCode()).isEqualTo(404);
        assertThat(Api.administrator().get("/v1/speakers?q=" + person).asString()).contains("\"items\":[]");

        var real = read(archive("First", "Second"), "");
        assertThat(real.get("counts")).isEqualTo(dry.get("counts"));
        assertThat(real.has("differences")).isFalse();
    }

    @Test
    void aDryRunShowsWhatAMemberWasAndWouldBe() {
        read(archive("First: \"language\": \"eng\"", "Second"), "");
        String before = talk("First").get("updatedAt").asText();
        byte[] changed = archive("First: \"language\": \"deu\"", "Second", "Third");

        var dry = read(changed, "dryRun=true");

        assertThat(changed(dry)).contains("updated talk First [languages]");
        assertThat(dry.get("differenceCount").asInt()).isEqualTo(dry.get("differences").size()).isEqualTo(2);
        assertThat(dry.at("/differences").toString()).contains("{\"member\":\"languages\",\"old\":[\"en\"],\"new\":[\"de\"]}");
        assertThat(Api.administrator().get(dry.get("allDifferences").asText()).asString().lines().map(Writes::json).toList())
                .hasSize(2).contains(dry.at("/differences/0"));
        assertThat(talk("First").get("updatedAt").asText()).isEqualTo(before);

        assertThat(read(changed, "").get("counts")).isEqualTo(dry.get("counts"));
        assertThat(read(changed, "dryRun=true").get("differences")).isEmpty();
    }

    @Test
    void whatAPersonChangedStaysAndIsTold() {
        read(archive("First: \"language\": \"eng\", \"summary\": \"One\""), "");
        String self = talk("First").get("self").asText();
        Writes.patched(self, Writes.object("abstract", "Better", "room", "Aula"));
        byte[] next = archive("First: \"language\": \"deu\", \"summary\": \"Two\"");

        var report = read(next, "");

        assertThat(codes(report)).containsExactly("edited");
        assertThat(report.at("/problems/0/detail").asText()).contains("abstract").doesNotContain("room", "languages");
        var talk = talk("First");
        assertThat(talk.get("abstract").asText()).isEqualTo("Better");
        assertThat(talk.get("room").asText()).isEqualTo("Aula");
        assertThat(talk.get("languages")).hasToString("[\"de\"]");
        assertThat(counts(read(next, ""), "talks")).containsExactly(0, 0, 1, 0);

        assertThat(codes(read(next, "lock=none"))).isEmpty();
        assertThat(talk("First").get("abstract").asText()).isEqualTo("Two");
        assertThat(counts(read(archive("First: \"language\": \"deu\", \"summary\": \"Three\""), ""), "talks"))
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void whatAPersonSaidInTheCataloguesOwnLinesStaysToo() {
        read(archive("First"), "");
        var talk = talk("First");
        Importing.welcome("{\"type\": \"talk\", \"id\": \"%s\", \"title\": \"The first\"}".formatted(talk.get("id").asText()));

        assertThat(codes(read(archive("First"), ""))).containsExactly("edited");
        assertThat(codes(read(archive("Premier"), ""))).containsExactly("edited");
        assertThat(talk("first").get("title").asText()).isEqualTo("The first");
    }

    @Test
    void whatWasDeletedDoesNotComeBackByItself() {
        String videos = ": \"videos\": [{\"url\": \"https://a.example/%s.mp4\"}, {\"url\": \"https://a.example/%s.webm\"}]"
                .formatted(event, event);
        read(archive("First" + videos, "Second"), "");
        String video = talk("First").at("/videos/0/self").asText();
        Writes.delete(video).then().statusCode(204);
        Writes.delete(talk("Second").get("self").asText()).then().statusCode(204);

        var report = read(archive("First" + videos, "Second"), "");

        assertThat(codes(report)).containsExactlyInAnyOrder("deleted", "deleted");
        assertThat(counts(report, "talks")).containsExactly(0, 0, 1, 1);
        assertThat(talk("First").get("videos")).hasSize(1);

        var restored = read(archive("First" + videos, "Second"), "lock=none");
        assertThat(counts(restored, "talks")).containsExactly(1, 1, 0, 0);
        assertThat(talk("First").get("videos")).hasSize(2);
    }

    @Test
    void aLinkThatAPersonChangedStaysAndIsNotDoubled() {
        String video = ": \"videos\": [{\"url\": \"https://a.example/%s.mp4\", \"length\": %s}]";
        read(archive("First" + video.formatted(event, 60)), "");
        String self = talk("First").at("/videos/0/self").asText();
        Writes.patched(self, Writes.object("duration", "PT3M"));

        assertThat(codes(read(archive("First" + video.formatted(event, 120)), ""))).contains("edited");
        assertThat(Writes.shown(self).get("duration").asText()).isEqualTo("PT3M");

        Writes.patched(self, Writes.object("url", "https://b.example/%s.mp4".formatted(event)));
        assertThat(codes(read(archive("First" + video.formatted(event, 120)), ""))).contains("deleted");
        assertThat(talk("First").get("videos")).hasSize(1);
    }

    @Test
    void aPersonWhoWasDeletedStaysAwayAndTheirTalksDoNot() {
        read(archive("First"), "");
        String speaker = talk("First").at("/speakers/0/id").asText();
        Writes.patched(talk("First").get("self").asText(), Writes.object("speakers", List.of()));
        Writes.delete("/v1/speakers/" + speaker).then().statusCode(204);

        var report = read(archive("First", "Second"), "");

        assertThat(counts(report, "talks")).as(report.toString()).containsExactly(1, 0, 1, 0);
        assertThat(counts(report, "speakers")).containsExactly(0, 0, 0, 1);
        assertThat(talk("Second").get("speakers")).isEmpty();
    }

    @Test
    void whatTheSourceHasNoMoreIsToldAndWithdrawnOnlyIfAsked() {
        read(archive("First", "Second"), "");

        var told = read(archive("First"), "");
        assertThat(codes(told)).containsExactly("vanished");
        assertThat(talk("Second").get("status").asText()).isEqualTo("scheduled");

        var dry = read(archive("First"), "removeMissing=true&dryRun=true");
        assertThat(changed(dry)).containsExactly("updated talk Second [status]");
        assertThat(talk("Second").get("status").asText()).isEqualTo("scheduled");

        var report = read(archive("First"), "removeMissing=true");
        assertThat(codes(report)).containsExactly("withdrawn");
        assertThat(report.get("counts")).isEqualTo(dry.get("counts"));
        assertThat(talk("Second").get("status").asText()).isEqualTo("withdrawn");
        assertThat(codes(read(archive("First"), "removeMissing=true"))).isEmpty();

        assertThat(counts(read(archive("First", "Second"), ""), "talks")).containsExactly(0, 1, 1, 0);
        assertThat(talk("Second").get("status").asText()).isEqualTo("scheduled");
    }

    @Test
    void nothingIsWithdrawnWhileTalksOfTheFileCannotBeRead() {
        read(archive("First", "Second"), "");

        var report = read(archive("First", ""), "removeMissing=true");

        assertThat(codes(report)).contains("vanished").doesNotContain("withdrawn");
        assertThat(talk("Second").get("status").asText()).isEqualTo("scheduled");
    }

    @Test
    void aPersonIsKnownByNameOnlyIfAsked() {
        String known = Writes.made("/v1/speakers", Writes.object("name", person, "bio", "Known already")).get("id").asText();

        var report = read(archive("First"), "matchSpeakers=name");

        assertThat(counts(report, "speakers")).containsExactly(0, 1, 0, 0);
        assertThat(talk("First").at("/speakers/0/id").asText()).isEqualTo(known);
        assertThat(Writes.shown("/v1/speakers/" + known).get("externalIds")).containsExactly(
                Writes.object("source", "pyvideo", "value", person));
        assertThat(counts(read(archive("First"), ""), "speakers")).containsExactly(0, 0, 1, 0);
    }

    @Test
    void ofTwoWithOneNameNeitherIsMeant() {
        Writes.made("/v1/speakers", Writes.object("name", person));
        Writes.made("/v1/speakers", Writes.object("name", person));

        var report = read(archive("First"), "matchSpeakers=name");

        assertThat(codes(report)).containsExactly("ambiguous-name");
        assertThat(counts(report, "speakers")).containsExactly(1, 0, 0, 0);
    }

    @Test
    void theSenderSaysWhichEventItIs() {
        String slug = unique("an-event").toLowerCase(Locale.ROOT);
        String known = Writes.made("/v1/events", Writes.object("name", "Known already", "slug", slug, "city", "Basel"))
                .get("id")
                .asText();

        var report = read(archive("First"), "event=" + slug);

        assertThat(counts(report, "events")).containsExactly(0, 1, 0, 0);
        var event = Writes.shown("/v1/events/" + known);
        assertThat(event.get("name").asText()).isEqualTo(this.event);
        assertThat(event.get("city").asText()).isEqualTo("Basel");
        assertThat(event.at("/counts/talks").asInt()).isEqualTo(1);
    }

    @Test
    void aNewEventGetsTheSlugThatTheSenderNames() {
        String slug = unique("new-event").toLowerCase(Locale.ROOT);

        read(archive("First"), "event=" + slug);

        assertThat(Writes.shown("/v1/events/" + slug).get("name").asText()).isEqualTo(event);
    }
}
