package org.conftalks.exchange.format.rubyevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.EVENT;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.SERIES;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.SPEAKERS;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.entry;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.event;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.read;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.videos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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

class RubyeventsTest {

    private static final String VIDEOS = entry("on-snakes", "date: \"2013-09-18\"\nspeakers:\n  - Ada Lovelace\n"
            + "video_provider: youtube\nvideo_id: dQw4w9WgXcQ");

    @TempDir
    Path directory;

    @Test
    void seriesEventsTalksAndSpeakersAreTold() {
        var tale = videos(VIDEOS);

        assertThat(tale.members(Noun.SERIES)).hasToString("""
                {"externalIds":[{"source":"rubyevents","value":"snakeconf"}],"name":"SnakeConf"}""");
        assertThat(tale.members(Noun.EVENT)).hasToString("""
                {"externalIds":[{"source":"rubyevents","value":"snakeconf-2013"}],"name":"SnakeConf 2013",\
                "series":{"source":"rubyevents","value":"snakeconf"},"kind":"conference","startDate":"2013-09-18",\
                "endDate":"2013-09-19","timeZone":"America/Chicago","country":"US","city":"New Orleans"}""");
        assertThat(tale.members(Noun.SPEAKER)).hasToString("""
                {"externalIds":[{"source":"rubyevents","value":"ada-lovelace"},{"source":"rubyevents","value":"ada-king"}],\
                "name":"Ada Lovelace","links":[]}""");
        assertThat(tale.members(Noun.TALK)).hasToString("""
                {"externalIds":[{"source":"rubyevents","value":"on-snakes"}],\
                "event":{"source":"rubyevents","value":"snakeconf-2013"},"title":"On snakes","languages":["en"],\
                "date":"2013-09-18","speakers":[{"speaker":{"source":"rubyevents","value":"ada-lovelace"}}],\
                "videos":[{"url":"https://www.youtube.com/watch?v=dQw4w9WgXcQ"}],"recordingAvailability":null,\
                "slides":[],"materials":[]}""");
        assertThat(tale.findings()).isEmpty();
        assertThat(tale.size()).isEqualTo(tale.total()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = { "data/", "rubyevents-main/data/", "./data/", "", "some/where/" })
    void theWholeRepositoryAndItsDataAloneTellTheSame(String around) {
        var files = new String[] { around + "speakers.yml", SPEAKERS, around + "snakeconf/series.yml", SERIES,
                around + "snakeconf/snakeconf-2013/event.yml", EVENT, around + "snakeconf/snakeconf-2013/videos.yml", VIDEOS,
                "rubyevents-main/app/models/talk.rb", "x", "rubyevents-main/.github/a/event.yml", "x" };

        for (byte[] archive : new byte[][] { Packed.tarGz(files), Packed.zip(files) }) {
            var tale = Tale.of(new Rubyevents(), archive);
            assertThat(tale.told()).hasSize(5).filteredOn(Line.class::isInstance)
                    .extracting(told -> ((Line) told).members()).containsExactlyElementsOf(
                            videos(VIDEOS).told().stream().filter(Line.class::isInstance).map(told -> ((Line) told).members())
                                    .toList());
        }
    }

    @Test
    void whatLooksAlikeElsewhereInARepositoryIsNoData() {
        var tale = read("x/data/snakeconf/snakeconf-2013/event.yml", EVENT, "x/test/snakeconf/fixture/event.yml", "title: x",
                "x/test/fixtures/data/a/b/event.yml", "title: x", "x/test/speakers.yml", SPEAKERS,
                "x/data/snakeconf/snakeconf-2013/deeper/event.yml", "title: x");

        assertThat(tale.lines(Noun.EVENT)).extracting(Line::place)
                .containsExactly("x/data/snakeconf/snakeconf-2013/event.yml");
        assertThat(tale.lines(Noun.SPEAKER)).isEmpty();
        assertThat(tale.size()).isEqualTo(tale.total()).isEqualTo(1);
    }

    @Test
    void filesWithoutAPlaceInTheCatalogueAreCounted() {
        assertThat(event(EVENT, "cfp.yml", "x", "sponsors.yml", "x").leftOut()).containsEntry("file: cfp.yml", 1L)
                .containsEntry("file: sponsors.yml", 1L);
    }

    @Test
    void aSeriesIsToldWithTheFirstOfItsEventsOrByItself() {
        var tale = read("data/b/series.yml", SERIES, "data/b/b-1/event.yml", EVENT, "data/b/b-2/event.yml", EVENT,
                "data/a/series.yml", SERIES, "data/c/c-1/event.yml", EVENT);

        assertThat(tale.lines(Noun.SERIES)).extracting(line -> line.members().at("/externalIds/0/value").textValue())
                .containsExactly("a", "b");
        assertThat(tale.lines(Noun.EVENT)).extracting(line -> line.members().at("/series/value").asText("none"))
                .containsExactly("b", "b", "none");
        assertThat(tale.size()).isEqualTo(tale.total()).isEqualTo(5);
    }

    @Test
    void directoriesOfOneNameAreDifferentEvents() {
        var tale = read("data/a/2013/event.yml", EVENT, "data/a/2013/videos.yml", VIDEOS, "data/b/2013/event.yml", EVENT,
                "data/b/2013/videos.yml", VIDEOS.replace("id: \"on", "id: \"more-on"));

        assertThat(tale.lines(Noun.EVENT)).extracting(line -> line.members().at("/externalIds/0/value").textValue())
                .containsExactly("2013", "b/2013");
        assertThat(tale.lines(Noun.TALK)).extracting(line -> line.members().at("/event/value").textValue())
                .containsExactly("2013", "b/2013");
    }

    @Test
    void idsThatStandThereTwiceAreRejected() {
        var tale = read("data/speakers.yml", SPEAKERS + SPEAKERS, "data/a/2013/event.yml", EVENT, "data/a/2013/videos.yml",
                VIDEOS + VIDEOS + "- title: x\n", "data/a/2014/event.yml", EVENT, "data/a/2014/videos.yml", VIDEOS);

        assertThat(tale.lines(Noun.TALK)).hasSize(1);
        assertThat(tale.lines(Noun.SPEAKER)).hasSize(1);
        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.REJECTED);
        assertThat(tale.findings()).extracting(Finding::code).containsExactly("duplicate-id", "duplicate-id", "no-id",
                "duplicate-id");
    }

