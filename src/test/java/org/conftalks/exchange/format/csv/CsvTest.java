package org.conftalks.exchange.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Packed;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class CsvTest {

    private static final Supplement EVENT = new Supplement("somewhere-2024", null, null, null, null, null);
    private static final Supplement ZONED = new Supplement("somewhere-2024", "Somewhere", LocalDate.of(2024, 5, 1), null,
            ZoneId.of("Europe/Zurich"), null);
    private static final String ID = "0190a5b4-7f3c-7c1e-9d2a-1b2c3d4e5f60";
    private static final String OTHER_ID = "0190a5b4-7f3c-7c1e-9d2a-1b2c3d4e5f61";

    @TempDir
    Path directory;

    @Test
    void whatTheCatalogueWritesIsReadAgain() {
        var tale = read("""
                %s
                %s,on-snakes,,'=On snakes,,,somewhere-2024,Somewhere,2024-05-01,2024-05-01T07:30:00Z,,45,en; de-CH,keynote,\
                hard,Reptiles,Main hall,Ada Lovelace; Grace Hopper,%s; %s,C++; Snakes,"One
                ""two""\",More,https://example.org/a.pdf; https://example.org/b;c.pdf,https://youtu.be/G0wRWWsLL5s,\
                https://github.com/a/b,CC-BY-4.0,cancelled,https://talks.example.org/talks/on-snakes
                """.formatted(header(), ID, ID, OTHER_ID), Supplement.NONE);

        assertThat(tale.findings()).isEmpty();
        assertThat(tale.leftOut()).isEmpty();
        assertThat(tale.members(Noun.EVENT)).hasToString("""
                {"slug":"somewhere-2024","name":"Somewhere"}""");
        assertThat(tale.lines(Noun.SPEAKER)).extracting(line -> line.members().toString()).containsExactly(
                "{\"id\":\"%s\",\"name\":\"Ada Lovelace\"}".formatted(ID),
                "{\"id\":\"%s\",\"name\":\"Grace Hopper\"}".formatted(OTHER_ID));
        assertThat(tale.members(Noun.TALK)).hasToString("""
                {"id":"%s","slug":"on-snakes","event":"somewhere-2024","title":"=On snakes","abstract":"One\\n\\"two\\"",\
                "description":"More","level":"hard","track":"Reptiles","room":"Main hall","licence":"CC-BY-4.0",\
                "startsAt":"2024-05-01T07:30:00Z","date":"2024-05-01","duration":"PT45M","kind":"keynote",\
                "status":"cancelled","languages":["en","de-CH"],"speakers":[{"speaker":"%s"},{"speaker":"%s"}],\
                "topics":[{"name":"C++"},{"name":"Snakes"}],"slides":[{"url":"https://example.org/a.pdf"},\
                {"url":"https://example.org/b;c.pdf"}],"videos":[{"url":"https://youtu.be/G0wRWWsLL5s"}],\
                "materials":[{"url":"https://github.com/a/b"}]}""".formatted(ID, ID, OTHER_ID));
    }

    @Test
    void columnsHaveTheirNamesInThreeLanguages() {
        var german = talk("Titel;Datum;Uhrzeit;Dauer (Min);Referent:in 1;Referent:in 2;Sprache;Raum;Schlagwörter",
                "Schlangen;01.05.2024;9:30;45;Ada Lovelace;Grace Hopper;Deutsch;Saal 1;a, b");
        var french = talk("TITRE\tJour\tHeure de début\tHeure de fin\tConférenciers\tlangue\tRésumé",
                "Serpents\t1 mai 2024\t9h30\t10h15\tAda Lovelace\tfrançais\tDes serpents");

        for (ObjectNode talk : List.of(german, french)) {
            assertThat(talk.get("date").textValue()).isEqualTo("2024-05-01");
            assertThat(talk.get("startsAt").textValue()).isEqualTo("2024-05-01T07:30:00Z");
            assertThat(talk.get("duration").textValue()).isEqualTo("PT45M");
            assertThat(talk.at("/speakers/0/speaker/value").textValue()).isEqualTo("Ada Lovelace");
        }
        assertThat(german.get("languages")).hasToString("[\"de\"]");
        assertThat(german.get("speakers")).hasSize(2);
        assertThat(german.get("topics")).hasSize(2);
        assertThat(french.get("languages")).hasToString("[\"fr\"]");
        assertThat(french.get("abstract").textValue()).isEqualTo("Des serpents");
    }

    @Test
    void noNameIsOfTwoColumns() {
        for (TalkColumn column : TalkColumn.values()) {
            assertThat(TalkColumn.of(column.header())).contains(column);
            assertThat(TalkColumn.of(" " + column.header().toUpperCase().replace('_', ' '))).contains(column);
        }
        assertThat(TalkColumn.of("Colour")).isEmpty();
        assertThat(TalkColumn.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252" })
    void tablesAreInTheEncodingsOfSpreadsheets(String name) {
        var charset = Charset.forName(name);
        String table = "\"title\"\tspeaker\n\"Über Nattern – naïve\"\tAda\n";
        var tale = Tale.of(new Csv(), table.getBytes(charset), EVENT);

        assertThat(tale.members(Noun.TALK).get("title").textValue()).isEqualTo("Über Nattern – naïve");
        assertThat(tale.findings()).extracting(Finding::code).isEqualTo(name.startsWith("win") ? List.of("windows-1252")
                : List.of());
        if (name.startsWith("UTF")) {
            var marked = Tale.of(new Csv(), ("\uFEFF" + table).getBytes(charset), EVENT);
            assertThat(marked.members(Noun.TALK)).isEqualTo(tale.members(Noun.TALK));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "title,speaker\nx,Ada", "title;speaker\r\nx;Ada\r\n", "title\tspeaker\rx\tAda",
            "title|speaker\nx|Ada", "sep=;\ntitle;speaker\nx;Ada", "\n\nOur talks,,\n\ntitle,speaker\n,,\nx,Ada\n,,",
            "\"title\", \"speaker\"\n\"x\", \"Ada\"", "title,speaker\n\"x\" ,Ada", "title,speaker\nx,\"Ada" })
    void tablesAreWrittenInManyWays(String table) {
        var tale = read(table, EVENT);

        assertThat(tale.members(Noun.TALK).get("title").textValue()).isEqualTo("x");
        assertThat(tale.members(Noun.SPEAKER).get("name").textValue()).isEqualTo("Ada");
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(1);
    }

    @Test
    void aRowWithoutATitleIsRejectedWithItsLine() {
        var tale = read("title,speaker\n\"x\ny\",Ada\n\n ,Ada\n", EVENT);

        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.REJECTED);
            assertThat(finding.place()).isEqualTo("line 5");
            assertThat(finding.code()).isEqualTo("no-title");
        });
        assertThat(tale.members(Noun.TALK).get("title").textValue()).isEqualTo("x y");
    }

    @Test
    void anEmptyCellSaysNothing() {
        assertThat(talk("title,speakers,topics,videos,abstract", "x,,,,")).hasToString("""
                {"event":"somewhere-2024","title":"x"}""");
    }

    @Test
    void unknownColumnsAreToldOnceAndTheirCellsCounted() {
        var tale = read("title,colour,title\nx,red,y\nz,,\n", EVENT);

        assertThat(tale.findings()).extracting(Finding::detail).containsExactly(
                "The column \"colour\" is not known, or there a second time.",
                "The column \"title\" is not known, or there a second time.");
        assertThat(tale.leftOut()).containsEntry("talk: cell of a column that is not known", 2L);
    }

    @ParameterizedTest
    @CsvSource(value = { "somewhere-2023, , somewhere-2023, ", "somewhere-2023, Somewhere '23, somewhere-2023, Somewhere '23",
            "Über-Konferenz Süd (2024), , uber-konferenz-sud-2024, Über-Konferenz Süd (2024)", ", , somewhere-2024, " })
    void anEventIsNamedByItsSlugOrByItsName(String event, String name, String slug, String made) {
        var tale = read("title;event;event_name\nx;%s;%s\n".formatted(event == null ? "" : event, name == null ? "" : name),
                EVENT);

        assertThat(tale.members(Noun.TALK).get("event").textValue()).isEqualTo(slug);
        assertThat(tale.lines(Noun.EVENT)).extracting(line -> line.members().toString())
                .isEqualTo(made == null ? List.of() : List.of("{\"slug\":\"%s\",\"name\":\"%s\"}".formatted(slug, made)));
    }

    @Test
    void aTalkNeedsAnEvent() {
        assertThatThrownBy(() -> read("title\nx\n", Supplement.NONE)).isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("parameter event");
        assertThat(read("title,event\nx,\n", Supplement.NONE).findings()).extracting(Finding::code)
                .containsExactly("no-event");
        assertThat(read("title\nx\n", ZONED).members(Noun.EVENT)).hasToString("""
                {"slug":"somewhere-2024","name":"Somewhere","startDate":"2024-05-01","timeZone":"Europe/Zurich"}""");
    }

    @Test
    void aTalkIsKnownByItsIdItsCodeOrItsSlugButOnlyOnce() {
        var tale = read("""
                id,code,slug,title
                %1$s,,,a
                %2$s,A1,,b
                ,A1,s,c
                7,,,d
                ,,s,e
                ,,,f
                ,A1,t,g
                %3$s,,,h
                ,,s,i
                ,,,f
                """.formatted(ID, OTHER_ID, ID.toUpperCase()), EVENT);

        assertThat(tale.lines(Noun.TALK)).extracting(line -> line.members().path("title").textValue() + " "
                + line.members().path("id").asText("-") + " " + line.members().at("/externalIds/0/value").asText("-") + " "
                + line.members().path("slug").asText("-")).containsExactly("a " + ID + " - -", "b " + OTHER_ID + " - -",
                        "c - somewhere-2024/A1 s", "d - somewhere-2024/7 -", "e - - s", "f - - -", "f - - -");
        assertThat(tale.findings()).extracting(Finding::code).containsExactly("repeated", "repeated", "repeated");
        assertThat(tale.size()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "Ada Lovelace | 1 | 0", "Ada Lovelace; Grace Hopper | 2 | 0",
            "Ada Lovelace, Grace Hopper | 2 | 1", "Ada Lovelace and Grace Hopper | 2 | 1", "Lovelace, Ada | 1 | 1",
            "Sammy Davis, Jr. | 1 | 1", "Ada; Ada | 1 | 0", "Simon & Garfunkel | 1 | 1", "Anderson | 1 | 0" })
    void severalSpeakersStandInACell(String cell, int speakers, int findings) {
        var tale = read("title\tspeakers\nx\t%s\n".formatted(cell), EVENT);

        assertThat(tale.members(Noun.TALK).get("speakers")).hasSize(speakers);
        assertThat(tale.findings()).hasSize(findings);
    }

    @Test
    void aSpeakerOfSeveralTalksIsToldOnce() {
        assertThat(read("title,speaker\nx,Ada\ny,Ada\n", EVENT).members(Noun.SPEAKER)).hasToString("""
                {"name":"Ada","externalIds":[{"source":"csv","value":"Ada"}]}""");
    }

    @Test
    void idsThatAreNotOneForEachSpeakerAreOfNoUse() {
        var tale = read("title,speakers,speaker_ids\nx,Ada; Grace,%s\n".formatted(ID), EVENT);

        assertThat(tale.findings()).extracting(Finding::code).containsExactly("not-ids");
        assertThat(tale.members(Noun.TALK).at("/speakers/1/speaker/value").textValue()).isEqualTo("Grace");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "'=1+1 | =1+1", "''=1+1 | '=1+1", "'Tis | 'Tis", "'-x | -x",
            "=1+1 | =1+1", "'@x | @x", "'+x | +x", "' | '" })
    void anApostropheThatGuardsAFormulaIsTakenAway(String cell, String title) {
        assertThat(talk("title", cell).get("title").textValue()).isEqualTo(title);
        assertThat(CsvCells.unescape(CsvCells.escape(title))).isEqualTo(title);
    }

    @Test
    void whatHasNoPlaceInAMemberIsTold() {
        var tale = read("title,kind,language,status,slides,date,duration,track\nx,Blah,Blah,Blah,see wiki,Blah,Blah,%s\n"
                .formatted("x".repeat(201)), EVENT);

        assertThat(tale.findings()).extracting(Finding::pointer).containsExactlyInAnyOrder("/kind", "/languages", "/status",
                "/slides", "/slides", "/date", "/duration_minutes", "/track");
        assertThat(tale.members(Noun.TALK)).hasToString("{\"event\":\"somewhere-2024\",\"title\":\"x\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "`` | There is nothing in it", "name,speaker | no row of names",
            "a~b~c~d~e~title,speaker | no row of names" })
    void whatIsNoTableOfTalksIsRefused(String table, String reason) {
        assertThatThrownBy(() -> read(table.replace('~', '\n'), EVENT)).isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsToldWithItsLine() {
        assertThatThrownBy(() -> read("title,speaker\nx,Ada\ny,\"" + "Ada\n".repeat(1_000_000), EVENT))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("line 3: A row has more than");
        assertThatThrownBy(() -> read("title,speaker\nx,\"" + "x".repeat(3_000_000), EVENT))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("line 2: A row has more than");
    }

    @ParameterizedTest
    @ValueSource(strings = { ",", "\"", "\0", "'", "\"\n", "\u0001,\t;" })
    void hostileTablesAreReadOrRefused(String piece) {
        var bytes = ("title,speaker\nx," + piece.repeat(3_000_000 / piece.length())).getBytes(StandardCharsets.UTF_8);
        try {
            assertThat(Tale.of(new Csv(), bytes, EVENT).size()).isPositive();
        } catch (UnreadableFile refused) {
            assertThat(refused.getMessage()).startsWith("The table cannot be read, line ");
        }
    }

    @Test
    void manyColumnsAreRefused() {
        assertThatThrownBy(() -> read("title" + ",speaker".repeat(1_001), EVENT)).isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("more than 1000 columns");
    }

    @Test
    void aLargeTableIsToldInSeveralGroups() {
        var tale = read("title,speaker\n" + "x,Ada\n".repeat(1_201), ZONED);

        assertThat(tale.groups()).extracting(Group::size).containsExactly(500L, 500L, 201L);
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
        assertThat(tale.lines(Noun.SPEAKER)).hasSize(3);
    }

    @Test
    void aTableMayBePacked() {
        assertThat(Tale.of(new Csv(), Packed.gzip("title,speaker\nx,Ada\n".getBytes(StandardCharsets.UTF_8)), EVENT)
                .members(Noun.TALK).get("title").textValue()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "title,speaker | true", "\"Titel\";\"Referent\" | true",
            "Our talks~~Titel\tDatum | true", "title | false", "WEBVTT | false", "{\"title\", \"speaker\"} | false",
            "BEGIN:VCALENDAR~VERSION:2.0 | false", "name: title, speaker | false", "<a>~title,speaker | false" })
    void itIsRecognisedByTheNamesOfItsColumns(String begin, boolean recognised) throws IOException {
        String text = begin.replace('~', '\n');
        assertThat(new Csv().recognise(new Glimpse(text, List.of())).isPresent()).isEqualTo(recognised);
        var utf16 = Files.write(directory.resolve("file"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(new Csv().recognise(Glimpse.of(utf16)).isPresent()).isEqualTo(recognised);
    }

    private static String header() {
        return Arrays.stream(TalkColumn.values()).map(TalkColumn::header).collect(Collectors.joining(","));
    }

    private static ObjectNode talk(String header, String row) {
        return read(header + "\n" + row + "\n", new Supplement("somewhere-2024", null, null, null, ZoneId.of("Europe/Zurich"),
                null)).members(Noun.TALK);
    }

    private static Tale read(String table, Supplement supplement) {
        return Tale.of(new Csv(), table.getBytes(StandardCharsets.UTF_8), supplement);
    }
}
