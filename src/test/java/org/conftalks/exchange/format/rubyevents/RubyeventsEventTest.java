package org.conftalks.exchange.format.rubyevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.EVENT;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.event;
import static org.conftalks.exchange.format.rubyevents.RubyeventsArchives.read;

import java.util.List;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class RubyeventsEventTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "'Chicago, IL, United States', Chicago, US, -", "'Bath, UK', Bath, GB, -",
            "'Washington, DC', Washington, US, -", "'North Shore O’ahu, Hawaii, HI, United States', North Shore O’ahu, US, -",
            "Belgium, -, BE, -", "online, -, -, online", "Online, -, -, online", "'Melbourne, AU', Melbourne, AU, -",
            "'Bryant Pond, Maine', Bryant Pond, -, -", "Unknown, -, -, -" })
    void aLocationIsACityAndACountryOrOnline(String location, String city, String country, String attendance) {
        var event = members("title: x\nlocation: \"%s\"".formatted(location));

        assertThat(event.path("city").asText(null)).isEqualTo(city);
        assertThat(event.path("country").asText(null)).isEqualTo(country);
        assertThat(event.path("attendance").asText(null)).isEqualTo(attendance);
    }

    @Test
    void whereItIsMoreExactlyTheVenueSays() {
        String venue = """
                name: "Pier"
                address: {city: "Bryant Pond", country: "USA", country_code: "us"}
                coordinates: {latitude: 44.4, longitude: -70.6}
                maps: {google: "https://example.org/"}
                """;
        var tale = event(
                "title: x\nlocation: \"Bryant Pond, Maine\"\nvenue: House\ncoordinates: {latitude: 44, longitude: -70}",
                "venue.yml", venue);
        var event = tale.members(Noun.EVENT);

        assertThat(event.get("country").textValue()).isEqualTo("US");
        assertThat(event.get("venue").textValue()).isEqualTo("Pier");
        assertThat(event.get("latitude").doubleValue()).isEqualTo(44.4);
        assertThat(event.get("longitude").doubleValue()).isEqualTo(-70.6);
        assertThat(tale.leftOut()).containsEntry("venue: address in maps, hotels, or what is said of it", 1L);
        assertThat(tale.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "false", "{latitude: 44}", "{latitude: x, longitude: y}",
            "{latitude: 91, longitude: 0}", "{latitude: NaN, longitude: 0}", "[1, 2]" })
    void coordinatesThatAreNoneAreNone(String coordinates) {
        assertThat(members("title: x\ncoordinates: " + coordinates).has("latitude")).isFalse();
        assertThat(members("title: x\ncoordinates: {latitude: \"44.5\", longitude: 7}").get("latitude").isNumber()).isTrue();
    }

    @Test
    void whatAnEventIsLikeIsTakenOver() {
        var event = members("""
                title: x
                kind: retreat
                status: cancelled
                hybrid: true
                start_date: 2027-12-31
                end_date: 2027-12-31
                date_precision: year
                website: ""
                original_website: https://example.org/
                description: |
                  One
                  two
                """);

        assertThat(event).hasToString("""
                {"externalIds":[{"source":"rubyevents","value":"snakeconf-2013"}],"name":"x",\
                "series":{"source":"rubyevents","value":"snakeconf"},"description":"One\\ntwo",\
                "website":"https://example.org/","kind":"retreat","status":"cancelled","startDate":"2027-12-31",\
                "endDate":"2027-12-31","datePrecision":"year","attendance":"hybrid"}""");
    }

    @Test
    void aMeetupHasNoDates() {
        var event = members("title: x\nkind: meetup");

        assertThat(event.has("startDate")).isFalse();
        assertThat(event.get("kind").textValue()).isEqualTo("meetup");
    }

    @ParameterizedTest
    @CsvSource({ "end_date: 2013-09-17, before-start", "end_date: soon, not-a-date",
            "timezone: Mars/Olympus, unknown-time-zone",
            "timezone: '+02:00', unknown-time-zone", "kind: seance, unknown-term", "status: maybe, unknown-term",
            "website: example.org, not-a-url", "colour: red, unknown-member", "location: Middle-earth, unknown-country",
            "description: [x], malformed-member", "date_precision: century, unknown-term" })
    void whatCannotBeUsedIsLeftOutAndTold(String member, String code) {
        var tale = event("title: x\nstart_date: \"2013-09-18\"\n" + member);

        assertThat(tale.findings()).extracting(Finding::code).containsExactly(code);
        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.LEFT_OUT);
        assertThat(tale.members(Noun.EVENT).get("startDate").textValue()).isEqualTo("2013-09-18");
    }

    @Test
    void coloursAndOtherThingsAreCounted() {
        assertThat(event("title: x\nbanner_background: \"#05061C\"\nyear: 2013").leftOut())
                .containsEntry("event: member banner_background", 1L).containsEntry("event: member year", 1L);
    }

    @Test
    void aPersonIsFoundElsewhere() {
        var tale = read("data/speakers.yml", """
                - name: Ada Lovelace
                  slug: ada
                  github: ada
                  twitter: "@ada"
                  mastodon: "https://example.social/@ada"
                  bluesky: "ada.bsky.social\\u202c"
                  linkedin: ada-lüvelace
                  speakerdeck: ""
                  website: https://example.org/
                - name: Grace Hopper
                  slug: grace
                  website: example.org
                  bluesky: grace
                  mastodon: "@grace@example.social"
                  github: "https://github.com/grace"
                """, "data/a/1/event.yml", EVENT);

        assertThat(tale.lines(Noun.SPEAKER).get(0).members().get("links")).hasToString("""
                [{"type":"website","url":"https://example.org/"},{"type":"github","url":"https://github.com/ada"},\
                {"type":"twitter","url":"https://x.com/ada"},{"type":"mastodon","url":"https://example.social/@ada"},\
                {"type":"bluesky","url":"https://bsky.app/profile/ada.bsky.social"},\
                {"type":"linkedin","url":"https://www.linkedin.com/in/ada-lüvelace"}]""");
        assertThat(tale.lines(Noun.SPEAKER).get(1).members().get("links")).hasToString("""
                [{"type":"github","url":"https://github.com/grace"},\
                {"type":"mastodon","url":"https://example.social/@grace"}]""");
        assertThat(tale.findings()).extracting(Finding::code).containsExactly("not-a-profile", "not-a-profile");
    }

    @Test
    void whatAPersonWasCalledBelongsToWhoeverHasItNow() {
        var tale = read("data/speakers.yml", """
                - {name: Ada King, slug: king, aliases: [{name: Ada, slug: ada}, {name: Countess, slug: countess}, Ada B]}
                - {name: Ada Lovelace, slug: ada, aliases: [{name: Ada King, slug: king}, {name: Countess, slug: countess}]}
                - {name: "", slug: nobody}
                - x
                """, "data/a/1/event.yml", EVENT, "data/a/1/videos.yml",
                "- {id: x, title: x, speakers: [Ada King, Countess, Ada B, Ada Lovelace]}");

        assertThat(tale.lines(Noun.SPEAKER)).extracting(line -> line.members().get("externalIds").findValuesAsText("value"))
                .containsExactly(List.of("king", "countess"), List.of("ada"));
        assertThat(tale.members(Noun.TALK).get("speakers").findValuesAsText("value")).containsExactly("king", "ada");
        assertThat(tale.findings()).extracting(Finding::effect).containsOnly(Effect.REJECTED).hasSize(2);
    }

    private static ObjectNode members(String event) {
        return event(event).members(Noun.EVENT);
    }
}
