package org.conftalks.exchange.format.confstech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Random;

import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Packed;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfstechTest {

    private static final String ROW = row("");

    @TempDir
    Path directory;

    @Test
    void aRowIsAnEvent() {
        var tale = read(row("""
                , "city": "New Orleans, LA", "country": "U.S.A.", "online": false, "locales": "EN, DE" """));

        assertThat(tale.members(Noun.EVENT)).hasToString("""
                {"externalIds":[{"source":"confs.tech","value":"On snakes/2013-09-18/New Orleans, LA"}],"name":"On snakes",\
                "startDate":"2013-09-18","endDate":"2013-09-19","city":"New Orleans, LA","country":"US",\
                "attendance":"in-person","website":"https://example.org/","languages":["en","de"]}""");
        assertThat(tale.lines(Noun.EVENT)).extracting(Line::place).containsExactly("row 1");
        assertThat(tale.told()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "./", "conference-data-main/", "a/b/" })
    void aFileByItselfAndTheArchiveCallAConferenceTheSame(String around) {
        var files = new String[] { around + "conferences/2013/java.json", "[" + ROW + "]", around + "package.json", "{}" };
        var single = read(ROW).members(Noun.EVENT);

        for (byte[] archive : new byte[][] { Packed.tarGz(files), Packed.zip(files) }) {
            var tale = Tale.of(new Confstech(), archive);
            assertThat(tale.members(Noun.EVENT)).isEqualTo(single);
            assertThat(tale.lines(Noun.EVENT)).extracting(Line::place)
                    .containsExactly(around.replace("./", "") + "conferences/2013/java.json, row 1");
            assertThat(tale.leftOut()).containsExactly(Map.entry("event: topic, which is the name of the file", 1L));
        }
        assertThat(Tale.of(new Confstech(), Packed.gzip(("[" + ROW + "]").getBytes(StandardCharsets.UTF_8)))
                .members(Noun.EVENT)).isEqualTo(single);
    }

    @Test
    void aConferenceOfSeveralTopicsIsToldOnce() {
        var tale = archive("java", "[" + ROW + "]", "php", "[" + ROW + "," + ROW + "]", "ux",
                "[" + ROW.replace("example.org", "example.com") + "]");

        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
        assertThat(tale.leftOut()).containsEntry("event: conference given again", 2L);
        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.LEFT_OUT);
            assertThat(finding.code()).isEqualTo("given-again");
            assertThat(finding.place()).isEqualTo("conferences/2013/ux.json, row 1");
        });
        assertThat(tale.size()).isEqualTo(tale.total()).isEqualTo(4);
    }

    @Test
    void whatDiffersInNameDayOrCityIsAnother() {
        assertThat(read(ROW, ROW.replace("2013-09-18", "2013-09-17"), row(", \"city\": \"Bern\""),
                row(", \"city\": \"Basel\""), ROW.replace("On snakes", "On snakes #")).lines(Noun.EVENT)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "Bern, true, hybrid", "Bern, false, in-person", "Bern, null, -", "'', true, online",
            "'', false, -" })
    void howOneTakesPartIsSaidWhereTheRowSaysIt(String city, String online, String attendance) {
        var event = read(row(", \"city\": \"%s\", \"online\": %s".formatted(city, online))).members(Noun.EVENT);

        assertThat(event.path("attendance").asText(null)).isEqualTo(attendance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "country": "Middle-earth"         | unknown-country
            "country": "Kosovo"               | unknown-country
            "locales": "JP"                   | unknown-language
            "endDate2": "2013-09-19"          | unknown-member
            "city": ["Bern"]                  | malformed-member
            "country": {"code": "CH"}         | malformed-member
            """)
    void aPartThatIsOfNoUseIsLeftOutAndTold(String member, String code) {
        var tale = read(row(", " + member));

        assertThat(tale.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.LEFT_OUT);
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "https://example.org/, https://example.org/Austin TX, not-a-url", "2013-09-19, 2013-09-17, not-an-end",
            "2013-09-19, 19.9.2013, not-an-end" })
    void soIsAPartThatIsMalformed(String from, String to, String code) {
        var tale = read(ROW.replace(from, to));

        assertThat(tale.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
    }

    @Test
    void aCityThatIsNoneForItsLengthIsLeftOut() {
        var tale = read(row(", \"city\": \"%s\"".formatted("x".repeat(201))));

        assertThat(tale.findings()).extracting(Finding::code).containsExactly("too-long");
        assertThat(tale.members(Noun.EVENT).at("/externalIds/0/value").textValue()).isEqualTo("On snakes/2013-09-18");
    }

    @Test
    void whatTheCatalogueHasNoPlaceForIsCounted() {
        assertThat(read(row("""
                , "cfpUrl": "https://example.org/cfp", "cfpEndDate": "2013-05-01", "twitter": "@snakes", "mastodon": "",
                "offersSignLanguageOrCC": true """)).leftOut()).containsOnlyKeys("event: member cfpUrl",
                "event: member cfpEndDate", "event: member twitter", "event: member offersSignLanguageOrCC");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                | no-name
            {"name": " "}                                     | no-name
            {"name": ["x"], "startDate": "2013-09-18"}        | no-name
            {"name": "x"}                                     | no-date
            {"name": "x", "startDate": "soon"}                | no-date
            {"name": "x", "startDate": "2013-09-18T10:00"}    | no-date
            {"name": "x", "name": "y"}                        | malformed
            "x"                                               | malformed
            [{"name": "x", "startDate": "2013-09-18"}]        | malformed
            null                                              | malformed
            """)
    void aRowThatIsOfNoUseIsRejectedAndTheOthersAreRead(String row, String code) {
        var tale = read(row, ROW);

        assertThat(tale.findings()).extracting(Finding::effect).contains(Effect.REJECTED);
        assertThat(tale.findings()).filteredOn(finding -> finding.effect() == Effect.REJECTED)
                .extracting(finding -> finding.code() + " in " + finding.place()).containsExactly(code + " in row 1");
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
        assertThat(tale.size()).isEqualTo(tale.total()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[", "[{", "[{\"name\": }]", "[1 2]", "[{\"name\": \"x\"}", "[{\"name\": \"x\"}]]", "{}", "x", "",
            "[{\"name\": \"\\uZZZZ\"}]", "[]x", "[NaN]" })
    void aFileThatIsNoListIsRefusedAndInAnArchiveTheOthersAreRead(String file) {
        assertThatThrownBy(() -> Tale.of(new Confstech(), file)).isInstanceOf(UnreadableFile.class)
                .message().matches("[A-Z].{10,300}\\.?");

        var tale = archive("java", file, "php", "[" + ROW + "]");
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.REJECTED);
            assertThat(finding.place()).isEqualTo("conferences/2013/java.json");
        });
        assertThat(tale.size()).isEqualTo(tale.total());
    }

    @Test
    void whereItIsMalformedIsSaid() {
        assertThatThrownBy(() -> Tale.of(new Confstech(), "[" + ROW + ",\n{\"name\": x}]"))
                .hasMessageContaining("line 2, column ");
    }

    @Test
    void whatHasNoMeasureIsRefused() {
        assertThatThrownBy(() -> Tale.of(new Confstech(), "[".repeat(100_000))).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> read(row(", \"city\": \"%s\"".formatted("x".repeat(2 << 20)))))
                .isInstanceOf(UnreadableFile.class);
        assertThat(read(row(", \"city\": \"%s\"".formatted("x".repeat(30_000))), ROW).findings())
                .extracting(Finding::effect).containsExactly(Effect.REJECTED);
        assertThatThrownBy(() -> read("1,".repeat(100_000) + "1")).isInstanceOf(UnreadableFile.class)
                .hasMessage("It holds more than 100000 conferences.");
    }

    @Test
    void noiseIsRefused() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] file = ("[" + row(", \"city\": \"Bern\"") + "," + ROW + "]").getBytes(StandardCharsets.UTF_8);
            for (int bytes = 0; bytes <= round % 3; bytes++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                var tale = Tale.of(new Confstech(), file);
                assertThat(tale.size()).isEqualTo(tale.total());
            } catch (UnreadableFile refused) {
                assertThat(refused.getMessage()).matches("[A-Z].{10,400}").doesNotContain("Exception");
            }
        }
    }

    @Test
    void groupsHaveABound() {
        var rows = new String[1_201];
        for (int index = 0; index < rows.length; index++) {
            rows[index] = ROW.replace("snakes", "snakes " + index);
        }
        assertThat(read(rows).groups()).extracting(Group::size).containsExactly(500L, 500L, 201L);
        assertThat(read(rows).lines(Noun.EVENT)).hasSize(1_201);
        assertThat(Tale.of(new Confstech(), "[]").groups()).isEmpty();
        assertThat(read(Collections.nCopies(600, "1").toArray(String[]::new)).findings()).hasSize(600);
    }

    @Test
    void anArchiveWithoutConferencesIsNoneOfThisFormat() {
        assertThatThrownBy(() -> Tale.of(new Confstech(), Packed.tarGz("conferences/java.json", "[]")))
                .isInstanceOf(UnreadableFile.class).hasMessageStartingWith("The archive holds no conferences");
    }

    @Test
    void itsFilesAreRecognisedAndOthersAreNot() throws IOException {
        assertThat(recognised(Packed.tarGz("x/conferences/2024/java.json", "[]"))).isTrue();
        assertThat(recognised("\uFEFF [\n {" + row(", \"x\": 1").substring(1) + "]")).isTrue();
        for (String other : new String[] { "[]", "{}", "[" + ROW.replace("startDate", "startsAt") + "]",
                "[{\"groupId\": 1, \"sessions\": [{\"name\": \"x\"}]}]", ROW, "{\"conferences\": [" + ROW + "]}",
                "name,startDate,endDate,url", "[{\"a\": 1}," + ROW + "]" }) {
            assertThat(recognised(other)).as(other).isFalse();
        }
        assertThat(recognised(Packed.tarGz("pycon-2013/category.json", "{}", "pycon-2013/videos/x.json", "{}"))).isFalse();
    }

    private boolean recognised(String file) throws IOException {
        return recognised(file.getBytes(StandardCharsets.UTF_8));
    }

    private boolean recognised(byte[] file) throws IOException {
        return new Confstech().recognise(Glimpse.of(Files.write(directory.resolve("file"), file))).isPresent();
    }

    private static String row(String more) {
        return """
                {"name": "On snakes", "url": "https://example.org/", "startDate": "2013-09-18", "endDate": "2013-09-19"%s}"""
                .formatted(more);
    }

    private static Tale read(String... rows) {
        return Tale.of(new Confstech(), "[" + String.join(",", rows) + "]");
    }

    private static Tale archive(String... topicsAndContents) {
        var files = topicsAndContents.clone();
        for (int index = 0; index < files.length; index += 2) {
            files[index] = "conferences/2013/" + files[index] + ".json";
        }
        return Tale.of(new Confstech(), Packed.tarGz(files));
    }
}