    @ParameterizedTest
    @CsvSource({ "event.yml, EVENT", "videos.yml, TALK" })
    void ofAFileThatIsBrokenTheOthersDoNotSuffer(String name, Noun noun) {
        for (String broken : new String[] { "a: [", "- !ruby/object:X\n  a", "x", "a: &a [*a]", "- a: 1\n  a: 2", "\u0007" }) {
            var tale = read("data/a/2013/" + name, broken, "data/a/2014/event.yml", EVENT, "data/a/2014/videos.yml", VIDEOS);

            assertThat(tale.findings()).filteredOn(finding -> finding.place().equals("data/a/2013/" + name))
                    .isNotEmpty().allSatisfy(finding -> {
                        assertThat(finding.effect()).isEqualTo(Effect.REJECTED);
                        assertThat(finding.noun()).isEqualTo(noun);
                    });
            assertThat(tale.lines(Noun.EVENT)).hasSize(1);
            assertThat(tale.lines(Noun.TALK)).hasSize(1);
            assertThat(tale.size()).isEqualTo(tale.total());
        }
    }

    @Test
    void schedulesVenuesAndSeriesThatAreBrokenAreLeftOut() {
        var tale = read("data/a/series.yml", "[", "data/a/2013/event.yml", EVENT, "data/a/2013/videos.yml", VIDEOS,
                "data/a/2013/schedule.yml", "[", "data/a/2013/venue.yml", "[");

        assertThat(tale.findings()).extracting(Finding::code).containsExactlyInAnyOrder("malformed", "malformed-schedule",
                "malformed-venue");
        assertThat(tale.members(Noun.EVENT).has("series")).isFalse();
        assertThat(tale.lines(Noun.TALK)).hasSize(1);
    }

    @Test
    void withoutItsPeopleNothingIsRead() {
        assertThatThrownBy(() -> read("data/speakers.yml", "- name: Ada\n- name: [", "data/a/2013/event.yml", EVENT))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("In data/speakers.yml: It is not YAML as it should be, line 2, column ");
    }

