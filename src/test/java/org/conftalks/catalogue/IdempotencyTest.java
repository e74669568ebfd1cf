package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.readAsAdministrator;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.answered;
import static org.conftalks.Writes.delete;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.post;
import static org.conftalks.Writes.refused;

import org.conftalks.Noun;
import org.conftalks.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

/** A POST that is repeated under the same Idempotency-Key is carried out once. */
@QuarkusTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    @ParameterizedTest
    @EnumSource
    void theSameRequestIsAnsweredTheSameAndMakesOne(Noun noun) {
        String home = noun.home();
        String key = unique("key");
        var body = noun.least();
        var first = post(home, body, KEY, key);
        int total = total(noun);

        var second = post(home, body, KEY, key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        for (String header : new String[] { "Location", "ETag", "Content-Type" }) {
            assertThat(second.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(total(noun)).isEqualTo(total);
    }

    @ParameterizedTest
    @EnumSource
    void anotherRequestUnderTheSameKeyIsRefused(Noun noun) {
        String home = noun.home();
        String key = unique("key");
        answered(201, post(home, noun.least(), KEY, key));

        refused(422, post(home, noun.least(), KEY, key));
    }

    @ParameterizedTest
    @EnumSource
    void concurrentRequestsUnderTheSameKeyMakeOne(Noun noun) {
        String home = noun.home();
        String key = unique("key");
        var body = noun.least();
        int before = total(noun);

        var answers = Together.each(5, client -> post(home, body, KEY, key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
        assertThat(total(noun)).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyAtAnotherAddressIsAnotherRequest() {
        String key = unique("key");
        var body = object("url", "https://example.org/" + unique("link"));
        answered(201, post(Noun.SLIDES.home(), body, KEY, key));

        refused(422, post(Noun.SLIDES.home(), body, KEY, key));
        refused(422, post(Noun.MATERIALS.home(), body, KEY, key));
    }

    @Test
    void aRefusedRequestDoesNotKeepTheKey() {
        String key = unique("key");

        refused(422, post("/v1/topics", object("name", 5), KEY, key));
        refused(400, post("/v1/topics", "{", KEY, key));
        answered(201, post("/v1/topics", Noun.TOPICS.least(), KEY, key));
    }

    @Test
    void theSpacingMayDiffer() {
        String key = unique("key");
        String name = unique("Topic");
        var first = answered(201, post("/v1/topics", "{\"name\":\"%s\",\"description\":\"x\"}".formatted(name), KEY, key));

        assertThat(answered(201, post("/v1/topics", "{\"name\" : \"%s\",\n \"description\":\"x\"}".formatted(name), KEY, key)))
                .isEqualTo(first);
    }

    @Test
    void theFirstAnswerIsRepeatedEvenWhenTheResourceHasChangedSince() {
        String key = unique("key");
        var body = Noun.TOPICS.least();
        var first = answered(201, post("/v1/topics", body, KEY, key));
        patched(Noun.TOPICS.at(first), object("description", "Changed"));
        assertThat(answered(201, post("/v1/topics", body, KEY, key))).isEqualTo(first);
        delete(Noun.TOPICS.at(first));
        assertThat(answered(201, post("/v1/topics", body, KEY, key))).isEqualTo(first);
    }

    @Test
    void differentKeysMakeDifferentThings() {
        var body = Noun.TOPICS.least();
        var first = answered(201, post("/v1/topics", body, KEY, unique("key")));

        assertThat(answered(201, post("/v1/topics", body, KEY, unique("key"))).get("id")).isNotEqualTo(first.get("id"));
        assertThat(answered(201, post("/v1/topics", body)).get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void aKeyHasOneTo200Characters() {
        String longest = (unique("key") + "x".repeat(200)).substring(0, 200);

        answered(201, post("/v1/topics", Noun.TOPICS.least(), KEY, longest));
        refused(400, post("/v1/topics", Noun.TOPICS.least(), KEY, longest + "x"));
        refused(400, post("/v1/topics", Noun.TOPICS.least(), KEY, " "));
    }

    @Test
    void anOddKeyIsAKeyToo() {
        for (String key : new String[] { "'; drop table talk; --", "\"quoted\"", "%00", "a,b" }) {
            String own = key + unique("");
            var body = Noun.TOPICS.least();
            var first = answered(201, post("/v1/topics", body, KEY, own));
            assertThat(answered(201, post("/v1/topics", body, KEY, own))).isEqualTo(first);
        }
    }

    private static int total(Noun noun) {
        return readAsAdministrator("/v1/" + noun + "?limit=1&total=true").getInt("page.total");
    }
}
