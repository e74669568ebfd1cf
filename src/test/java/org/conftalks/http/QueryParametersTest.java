package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.read;
import static org.conftalks.Api.refusedFor;

import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.SoftAssertions;
import org.conftalks.Contract;
import org.conftalks.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** A query parameter that cannot be used is refused by its name and never passed over. */
@QuarkusTest
class QueryParametersTest {

    @Test
    void everyPathRefusesAParameterThatItDoesNotKnow() {
        refusedEverywhere("unknown", "nonsense");
    }

    @Test
    void everyPathRefusesAParameterInAnotherCase() {
        refusedEverywhere("unknown", "LIMIT");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{name}=", "{name}", "{name}=%20" })
    void everyParameterIsRefusedWithoutAValue(String query) {
        assertThat(passedOver(query)).isEmpty();
    }

    @Test
    void everyParameterIsRefusedWhenItIsRepeated() {
        assertThat(passedOver("{name}=1&{name}=1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
            "talks featured yes", "talks featured 1", "talks highlight TRUE", "talks hasSlides on", "talks hasVideo no",
            "talks total yes", "talks total 1",
            "talks from 2013-13-01", "talks from 2013-9-1", "talks to today", "talks to +999999999-12-31",
            "talks from 0000-01-01", "talks from 2013-02-29", "talks from 2013-09-18T00:00:00Z", "events from 18.9.2013",
            "events to 20130918",
            "talks updatedSince 2013-09-18", "talks updatedSince 2013-09-18T00:00:00", "talks updatedSince now",
            "talks updatedSince %2B999999999-12-31T23:59:59Z", "speakers updatedSince 0",
            "talks language zz", "talks language english", "talks language e", "talks language en,zz", "talks language -",
            "videos language zz",
            "talks kind Keynote", "talks kind talk,unknown", "talks status gone", "talks missing everything",
            "events kind talk", "events status withdrawn", "events when now", "videos role actor", "materials kind video",
            "events country XX", "events country USA", "events country US,XX",
            "talks sort name", "talks sort --title", "talks sort title,startsAt", "talks sort -", "events sort title",
            "speakers sort startDate", "topics sort slug", "series sort startDate", "slides sort title", "videos sort id",
            "materials sort url",
            "talks fields nothing", "talks fields id,password", "talks fields abstractText", "speakers fields title",
            "talks include bio", "talks include title", "events include abstract", "series include x", "topics include x",
            "talks q %20", "talks topic a,,b", "talks speaker ,", "talks event a,", "talks deleted true" })
    void aValueThatDoesNotParseIsRefused(String list, String name, String value) {
        refusedFor(name, "/v1/" + list + "?" + name + "=" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = { "de", "deu", "ger", "de-CH", "DE-ch", "gsw", "yue", "zh-Hant-TW", "ase", "bfi", "gsg", "sgg" })
    void everyLanguageOfIso639IsTaken(String language) {
        assertThat(read("/v1/talks?limit=1&language=" + language).getInt("page.limit")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=%2B5", "from=0001-01-01", "to=9999-12-31", "updatedSince=2013-09-18T14:00:00%2B02:00",
            "updatedSince=2013-09-18T14:00:00.123456789-05:00", "updatedSince=2013-09-18T14:00Z", "total=false",
            "q=a%20b%20c%20d%20e%20f%20g%20h%20i%20j%20k%20l%20m%20n%20o%20p%20q%20r%20s%20t%20u%20v%20w%20x%20y%20z",
            "q=%F0%9F%90%A7", "q='%22%3B--", "q=%25_%5C", "track=%5C,", "fields=id,slug,title" })
    void anUnusualValueThatParsesIsTaken(String parameter) {
        assertThat(read("/v1/talks?" + parameter).getList("items")).isNotNull();
    }

    @Test
    void aListOfMoreThanAHundredValuesIsRefused() {
        refusedFor("id", "/v1/talks?id=" + "a,".repeat(100) + "a");
    }

    @Test
    void whatIsMalformedIsToldBeforeThatNothingIsThere() {
        refusedFor("nonsense", "/v1/talks/never-was?nonsense=1");
        refusedFor("limit", "/v1/events/never-was/talks?limit=0");
    }

    private static void refusedEverywhere(String code, String name) {
        var softly = new SoftAssertions();
        for (var read : Contract.reads()) {
            var answer = RawHttp.get(read.examplePath() + "?" + name + "=1");
            softly.assertThat(answer.status()).as(read.toString()).isEqualTo(400);
            softly.assertThat(answer.json().getString("errors[0].parameter")).as(read.toString()).isEqualTo(name);
            softly.assertThat(answer.json().getString("errors[0].code")).as(read.toString()).isEqualTo(code);
        }
        softly.assertAll();
    }

    /** Where a query with a parameter that is known is not refused because of it. */
    private static List<String> passedOver(String query) {
        var passedOver = new ArrayList<String>();
        for (var read : Contract.reads()) {
            for (String name : read.parameters()) {
                String address = read.examplePath() + "?" + query.replace("{name}", name);
                var answer = RawHttp.get(address);
                if (answer.status() != 400 || !name.equals(answer.json().getString("errors[0].parameter"))) {
                    passedOver.add(answer.status() + " " + address);
                }
            }
        }
        return passedOver;
    }
}
