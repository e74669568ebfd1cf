package org.conftalks.exchange.format.rubyevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.EVENT;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.SERIES;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.entry;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.event;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.read;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.talk;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.videos;

import java.time.ZoneId;
import java.util.List;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Packed;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class RubyeventsTalkTest {

    @Test
    void textsAreTakenOver() {
        var talk = members("original_title: \"蛇について\"\ntrack: Main\ndescription: |-\n  *One*\n  two");

        assertThat(talk.get("originalTitle").textValue()).isEqualTo("蛇について");
        assertThat(talk.get("track").textValue()).isEqualTo("Main");
        assertThat(talk.get("abstract").textValue()).isEqualTo("*One*\ntwo");
        assertThat(members("description: \"\"\ntrack: ~").has("abstract")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "keynote, keynote", "lightning_talk, lightning-talk", "intro, opening", "outro, closing",
            "fireside_chat, interview", "gameshow, other" })
    void kindsAreTheCatalogues(String kind, String ours) {
        assertThat(members("kind: " + kind).get("kind").textValue()).isEqualTo(ours);
        assertThat(members("title2: x").has("kind")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "kind: seance, unknown-term", "language: Klingon, unknown-language", "status: maybe, unknown-term",
            "date: 18.9.2013, not-a-date", "time: soon, not-a-time", "colour: red, unknown-member",
            "speakers: Ada, malformed-member", "slides_url: on-snakes.pdf, not-a-url",
            "video_provider: cloudtube, no-video", "additional_resources: [{url: x}], not-a-url" })
    void whatCannotBeUsedIsLeftOutAndTold(String member, String code) {
        var tale = talk(member);

        assertThat(tale.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.LEFT_OUT);
        assertThat(tale.findings()).extracting(Finding::place)
                .containsExactly("data/snakeconf/snakeconf-2013/videos.yml: on-snakes");
        assertThat(tale.lines(Noun.TALK)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "English, Japanese, ja", "English, '', en", "'', '', en", "Japanese, English, en", "Japanese, '', none",
            "English, pt-BR, pt-BR", "English, Chinese, zh" })
    void theLanguageIsEnglishWhereNothingSpeaksAgainstIt(String ofSeries, String ofTalk, String tag) {
        var tale = read("data/a/series.yml", SERIES.replace("\"English\"", "\"" + ofSeries + "\""), "data/a/1/event.yml",
                EVENT, "data/a/1/videos.yml", entry("x", "language: \"" + ofTalk + "\""));

        assertThat(tale.members(Noun.TALK).at("/languages/0").asText("none")).isEqualTo(tag);
        assertThat(tale.leftOut().keySet().stream().anyMatch(what -> what.startsWith("talk: no language")))
                .isEqualTo(tag.equals("none"));
    }

    @Test
    void speakersAreThoseOfTheFileOrTheirNames() {
        var tale = talk("speakers: [Ada King, Grace Hopper, TODO, Ada Lovelace, ada-lovelace, \"\"]");

        assertThat(tale.members(Noun.TALK).get("speakers")).hasToString("""
                [{"speaker":{"source":"rubyevents","value":"ada-lovelace"},"creditedAs":"Ada King"},\
                {"speaker":{"source":"rubyevents","value":"Grace Hopper"}}]""");
        assertThat(tale.lines(Noun.SPEAKER)).extracting(line -> line.members().at("/externalIds/0/value").textValue())
                .containsExactly("ada-lovelace", "Grace Hopper");
        assertThat(tale.leftOut()).containsEntry("talk: speaker who stands for nobody", 1L)
                .containsEntry("talk: speaker named twice", 2L).containsEntry("talk: speaker without a name", 1L)
                .containsEntry("speaker: entry that stands for nobody", 1L);
    }

    @Test
    void whatStandsInATalkIsAPartOfIt() {
        var tale = videos(entry("all", "date: '2013-09-18'\nvideo_provider: youtube\nvideo_id: dQw4w9WgXcQ\ntalks:\n"
                + entry("one", "video_provider: parent\nvideo_id: one\nstart_cue: \"4:30\"\nend_cue: \"1:02:03\"")
                + entry("two", "date: '2013-09-19'\nvideo_provider: parent\nstart_cue: TODO\nend_cue: TODO")));

        assertThat(tale.lines(Noun.TALK)).extracting(RubyeventsTalkTest::id).containsExactly("all", "one", "two");
        var one = tale.lines(Noun.TALK).get(1).members();
        assertThat(one.get("parent")).hasToString("{\"source\":\"rubyevents\",\"value\":\"all\"}");
        assertThat(one.get("date").textValue()).isEqualTo("2013-09-18");
        assertThat(one.get("duration").textValue()).isEqualTo("PT57M33S");
        assertThat(one.get("videos")).hasToString("""
                [{"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ","startOffset":"PT4M30S","endOffset":"PT1H2M3S"}]""");
        var two = tale.lines(Noun.TALK).get(2).members();
        assertThat(two.get("date").textValue()).isEqualTo("2013-09-19");
        assertThat(two.get("videos")).hasToString("[{\"url\":\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\"}]");
        assertThat(tale.leftOut()).containsEntry("talk: start_cue that is no time, such as \"TODO\"", 1L);
    }

    @Test
    void whatOnlyHoldsTalksIsNoneAndNoParent() {
        var tale = videos(entry("evening", "date: '2013-09-18'\nvideo_provider: children\nvideo_id: evening\ntalks:\n"
                + entry("one", "video_provider: vimeo\nvideo_id: \"1234567\"")
                + entry("two", "video_provider: parent\nvideo_id: two"))
                + entry("next", "video_provider: children\nslides_url: https://example.org/x.pdf\ntalks: []"));

        assertThat(tale.lines(Noun.TALK)).extracting(RubyeventsTalkTest::id).containsExactly("one", "two");
        assertThat(tale.lines(Noun.TALK)).extracting(Line::members).allMatch(talk -> !talk.has("parent"))
                .allMatch(talk -> talk.get("date").textValue().equals("2013-09-18"));
        assertThat(tale.leftOut()).containsEntry("talk: entry that only holds talks", 1L)
                .containsEntry("talk: entry that is to hold talks, and holds none", 1L)
                .containsEntry("talk: recording in another one that there is none of", 1L);
        assertThat(tale.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.pointer()).isEqualTo("/slides_url");
            assertThat(finding.effect()).isEqualTo(Effect.LEFT_OUT);
        });
    }

    @Test
    void anEndBeforeTheBeginIsLeftOut() {
        var tale = videos(entry("all", "video_provider: youtube\nvideo_id: dQw4w9WgXcQ\ntalks:\n"
                + entry("one", "video_provider: parent\nstart_cue: \"04:30\"\nend_cue: \"4:30\"")));

        assertThat(tale.lines(Noun.TALK).get(1).members().get("videos")).hasToString("""
                [{"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ","startOffset":"PT4M30S"}]""");
        assertThat(tale.findings()).extracting(Finding::code).containsExactly("before-start");
    }

    @ParameterizedTest
    @CsvSource({ "youtube, dQw4w9WgXcQ, https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "vimeo, 1234567, https://vimeo.com/1234567",
            "mp4, https://example.org/on-snakes.mp4, https://example.org/on-snakes.mp4",
            "cloudtube, https://example.org/on-snakes, https://example.org/on-snakes" })
    void recordingsAreFoundByProviderAndId(String provider, String id, String url) {
        var talk = members("video_provider: %s\nvideo_id: \"%s\"\npublished_at: \"2013-10-01T10:00:00+02:00\"\nthumbnail_xl: %s"
                .formatted(provider, id, "https://example.org/x.png"));

        assertThat(talk.get("videos")).hasToString("""
                [{"url":"%s","publishedAt":"2013-10-01T08:00:00Z","thumbnailUrl":"https://example.org/x.png"}]"""
                .formatted(url));
        assertThat(talk.get("recordingAvailability").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "youtube, on snakes", "youtube, ''", "vimeo, x", "mp4, on-snakes.mp4", "youtube, dQw4w9WgXcQ&list=x" })
    void anIdThatIsNoneIsNoAddress(String provider, String id) {
        var tale = talk("video_provider: %s\nvideo_id: \"%s\"".formatted(provider, id));

        assertThat(tale.findings()).extracting(Finding::code).containsExactly("no-video");
        assertThat(tale.members(Noun.TALK).get("videos")).isEmpty();
        assertThat(tale.members(Noun.TALK).has("recordingAvailability")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "scheduled, expected", "not_recorded, not-recorded", "not_published, unavailable" })
    void whyThereIsNoRecordingIsSaid(String provider, String state) {
        var talk = members("video_provider: %s\nvideo_id: on-snakes".formatted(provider));
        assertThat(talk.at("/recordingAvailability/state").textValue()).isEqualTo(state);
        assertThat(talk.get("videos")).isEmpty();

        var part = videos(entry("all", "video_provider: %s\ntalks:\n".formatted(provider)
                + entry("one", "video_provider: parent"))).lines(Noun.TALK).get(1).members();
        assertThat(part.at("/recordingAvailability/state").textValue()).isEqualTo(state);
    }

    @Test
    void furtherRecordingsSayWhatTheyAre() {
        var tale = talk(
                """
                        video_provider: youtube
                        video_id: dQw4w9WgXcQ
                        published_at: "2013-10-01"
                        alternative_recordings:
                        - {note: Spanish Translation, language: Spanish, video_provider: youtube, video_id: aaaaaaaaaaa, title: Culebras}
                        - {note: Confreaks upload, video_provider: youtube, video_id: bbbbbbbbbbb}
                        - {note: Double upload, video_provider: youtube, video_id: dQw4w9WgXcQ}
                        - {video_provider: parent}
                        """);

        assertThat(tale.members(Noun.TALK).get("videos")).hasToString("""
                [{"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ"},\
                {"url":"https://www.youtube.com/watch?v=aaaaaaaaaaa","role":"translation","title":"Spanish Translation",\
                "language":"es"},\
                {"url":"https://www.youtube.com/watch?v=bbbbbbbbbbb","role":"re-upload","title":"Confreaks upload"}]""");
        assertThat(tale.leftOut()).containsEntry("talk: video given twice", 1L).containsEntry("video: member title", 1L)
                .containsEntry("video: published_at that is a day without a time", 1L);
        assertThat(tale.findings()).extracting(Finding::code).containsExactly("no-video");
    }

    @Test
    void slidesCodeAndTextsAreToldApart() {
        var talk = members("""
                slides_url: https://example.org/on-snakes.pdf
                external_player_url: https://example.org/on-snakes
                additional_resources:
                - {type: presentation, name: Slides, url: https://example.org/on-snakes.ppt}
                - {type: repo, name: ada/snakes, url: https://example.org/ada/snakes}
                - {type: blog, name: Blog Post, title: Snakes, url: https://example.org/blog}
                - {type: transcript, url: https://example.org/transcript}
                - {type: link, url: https://example.org/on-snakes.pdf}
                - {type: tarot, url: https://example.org/tarot}
                """);

        assertThat(talk.get("slides")).hasToString("""
                [{"url":"https://example.org/on-snakes.pdf"},{"url":"https://example.org/on-snakes.ppt","title":"Slides"}]""");
        assertThat(talk.get("materials")).hasToString("""
                [{"url":"https://example.org/ada/snakes","kind":"code","title":"ada/snakes"},\
                {"url":"https://example.org/blog","kind":"article","title":"Snakes"},\
                {"url":"https://example.org/transcript","kind":"transcript"},\
                {"url":"https://example.org/tarot","kind":"other"},{"url":"https://example.org/on-snakes","kind":"other"}]""");
    }

    @Test
    void aTalkThatIsCancelledIs() {
        assertThat(members("status: cancelled").get("status").textValue()).isEqualTo("cancelled");
    }

    @ParameterizedTest
    @CsvSource({ "11:00 - 11:30, 2013-09-18T16:00:00Z, PT30M", "11:00, 2013-09-18T16:00:00Z, none",
            "9:40h - 12:10h, 2013-09-18T14:40:00Z, PT2H30M", "17:30 - ?, 2013-09-18T22:30:00Z, none",
            "23:30 - 0:30, 2013-09-19T04:30:00Z, none" })
    void aTimeIsInTheZoneOfTheEvent(String time, String startsAt, String duration) {
        var talk = members("date: '2013-09-18'\ntime: \"%s\"".formatted(time));

        assertThat(talk.get("startsAt").textValue()).isEqualTo(startsAt);
        assertThat(talk.path("duration").asText("none")).isEqualTo(duration);
    }

    @Test
    void withoutAZoneThereIsOnlyTheDateUnlessTheSenderNamesOne() {
        byte[] archive = Packed.tarGz("a/1/event.yml", "title: x", "a/1/videos.yml",
                entry("x", "date: '2013-09-18'\ntime: '11:00'"));
        var tale = Tale.of(new Rubyevents(), archive);
        assertThat(tale.members(Noun.TALK).has("startsAt")).isFalse();
        assertThat(tale.leftOut()).containsEntry("talk: time of day, at an event without a time zone", 1L);

        var zone = new Supplement(null, null, null, null, ZoneId.of("Europe/Zurich"), null);
        assertThat(Tale.of(new Rubyevents(), archive, zone).members(Noun.TALK).get("startsAt").textValue())
                .isEqualTo("2013-09-18T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = { "2013-09-18, 2013-09-18", "2013-09-18, 2013-09-19", "2013-09-18" })
    void talksFillTheSlotsOfTheScheduleWhereTheyFit(String dates) {
        var videos = new StringBuilder();
        for (String date : dates.split(", ")) {
            videos.append(entry("t" + videos.length(), "date: '%s'\nvideo_provider: youtube\nvideo_id: dQw4w9WgXcQ"
                    .formatted(date)));
        }
        var tale = event(EVENT, "videos.yml", videos.toString(), "schedule.yml", """
                days:
                - date: "2013-09-18"
                  grid:
                  - {start_time: "09:00", end_time: "09:30", slots: 1, items: [Registration]}
                  - {start_time: "9:30", end_time: "10:00", slots: 1}
                  - {start_time: "10:00", end_time: "End", slots: 1}
                """);

        boolean fits = dates.equals("2013-09-18, 2013-09-18");
        assertThat(tale.lines(Noun.TALK)).extracting(line -> line.members().path("startsAt").asText("none"))
                .startsWith(fits ? "2013-09-18T14:30:00Z" : "none").endsWith(fits ? "2013-09-18T15:00:00Z" : "none");
        assertThat(tale.findings()).extracting(Finding::code).isEqualTo(fits ? List.of() : List.of("schedule"));
    }

    @Test
    void slotsWithoutATimeHaveNone() {
        var tale = event(EVENT, "videos.yml", entry("x", "date: '2013-09-18'"), "schedule.yml",
                "days:\n- date: '2013-09-18'\n  grid:\n  - {start_time: Evening, end_time: Open, slots: 1}\n");

        assertThat(tale.members(Noun.TALK).has("startsAt")).isFalse();
        assertThat(tale.leftOut()).containsEntry("talk: slot without a time of day", 1L);
    }

    private static String id(Line line) {
        return line.members().at("/externalIds/0/value").textValue();
    }

    private static ObjectNode members(String members) {
        return talk(members).members(Noun.TALK);
    }
}
