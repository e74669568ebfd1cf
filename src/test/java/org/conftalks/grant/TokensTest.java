package org.conftalks.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.problem;
import static org.conftalks.Api.readAsAdministrator;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.invalid;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.post;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.conftalks.Writes;
import org.conftalks.grant.Callers.Caller;
import org.conftalks.grant.World.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Tokens are shown once, kept as hashes, and end when they should; nobody gives away more than they have. */
@QuarkusTest
class TokensTest {

    @Inject
    EntityManager entities;

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() {
        var made = made("/v1/tokens", object("name", "Helper", "scopes", List.of(object("role", "reader"))));
        String token = made.get("token").textValue();
        String id = made.get("id").textValue();

        assertThat(token).matches("ct_" + id + "_[0-9A-Za-z]{49}");
        assertThat(readAsAdministrator("/v1/tokens/" + id).getMap("")).doesNotContainKey("token");
        assertThat(Writes.shown("/v1/tokens?limit=100").toString()).contains(id).doesNotContain(token);
        var kept = QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select t::text from api_token t where id = :id", String.class)
                .setParameter("id", id).getSingleResult());
        assertThat(kept.toString()).doesNotContain(token, token.substring(16));
        assertThat(new Caller(token).get("/v1/me").jsonPath().getString("subject")).isEqualTo("token:" + id);
        assertThat(readAsAdministrator("/v1/tokens/" + id).getString("lastUsedAt")).isNotNull();
    }

    @Test
    void theAnswerThatShowsATokenIsNotKeptAnywhere() {
        var answer = post("/v1/tokens", object("name", "Helper", "scopes", List.of(object("role", "reader"))));

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var repeated = post("/v1/tokens", object("name", "Helper", "scopes", List.of(object("role", "reader"))),
                "Idempotency-Key", unique("key"));
        var kept = QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select count(*) from idempotency_key where strpos(answer, '\"ct_') > 0", Long.class)
                .getSingleResult());
        assertThat(repeated.statusCode()).isEqualTo(201);
        assertThat(kept).isEqualTo(0L);
    }

    @Test
    void aRevokedTokenEndsAtOnceAndMayRevokeItself() {
        var made = made("/v1/tokens", object("name", "Leaked", "scopes", List.of(object("role", "editor"))));
        var caller = new Caller(made.get("token").textValue());
        assertThat(caller.get("/v1/talks?limit=1").statusCode()).isEqualTo(200);

        assertThat(caller.delete("/v1/tokens/" + made.get("id").textValue()).statusCode()).isEqualTo(204);

        assertThat(caller.get("/v1/talks?limit=1").statusCode()).isEqualTo(401);
        assertThat(caller.get("/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenDoesNotOutliveTheRightThatItWasMadeWith() {
        var world = new World();
        String own = world.event(Side.OWN, false);
        String other = world.event(Side.FOREIGN, false);
        var person = made("/v1/tokens", object("name", "Organiser", "scopes", List.of(
                object("role", "organiser", "event", own), object("role", "organiser", "event", other))));
        var organiser = new Caller(person.get("token").textValue());
        var helper = tokenOf(organiser, object("role", "organiser", "event", own), object("role", "editor", "event", other));
        var helpersHelper = tokenOf(helper, object("role", "editor", "event", own));
        // what a token gives its maker does not keep it alive, and what people have been granted stays theirs
        String somebody = "user:" + unique("somebody");
        assertThat(helper.post("/v1/grants", object("subject", "token:" + person.get("id").textValue(), "role", "organiser",
                "event", own)).statusCode()).isEqualTo(409);
        assertThat(organiser.post("/v1/grants", object("subject", somebody, "role", "editor", "event", own)).statusCode())
                .isEqualTo(201);
        assertThat(helpersHelper.patch("/v1/events/" + own, object("hashtag", "#before")).statusCode()).isEqualTo(200);

        assertThat(Writes.delete("/v1/grants/" + grantOf("token:" + person.get("id").textValue(), own)).statusCode())
                .isEqualTo(204);

        problem(403, helper.patch("/v1/events/" + own, object("hashtag", "#after")), "made with what is gone");
        problem(403, helpersHelper.patch("/v1/events/" + own, object("hashtag", "#after")), "made by that");
        assertThat(helper.patch("/v1/events/" + other, object("hashtag", "#after")).statusCode()).isEqualTo(200);
        assertThat(grantOf(somebody, own)).isNotNull();
    }

    @Test
    void theTokensThatWereMadeWithATokenGoWithIt() {
        var made = made("/v1/tokens", object("name", "Leaked", "scopes", List.of(object("role", "admin"))));
        var thief = tokenOf(new Caller(made.get("token").textValue()), object("role", "admin"));
        var thiefsHelper = tokenOf(thief, object("role", "reader"));

        assertThat(Writes.delete("/v1/tokens/" + made.get("id").textValue()).statusCode()).isEqualTo(204);

        assertThat(thief.get("/v1/me").statusCode()).isEqualTo(401);
        assertThat(thiefsHelper.get("/v1/me").statusCode()).isEqualTo(401);
    }

    private static Caller tokenOf(Caller by, ObjectNode... scopes) {
        var made = by.post("/v1/tokens", object("name", unique("Helper"), "scopes", List.of(scopes)));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return new Caller(made.jsonPath().getString("token"));
    }

    private static String grantOf(String subject, String event) {
        return readAsAdministrator("/v1/grants?limit=100").getString(
                "items.find { it.subject == '%s' && it.event?.id == '%s' }.id".formatted(subject, event));
    }

    @Test
    void anExpiredTokenIsRefused() {
        var made = made("/v1/tokens", object("name", "Short", "scopes", List.of(object("role", "reader"))));
        QuarkusTransaction.requiringNew().run(() -> entities
                .createNativeQuery("update api_token set expires_at = now() - interval '1 second' where id = :id")
                .setParameter("id", made.get("id").textValue()).executeUpdate());

        problem(401, new Caller(made.get("token").textValue()).get("/v1/talks"), "an expired token");
    }

    @Test
    void aTokenEndsAfterAYearUnlessTold() {
        var made = made("/v1/tokens", object("name", "Long", "scopes", List.of(object("role", "reader"))));

        assertThat(Instant.parse(made.get("expiresAt").textValue())).isBetween(Instant.now().plusSeconds(364 * 86_400L),
                Instant.now().plusSeconds(367 * 86_400L));
    }

    @ParameterizedTest
    @ValueSource(ints = { 3, 10, 20, 40, 64 })
    void aTokenWithOneCharacterChangedIsNone(int place) {
        String token = made("/v1/tokens", object("name", "Typo", "scopes", List.of(object("role", "admin")))).get("token")
                .textValue();
        char other = token.charAt(place) == 'a' ? 'b' : 'a';

        assertThat(new Caller(token.substring(0, place) + other + token.substring(place + 1)).get("/v1/me").statusCode())
                .isEqualTo(401);
        assertThat(new Caller(token + "x").get("/v1/me").statusCode()).isEqualTo(401);
        assertThat(new Caller(token).get("/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongWithATokenIsTold() {
        invalid(post("/v1/tokens", object()), "/name", "/scopes");
        invalid(post("/v1/tokens", object("name", "x", "scopes", List.of())), "/scopes");
        invalid(post("/v1/tokens", object("name", "x", "scopes", List.of(object("role", "king"), "reader"), "expiresAt",
                "2001-01-01T00:00:00Z")), "/scopes/0/role", "/scopes/1", "/expiresAt");
        // ten thousand years hence, where the contract's date-time ends
        invalid(post("/v1/tokens", object("name", "x", "scopes", List.of(object("role", "reader")), "expiresAt",
                "9999-12-31T23:59:59-18:00")), "/expiresAt");
        invalid(post("/v1/tokens", object("name", "x", "scopes", List.of(object("role", "speaker"),
                object("role", "editor", "event", "never-was"),
                object("role", "admin", "event", "xen-project-user-summit-2013"),
                object("role", "reader", "events", "x")))), "/scopes/0/speaker", "/scopes/1/event", "/scopes/2/role",
                "/scopes/3/events");
    }

    @ParameterizedTest
    @ValueSource(strings = { "admin", "organiser", "editor", "reader" })
    void nobodyGivesAwayMoreThanTheyHave(String role) {
        var world = new World();
        var organiser = Callers.with("organiser", "series", world.series(Side.OWN));

        for (var body : List.of(object("role", role), object("role", role, "series", world.series(Side.FOREIGN)),
                object("role", role, "event", world.event(Side.FOREIGN, false)))) {
            if (role.equals("admin")) {
                body.remove(List.of("series", "event"));
            }
            problem(403, organiser.post("/v1/tokens", object("name", "More", "scopes", List.of(body))), body.toString());
            problem(403, organiser.post("/v1/grants", body.deepCopy().put("subject", "user:me")), body.toString());
        }
        problem(403, Callers.with("editor", "series", world.series(Side.OWN)).post("/v1/tokens",
                object("name", "More", "scopes", List.of(object("role", "reader", "series", world.series(Side.OWN))))), role);
    }

    @Test
    void anOrganiserOfAllMakesNoAdministrators() {
        var organiser = Callers.with("organiser");

        assertThat(organiser.post("/v1/grants", object("subject", "user:" + unique("x"), "role", "organiser")).statusCode())
                .isEqualTo(201);
        problem(403, organiser.post("/v1/grants", object("subject", "user:" + unique("x"), "role", "admin")), "admin");
        problem(403, organiser.get("/v1/access-log"), "the log");
    }

    @Test
    void aSpeakerIsGrantedByWhoeverHasAllOfTheirTalks() {
        var world = new World();
        var organiser = Callers.with("organiser", "series", world.series(Side.OWN));
        var ofBoth = made("/v1/speakers", object("name", unique("Both"))).get("id").textValue();
        for (Side side : Side.values()) {
            made("/v1/talks", object("title", "A talk", "event", world.event(side, false), "speakers", List.of(ofBoth)));
        }
        var withoutTalks = made("/v1/speakers", object("name", unique("Nobody's"))).get("id").textValue();

        assertThat(organiser.post("/v1/grants",
                object("subject", "user:x", "role", "speaker", "speaker", world.speaker(Side.OWN))).statusCode())
                .isEqualTo(201);
        problem(403, organiser.post("/v1/grants", object("subject", "user:x", "role", "speaker", "speaker", ofBoth)), "both");
        problem(403, organiser.post("/v1/grants", object("subject", "user:x", "role", "speaker", "speaker", withoutTalks)), "");
        problem(403, organiser.patch("/v1/speakers/" + ofBoth, object("bio", "Mine")), "both");
    }

    @Test
    void theSameIsGrantedOnce() {
        var grant = object("subject", "user:" + unique("twice"), "role", "reader");
        made("/v1/grants", grant);

        problem(409, post("/v1/grants", grant), "the same again");
    }

    @Test
    void whatIsWrongWithAGrantIsTold() {
        invalid(post("/v1/grants", object("role", "reader")), "/subject");
        invalid(post("/v1/grants", object("subject", "somebody", "role", "reader")), "/subject");
        invalid(post("/v1/grants", object("subject", "token:000000000000", "role", "reader")), "/subject");
        invalid(post("/v1/grants", object("subject", "user:x")), "/role");
    }

    @Test
    void listsAreReadPageByPage() {
        for (int number = 0; number < 3; number++) {
            made("/v1/grants", object("subject", "user:" + unique("paged"), "role", "reader"));
        }
        for (String list : List.of("/v1/grants", "/v1/tokens", "/v1/access-log")) {
            made("/v1/tokens", object("name", unique("Paged"), "scopes", List.of(object("role", "reader"))));
            var first = readAsAdministrator(list + "?limit=1");
            String next = first.getString("page.next");
            assertThat(next).as(list).isNotNull();
            assertThat(readAsAdministrator(next).getList("items.id")).as(list).hasSize(1)
                    .doesNotContainAnyElementsOf(first.getList("items.id"));
        }
    }
}
