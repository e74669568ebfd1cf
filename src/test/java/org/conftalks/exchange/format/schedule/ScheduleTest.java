package org.conftalks.exchange.format.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Packed;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class ScheduleTest {

    private static final String CONFERENCE = "<acronym>conf</acronym><title>A conference</title><start>2028-05-01</start>"
            + "<end>2028-05-02</end><time_zone_name>Europe/Zurich</time_zone_name>";

    private static String xml(String conference, String... events) {
        return "<schedule><version>1</version><conference>" + conference + "</conference>"
                + "<day index='1' date='2028-05-01' start='2028-05-01T09:00:00+02:00' end='2028-05-02T04:00:00+02:00'><room name='Aula'>"
                + String.join("", events) + "</room></day></schedule>";
    }

    private static String event(String id, String members) {
        return "<event id='%s' guid='%s'><title>Talk %s</title>%s</event>".formatted(id,
                "00000000-0000-4000-8000-%012d".formatted(Long.parseLong(id)), id, members);
    }

    private static ObjectNode talk(String members) {
        return Tale.of(new XmlSchedule(), xml(CONFERENCE, event("1", members))).members(Noun.TALK);
    }

    private static List<String> codes(Tale tale) {
        return tale.findings().stream().map(Finding::code).toList();
    }

    @Test
    void aConferenceIsAnEvent() {
        var event = Tale
                .of(new XmlSchedule(), xml(CONFERENCE + "<city>Basel</city><venue>Halle</venue><url>https://a.example/</url>"))
                .members(Noun.EVENT);

        assertThat(event).hasToString(
                """
                        {"externalIds":[{"source":"schedule","value":"conf"}],"name":"A conference","startDate":"2028-05-01",\
                        "endDate":"2028-05-02","timeZone":"Europe/Zurich","venue":"Halle","city":"Basel","website":"https://a.example/"}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <date>2028-05-01T10:00:00+02:00</date><duration>00:30</duration>            | 2028-05-01T08:00:00Z | 2028-05-01 | PT30M
            <date>2028-05-02T01:30:00+02:00</date><duration>1:00</duration>             | 2028-05-01T23:30:00Z | 2028-05-02 | PT1H
            <date>2028-05-01T10:00:00+0200</date><duration>01:30:15</duration>          | 2028-05-01T08:00:00Z | 2028-05-01 | PT1H30M15S
            <start>10:00</start><duration>45</duration>                                 | 2028-05-01T08:00:00Z | 2028-05-01 | PT45M
            <start>00:30</start><duration>00:10</duration>                              | 2028-05-01T22:30:00Z | 2028-05-02 | PT10M
            <date>2028-05-01</date>                                                     |                      | 2028-05-01 |
            <date>2028-05-01T00:00:00+02:00</date><start>00:00</start><duration>00:00</duration> |             | 2028-05-01 |
            """)
    void aTimeIsTheInstantThatTheFileNames(String members, String startsAt, String date, String duration) {
        var talk = talk(members);

        assertThat(talk.path("startsAt").asText(null)).isEqualTo(startsAt);
        assertThat(talk.path("date").asText(null)).isEqualTo(date);
        assertThat(talk.path("duration").asText(null)).isEqualTo(duration);
    }

    @Test
    void withoutAZoneATimeOfDayIsNotGuessed() {
        String file = xml("<acronym>conf</acronym><title>A</title>",
                event("1", "<start>10:00</start><duration>00:30</duration>"));
        var tale = Tale.of(new XmlSchedule(), file);

        assertThat(tale.members(Noun.TALK).has("startsAt")).isFalse();
        assertThat(tale.members(Noun.TALK).get("date").asText()).isEqualTo("2028-05-01");
        assertThat(tale.leftOut()).containsEntry("talk: time of day without a time zone", 1L);
        assertThat(Tale.of(new XmlSchedule(), file.getBytes(StandardCharsets.UTF_8), new Supplement(null, null, null, null,
                ZoneId.of("Europe/Zurich"), null)).members(Noun.TALK).get("startsAt").asText())
                .isEqualTo("2028-05-01T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({ "'de, en', '[\"de\",\"en\"]'", "de-DE, '[\"de-DE\"]'", "en_US, '[\"en-US\"]'", "English talk, ", "'', ",
            "ab, " })
    void languagesAreTags(String given, String tags) {
        var languages = talk("<language>" + given + "</language>").path("languages");

        assertThat(languages.isMissingNode() ? null : languages.toString()).isEqualTo(tags);
    }

    @ParameterizedTest
    @CsvSource({ "lecture, talk", "devroom, talk", "Lightning Talk, lightning-talk", "lightning_talk, lightning-talk",
            "keynote, keynote", "hands-on, workshop", "podium, panel", "djset, other", "Normale Länge, " })
    void aTypeIsAKindIfItIsOne(String type, String kind) {
        assertThat(talk("<type>" + type + "</type>").path("kind").asText(null)).isEqualTo(kind);
    }

    @Test
    void textsBecomeMarkdownAndTheSameTextTwiceIsOne() {
        var talk = talk("<abstract/><abstract>&lt;p&gt;Some &lt;em&gt;words&lt;/em&gt;&lt;/p&gt;</abstract>"
                + "<description><![CDATA[<p>Some <em>words</em></p>]]></description>");

        assertThat(talk.get("abstract").asText()).isEqualTo("Some *words*");
        assertThat(talk.has("description")).isFalse();
    }

    @Test
    void linksAreWhatTheyLeadTo() {
        var tale = Tale.of(new XmlSchedule(), xml(CONFERENCE + "<base_url>https://a.example/2028/</base_url>", event("1",
                """
                        <attachments><attachment href="/system/a.pdf">Slides</attachment><attachment href="/attachments/original/missing.png">x</attachment></attachments>
                        <links><link href="https://youtu.be/dQw4w9WgXcQ">Video</link><link href="https://github.com/a/b">Code</link>
                        <link href="www.b.example">Site</link><link href="The site">https://c.example/</link><link href="https://youtu.be/xxxxxxxxxxx">A film that is shown</link>
                        <link href="https://pretalx.example/feedback/">Submit Feedback</link><link href="javascript:alert(1)">x</link></links>""")));
        var talk = tale.members(Noun.TALK);

        assertThat(talk.at("/slides")).hasToString("[{\"url\":\"https://a.example/system/a.pdf\",\"title\":\"Slides\"}]");
        assertThat(talk.at("/videos/0/url").asText()).isEqualTo("https://youtu.be/dQw4w9WgXcQ");
        assertThat(talk.get("materials").findValuesAsText("url")).containsExactly("https://github.com/a/b",
                "https://www.b.example", "https://c.example/", "https://youtu.be/xxxxxxxxxxx");
        assertThat(talk.at("/materials/0/kind").asText()).isEqualTo("code");
        assertThat(codes(tale)).containsExactly("no-scheme", "not-a-url");
        assertThat(tale.leftOut()).containsEntry("talk: attachment that is missing", 1L).containsEntry(
                "talk: link of the programme: for feedback, to a chat, a live stream or another schedule", 1L);
    }

    @Test
    void ofSchedulesThatWerePutTogetherEachHasItsOwnFiles() {
        var talk = Tale.of(new XmlSchedule(), xml(CONFERENCE + "<base_url>https://a.example/2028/</base_url>", event("1",
                "<url>https://b.example/talks/1.html</url><attachments><attachment href='/a.pdf'>Slides</attachment></attachments>")))
                .members(Noun.TALK);

        assertThat(talk.at("/slides/0/url").asText()).isEqualTo("https://b.example/a.pdf");
    }

    @Test
    void theSenderSaysWhereRelativeLinksBegin() {
        var tale = Tale.of(new XmlSchedule(),
                xml(CONFERENCE, event("1", "<attachments><attachment href='/a.pdf'>Slides</attachment></attachments>"))
                        .getBytes(StandardCharsets.UTF_8),
                new Supplement(null, null, null, null, null, URI.create("https://b.example/x/")));

        assertThat(tale.members(Noun.TALK).at("/slides/0/url").asText()).isEqualTo("https://b.example/a.pdf");
    }

    @Test
    void onePersonIsOneIdAndOneIdWithSeveralNamesIsSeveralPeople() {
        var tale = Tale.of(new XmlSchedule(), xml(CONFERENCE,
                event("1",
                        "<persons><person id='1'>Ada</person><person id='2'>Bob</person><person id='-1'>Eve</person></persons>"),
                event("2",
                        "<persons><person id='2'>Bobby</person><person id='1'>Ada</person><person guid='g'>Guy</person></persons>")));

        assertThat(tale.lines(Noun.SPEAKER).stream().map(line -> line.members().at("/externalIds/0/value").asText()).distinct())
                .containsExactly("conf/1", "conf/2/Bob", "conf/Eve", "conf/2/Bobby", "g");
    }

    @Test
    void aTalkThatIsGivenAgainIsAnother() {
        String event = event("1", "<date>2028-05-01T10:00:00+02:00</date>");
        var tale = Tale.of(new XmlSchedule(), xml(CONFERENCE, event, event.replace("T10", "T12"), event));

        assertThat(tale.lines(Noun.TALK)).hasSize(2);
        assertThat(codes(tale)).containsExactly("again");
        assertThat(tale.lines(Noun.TALK).get(1).members().at("/externalIds/0/value").asText())
                .isEqualTo("00000000-0000-4000-8000-000000000001/2028-05-01T12:00:00+02:00");
    }

    @Test
    void manyTalksAreSeveralGroups() {
        var tale = Tale.of(new XmlSchedule(), xml(CONFERENCE, IntStream.rangeClosed(1, 1_201)
                .mapToObj(number -> event(String.valueOf(number), "")).toArray(String[]::new)));

        assertThat(tale.groups()).hasSize(3);
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(1_201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "no xml", "<schedule><conference>", "<other/>", "<schedule><day/></schedule>",
            "<!DOCTYPE schedule [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><schedule><conference><title>&x;</title></conference></schedule>",
            "<schedule><conference><title>&nbsp;</title></conference></schedule>",
            "<schedule><conference><title>\u0001</title></conference></schedule>",
            "<schedule><day><entry><start>0930</start></entry></day></schedule>" })
    void whatIsNoScheduleIsRefusedWithAReason(String file) {
        assertThatThrownBy(() -> Tale.of(new XmlSchedule(), file)).isInstanceOf(UnreadableFile.class)
                .message().isNotBlank().doesNotContain("Exception", "passwd", "javax");
    }

    @Test
    void theWordsOfEuroPython2014AreReadWhereTheSenderNamesTheEvent() {
        String file = """
                <schedule><day date="2014-07-21">
                <entry id="1"><category>Training</category><audience>Novice</audience><topics><topic>Web</topic></topics>
                <start>0930</start><duration>90</duration><room id="1">C01</room><title>Snakes</title>
                <abstract>All of them.</abstract><description>All of them.</description>
                <speakers><speaker id="7"><name>Ada L.</name><profile>https://example.org/7/</profile>
                <description>Knows snakes.</description><image>https://example.orghttps://pictures.example.org/7.jpg</image>
                </speaker></speakers></entry>
                <entry id="1"><category/><start>1000</start><duration>30</duration><room>C01</room><title>Lunch</title><speakers/></entry>
                </day></schedule>""";
        assertThat(new XmlSchedule().recognise(new Glimpse(file, List.of()))).isPresent();
        var tale = Tale.of(new XmlSchedule(), file.getBytes(StandardCharsets.UTF_8),
                new Supplement("ep-2014", "EuroPython 2014", null, null, ZoneId.of("Europe/Berlin"), null));

        assertThat(tale.members(Noun.EVENT)).hasToString(
                "{\"slug\":\"ep-2014\",\"name\":\"EuroPython 2014\",\"timeZone\":\"Europe/Berlin\"}");
        assertThat(tale.lines(Noun.TALK).get(0).members()).hasToString("""
                {"externalIds":[{"source":"schedule","value":"ep-2014/1"}],"event":"ep-2014","title":"Snakes",\
                "abstract":"All of them.","date":"2014-07-21","startsAt":"2014-07-21T07:30:00Z","duration":"PT1H30M",\
                "room":"C01","kind":"tutorial","level":"Novice","topics":[{"name":"Web"}],\
                "speakers":[{"speaker":{"source":"schedule","value":"ep-2014/7"}}]}""");
        assertThat(tale.members(Noun.SPEAKER)).hasToString(
                """
                        {"name":"Ada L.","externalIds":[{"source":"schedule","value":"ep-2014/7"}],"bio":"Knows snakes.",\
                        "photoUrl":"https://pictures.example.org/7.jpg","links":[{"type":"website","url":"https://example.org/7/"}]}""");
        assertThat(tale.lines(Noun.TALK).get(1).members().at("/externalIds/0/value").textValue()).isEqualTo("ep-2014/1/Lunch");
        assertThatThrownBy(() -> Tale.of(new XmlSchedule(), file)).hasMessageContaining("parameter event");
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertThatThrownBy(() -> Tale.of(new XmlSchedule(), xml(CONFERENCE, "\n\n<event><title>x</event>")))
                .hasMessageContaining("line 3, column");
        assertThatThrownBy(() -> Tale.of(new JsonSchedule(), "{\"schedule\": {\n\"conference\": {\"title\": }}}"))
                .hasMessageContaining("line 2, column");
    }

    @Test
    void aFileThatIsMeantToFillTheMemoryIsRefused() {
        String deep = "<a>".repeat(100_000);
        for (String hostile : List.of(xml(CONFERENCE, event("1", deep)), "<schedule>" + deep,
                xml(CONFERENCE, event("1", "<abstract>" + "x".repeat(5 << 20) + "</abstract>")),
                xml(CONFERENCE, "<event id='" + "1".repeat(5 << 20) + "'/>"),
                "<schedule><!--" + "x>".repeat(3 << 20) + "-->")) {
            assertThatThrownBy(() -> Tale.of(new XmlSchedule(), Packed.gzip(hostile.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(UnreadableFile.class);
        }
        for (String hostile : List.of("{\"schedule\":" + "{\"a\":".repeat(100_000),
                "{\"schedule\": {\"conference\": {\"title\": \""
                        + "x".repeat(5 << 20) + "\"}}}",
                "{\"schedule\": {\"events\": [" + "[".repeat(10_000))) {
            assertThatThrownBy(() -> Tale.of(new JsonSchedule(), hostile)).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void versionTwoTellsTheSame() {
        var tale = Tale.of(new JsonSchedule(),
                """
                        {"schedule": {"version": "1", "conference": {"acronym": "conf", "title": "A conference", "start": "2028-05-01T00:00:00+02:00",
                        "end": "2028-05-03T00:00:00+02:00", "days": [], "tracks": [{"slug": "main", "name": "Main track"}],
                        "rooms": [{"guid": "r1", "name": "Aula"}]}, "events": [{"guid": "g1", "title": "Hello", "subtitle": null,
                        "start": "2028-05-01T10:00:00+02:00", "end": "2028-05-01T10:45:00+02:00", "room": {"guid": "r1"}, "track": {"slug": "main"},
                        "type": "LIGHTNING_TALK", "language": "en", "abstract": {"de": "Hallo", "en": "Hi"}, "state": "CANCELED",
                        "participants": [{"guid": "p1", "name": "Ada", "role": "SPEAKER"}, {"guid": "p2", "name": "Bob", "role": "MODERATOR"}],
                        "links": [{"type": "MEDIA", "url": "https://a.example/v"}, {"type": "ORIGIN", "url": "https://b.example/1"}],
                        "attachments": [{"type": "SLIDES", "url": "https://a.example/s"}]}],
                        "persons": [{"guid": "p1", "name": "Ada", "biography": "Knows snakes.", "links": [
                        {"service": "Mastodon", "url": "https://c.example/@ada"}]}]}}""");

        assertThat(tale.members(Noun.TALK)).hasToString(
                """
                        {"externalIds":[{"source":"schedule","value":"g1"}],"event":{"source":"schedule","value":"conf"},"title":"Hello",\
                        "abstract":"Hi","languages":["en"],"date":"2028-05-01","startsAt":"2028-05-01T08:00:00Z","duration":"PT45M",\
                        "room":"Aula","track":"Main track","kind":"lightning-talk","status":"cancelled",\
                        "speakers":[{"speaker":{"source":"schedule","value":"p1"}},\
                        {"speaker":{"source":"schedule","value":"p2"},"role":"moderator"}],"slides":[{"url":"https://a.example/s"}],\
                        "videos":[{"url":"https://a.example/v"}]}""");
        assertThat(tale.lines(Noun.SPEAKER)).hasSize(3).last().satisfies(person -> assertThat(person.members()).hasToString("""
                {"name":"Ada","externalIds":[{"source":"schedule","value":"p1"}],"bio":"Knows snakes.",\
                "links":[{"type":"mastodon","url":"https://c.example/@ada"}]}"""));
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(2);
    }

    @Test
    void membersMayStandInAnyOrder() {
        var tale = Tale.of(new JsonSchedule(),
                """
                        {"schedule": {"conference": {"days": [{"rooms": {"Aula/1": [{"guid": "g", "title": "Hello", "links": ["https://a.example/"],
                        "persons": [{"id": 5, "public_name": "Ada", "biography": null}]}], "Empty": []}, "date": "2028-05-01", "index": 1}],
                        "title": "A", "acronym": "conf"}}}""");

        assertThat(tale.members(Noun.TALK).get("event").get("value").asText()).isEqualTo("conf");
        assertThat(tale.members(Noun.TALK).get("room").asText()).isEqualTo("Aula/1");
        assertThat(tale.members(Noun.SPEAKER).get("name").asText()).isEqualTo("Ada");
    }

    @Test
    void eachIsRecognisedAndNothingElseIs() {
        var xml = new XmlSchedule();
        var json = new JsonSchedule();
        String schedule = "\uFEFF<?xml version='1.0'?>\n<!-- made -->" + xml(CONFERENCE);

        assertThat(recognises(xml, schedule)).isTrue();
        assertThat(recognises(json, "{\"generator\": {}, \"schedule\": {\"conference\": {}}}")).isTrue();
        for (String other : List.of("{\"sessions\": [], \"speakers\": []}", "BEGIN:VCALENDAR", "title,event", "<rss/>",
                "{\"type\": \"talk\", \"title\": \"the schedule of a conference\"}", "[{\"name\": \"x\"}]")) {
            assertThat(recognises(xml, other)).as(other).isFalse();
            assertThat(recognises(json, other)).as(other).isFalse();
        }
    }

    private static boolean recognises(Format format, String text) {
        return format.recognise(new Glimpse(text.replace("\uFEFF", ""), List.of())).isPresent();
    }
}