    @Test
    void anEventWithoutItsFileIsRejectedAndItsTalksAreTold() {
        var tale = read("data/a/2013/videos.yml", VIDEOS);

        assertThat(tale.findings()).extracting(Finding::code).containsExactly("no-event");
        assertThat(tale.lines(Noun.TALK)).hasSize(1);
    }

    @Test
    void anArchiveWithoutEventsIsNoneOfThisFormat() {
        assertThatThrownBy(() -> read("data/speakers.yml", SPEAKERS)).isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("The archive holds no event");
        assertThatThrownBy(() -> Tale.of(new Rubyevents(), "- id: x")).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aLargeEventIsToldInSeveralGroupsAndManyPeopleAreToo() {
        var talks = new StringBuilder();
        var speakers = new StringBuilder();
        for (int index = 0; index < 1_201; index++) {
            talks.append("- id: t%d\n  title: x\n  speakers: [Stranger]\n".formatted(index));
            speakers.append("- name: n%d\n  slug: s%d\n".formatted(index, index));
        }
        var tale = read("data/speakers.yml", speakers.toString(), "data/a/2013/event.yml", EVENT, "data/a/2013/videos.yml",
                talks.toString());

        assertThat(tale.groups()).extracting(Group::size).containsExactly(1L, 0L, 0L, 2L, 0L, 0L);
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
        assertThat(tale.lines(Noun.TALK)).hasSize(1_201);
        assertThat(tale.lines(Noun.SPEAKER)).hasSize(1_201 + 3);
    }

    @Test
    void noiseIsReadOrRejected() {
        var random = new Random(13);
        String nested = VIDEOS
                + "  talks:\n    - id: x\n      title: y\n      video_provider: parent\n      start_cue: '01:00'\n";
        for (int round = 0; round < 500; round++) {
            var files = new String[] { "data/speakers.yml", SPEAKERS, "data/a/series.yml", SERIES, "data/a/2013/event.yml",
                    EVENT, "data/a/2013/videos.yml", nested, "data/a/2013/schedule.yml",
                    "days:\n- date: '2013-09-18'\n  grid:\n  - {start_time: '09:00', end_time: '10:00', slots: 1}\n" };
            for (int changes = 0; changes <= round % 5; changes++) {
                int file = random.nextInt(files.length / 2) * 2 + 1;
                var content = new StringBuilder(files[file]);
                content.setCharAt(random.nextInt(content.length()), files[7].charAt(random.nextInt(files[7].length())));
                files[file] = content.toString();
            }
            try {
                var tale = read(files);
                assertThat(tale.size()).isEqualTo(tale.total());
                for (Noun noun : Noun.values()) {
                    var ids = new HashSet<>();
                    tale.lines(noun).forEach(line -> line.members().get("externalIds")
                            .forEach(id -> assertThat(ids.add(id)).as(id.toString()).isTrue()));
                }
            } catch (UnreadableFile refused) {
                assertThat(refused.getMessage()).startsWith("In data/speakers.yml: It is ");
            }
        }
    }

    @Test
    void itsArchivesAreRecognisedAndOthersAreNot() throws IOException {
        assertThat(recognised("x/data/a/2013/event.yml", "x")).isTrue();
        assertThat(recognised("a/series.yml", "x", "a/2013/videos.yml", "x")).isTrue();
        assertThat(recognised("x/config/locales/event.yml", "x")).isFalse();
        assertThat(recognised("speakers.yml", "x", ".github/workflows/event.yml", "x")).isFalse();
        assertThat(recognised("pycon-2013/category.json", "{}", "pycon-2013/videos/x.json", "{}")).isFalse();
        assertThat(recognised("conferences/2013/java.json", "[]", ".github/workflows/event.yaml", "x")).isFalse();
        assertThat(new Rubyevents().recognise(new Glimpse("- id: x\n  title: y", List.of()))).isEmpty();
    }

    private boolean recognised(String... files) throws IOException {
        return new Rubyevents().recognise(Glimpse.of(Files.write(directory.resolve("file"), Packed.tarGz(files)))).isPresent();
    }
}
