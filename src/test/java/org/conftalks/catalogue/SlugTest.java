package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.answered;
import static org.conftalks.Writes.delete;
import static org.conftalks.Writes.invalid;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patch;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.post;
import static org.conftalks.Writes.put;
import static org.conftalks.Writes.refused;
import static org.conftalks.Writes.shown;

import java.util.UUID;

import org.conftalks.Noun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** How slugs are made, chosen, changed and kept. */
@QuarkusTest
class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Xen for Puppies {}                | xen-for-puppies-{}",
            "  Größe & Maß: ça déjà-vu {} !    | groesse-and-mass-ca-deja-vu-{}",
            "Ærø, Łódź und Þór {}              | aero-lodz-und-thor-{}",
            "ΣΟΦΙΑ Linux {}                    | linux-{}",
            "日本語 Xen {}                      | xen-{}",
            "ﬁne-tuning №5 {}                  | fine-tuning-no5-{}",
            "Don't {}                          | dont-{}",
            "C++/C# — 100 % {}                 | c-c-100-{}",
            "__init__ {}                       | init-{}" })
    void aSlugIsMadeOfTheLettersAndDigitsOfTheName(String name, String slug) {
        String own = unique("").replace("-", "");

        String made = made("/v1/topics", object("name", name.replace("{}", own))).get("slug").textValue();

        assertThat(made).isIn(slug.replace("{}", own), slug.replace("groesse", "grosse").replace("{}", own));
    }

    @ParameterizedTest
    @ValueSource(strings = { "日本語", "🎉🎉", "!!!", "مرحبا" })
    void aNameWithoutLatinLettersGetsASlugTooAndIsFoundByIt(String name) {
        String one = made("/v1/topics", object("name", name)).get("slug").textValue();
        String other = made("/v1/topics", object("name", name)).get("slug").textValue();

        assertThat(one).matches("[a-z0-9]+(-[a-z0-9]+)*").isNotEqualTo(other);
        assertThat(shown(Noun.TOPICS.at(one)).get("name").textValue()).isEqualTo(name);
    }

    @Test
    void aNameLikeAnIdDoesNotMakeASlugLikeOne() {
        String id = UUID.randomUUID().toString();

        var topic = made("/v1/topics", object("name", id));

        assertThat(topic.get("slug").textValue()).isNotEqualTo(id);
        assertThat(shown(Noun.TOPICS.at(topic.get("slug").textValue())).get("id")).isEqualTo(topic.get("id"));
        refused(404, administrator().get(Noun.TOPICS.at(id)));
    }

    @Test
    void aLongNameMakesAShorterSlug() {
        String slug = made("/v1/topics", object("name", unique("word") + " and another word".repeat(9))).get("slug")
                .textValue();

        assertThat(slug.length()).isLessThanOrEqualTo(80);
        assertThat(slug).doesNotEndWith("-");
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void ofEqualNamesEachGetsASlugOfItsOwnAndNeverOneThatAnotherHad(Noun noun) {
        String name = unique("Equal");
        String base = name.toLowerCase();
        var first = one(noun, name);
        assertThat(first.get("slug").textValue()).isEqualTo(base);
        assertThat(one(noun, name).get("slug").textValue()).isEqualTo(base + "-2");
        var third = one(noun, name);
        assertThat(third.get("slug").textValue()).isEqualTo(base + "-3");

        patched(noun.at(first), object("slug", unique("moved")));
        delete(noun.at(third));

        assertThat(one(noun, name).get("slug").textValue()).isEqualTo(base + "-4");
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void aChangedNameKeepsItsSlug(Noun noun) {
        var one = noun.one();

        assertThat(patched(noun.at(one), object(noun.label, unique("Other"))).get("slug")).isEqualTo(one.get("slug"));
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void aSlugThatAnotherHasIsNotGiven(Noun noun) {
        var taken = noun.one();
        var one = noun.one();
        String slug = taken.get("slug").textValue();

        assertThat(refused(409, post("/v1/" + noun, noun.least().put("slug", slug))).get("detail").textValue()).contains(slug);
        refused(409, patch(noun.at(one), object("slug", slug)));
        refused(409, put(noun.at(one), noun.least().put("slug", slug)));
        assertThat(shown(noun.at(one))).isEqualTo(one);
    }

    @Test
    void collectionsDoNotShareTheirSlugs() {
        String slug = unique("shared");
        for (Noun noun : Noun.NAMED) {
            assertThat(made("/v1/" + noun, noun.least().put("slug", slug)).get("slug").textValue()).isEqualTo(slug);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "With-Capitals", "with space", "-leading", "trailing-", "double--hyphen", "under_score", "größe",
            "a/b",
            "a.b", "a%20b", "01a20372-18c2-7fc3-9c4a-20580c4faaf2", "日本" })
    void whatIsNoSlugIsRefused(String slug) {
        var one = Noun.TOPICS.one();
        invalid(post("/v1/topics", object("name", "x", "slug", slug)), "/slug");
        invalid(patch(Noun.TOPICS.at(one), object("slug", slug)), "/slug");
        invalid(put(Noun.TOPICS.at(one), object("name", "x", "slug", slug)), "/slug");
    }

    @Test
    void aSlugHasAtMost200Characters() {
        String longest = (unique("long") + "x".repeat(200)).substring(0, 200);

        assertThat(made("/v1/topics", object("name", "x", "slug", longest)).get("slug").textValue()).isEqualTo(longest);
        invalid(post("/v1/topics", object("name", "x", "slug", longest + "x")), "/slug");
        invalid(put(Noun.TOPICS.at(longest + "x"), object("name", "x")), "/slug");
    }

    @ParameterizedTest
    @ValueSource(strings = { "With-Capitals", "with%20space", "gr%C3%B6sse", "a--b", "a.b", "a_b" })
    void putMakesNothingUnderWhatIsNoSlug(String address) {
        invalid(put(Noun.TOPICS.at(address), object("name", "x")), "/slug");
    }

    @Test
    void aSlugInTheBodyOfAPutIsTheOneInItsAddress() {
        String slug = unique("put");

        invalid(put(Noun.TOPICS.at(slug), object("name", "x", "slug", unique("other"))), "/slug");
        assertThat(answered(201, put(Noun.TOPICS.at(slug), object("name", "x", "slug", slug))).get("slug").textValue())
                .isEqualTo(slug);
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void everyMethodIsLedFromTheFormerSlugToThePresent(Noun noun) {
        var one = noun.one();
        String former = one.get("slug").textValue();
        String slug = unique("renamed");
        var renamed = patched(noun.at(former), object("slug", slug));
        assertThat(renamed.get("slug").textValue()).isEqualTo(slug);

        ledOn(administrator().get(noun.at(former)), noun.at(slug));
        ledOn(put(noun.at(former), noun.least()), noun.at(slug));
        ledOn(put(noun.at(former), noun.least(), "If-None-Match", "*"), noun.at(slug));
        ledOn(patch(noun.at(former), object(noun.label, "x")), noun.at(slug));
        ledOn(delete(noun.at(former)), noun.at(slug));
        assertThat(shown(noun.at(slug))).isEqualTo(renamed);
    }

    @Test
    void whatLiesBelowAndTheQueryAreKeptOnTheWay() {
        var talk = Noun.TALKS.one();
        String former = Noun.TALKS.at(talk.get("slug").textValue());
        String slug = unique("renamed");
        patched(former, object("slug", slug));
        for (Noun below : new Noun[] { Noun.SLIDES, Noun.VIDEOS, Noun.MATERIALS }) {
            ledOn(post(former + "/" + below, below.least()), Noun.TALKS.at(slug) + "/" + below);
        }
        var speaker = Noun.SPEAKERS.one();
        String old = Noun.SPEAKERS.at(speaker.get("slug").textValue());
        patched(old, object("slug", slug));
        ledOn(delete(old + "?cascade=true"), Noun.SPEAKERS.at(slug) + "?cascade=true");
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void aRenamedResourceMayTakeItsFormerSlugAgain(Noun noun) {
        var one = noun.one();
        String first = one.get("slug").textValue();
        String second = unique("renamed");
        patched(noun.at(one), object("slug", second));

        patched(noun.at(second), object("slug", first));

        assertThat(shown(noun.at(first)).get("id")).isEqualTo(one.get("id"));
        ledOn(administrator().get(noun.at(second)), noun.at(first));
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void aFormerSlugMayBeChosenForANewResource(Noun noun) {
        var one = noun.one();
        String former = one.get("slug").textValue();
        String slug = unique("renamed");
        patched(noun.at(one), object("slug", slug));

        var taker = made("/v1/" + noun, noun.least().put("slug", former));

        assertThat(shown(noun.at(former)).get("id")).isEqualTo(taker.get("id"));
        assertThat(shown(noun.at(slug)).get("id")).isEqualTo(one.get("id"));
    }

    private static ObjectNode one(Noun noun, String name) {
        return made("/v1/" + noun, noun.least().put(noun.label, name));
    }

    private static void ledOn(Response answer, String address) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(308);
        assertThat(answer.header("Location")).endsWith(address);
    }
}
