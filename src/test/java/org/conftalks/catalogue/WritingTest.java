package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.get;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.answered;
import static org.conftalks.Writes.delete;
import static org.conftalks.Writes.etag;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patch;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.post;
import static org.conftalks.Writes.put;
import static org.conftalks.Writes.refused;
import static org.conftalks.Writes.shown;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.conftalks.Noun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** What POST, PUT, PATCH and DELETE do to every collection. */
@QuarkusTest
class WritingTest {

    /** Shown as references to what was sent, or computed; compared elsewhere. */
    private static final Set<String> SHOWN_OTHERWISE = Set.of("event", "series", "parent", "speakers", "topics",
            "coLocatedWith");

    @ParameterizedTest
    @EnumSource
    void postMakesOneAndSaysWhere(Noun noun) {
        var answer = post(noun.home(), noun.least());

        var body = answered(201, answer);
        String location = answer.header("Location");
        assertThat(location).isEqualTo(body.get("self").textValue()).endsWith(noun.at(body));
        assertThat(shown(location)).isEqualTo(body);
        assertThat(answer.header("ETag")).isEqualTo(etag(location));
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(UUID.fromString(body.get("id").textValue()).version()).isEqualTo(7);
        assertThat(body.get("createdAt")).isEqualTo(body.get("updatedAt"));
        assertThat(Instant.parse(body.get("createdAt").textValue())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void everyMemberThatWasSentIsShown(Noun noun) {
        var sent = noun.most();

        var body = made(noun.home(), sent);

        sent.properties().forEach(member -> assertThat(
                sameOrReference(member.getKey(), body.path(member.getKey()), member.getValue()))
                .as("%s in %s", member, body).isTrue());
        assertThat(shown(noun.at(body))).isEqualTo(body);
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void putToASlugThatLeadsNowhereMakesOneThere(Noun noun) {
        String slug = unique("put");

        var answer = put(noun.at(slug), noun.least());

        var body = answered(201, answer);
        assertThat(body.get("slug").textValue()).isEqualTo(slug);
        assertThat(answer.header("Location")).endsWith(noun.at(body));
        assertThat(shown(noun.at(slug))).isEqualTo(body);
        assertThat(answer.header("ETag")).isEqualTo(etag(noun.at(slug)));
    }

    @ParameterizedTest
    @EnumSource
    void putReplacesWhatIsThere(Noun noun) {
        var whole = noun.whole();
        var replacement = noun.least();

        var answer = put(noun.at(whole), replacement);

        var body = answered(200, answer);
        assertThat(shown(noun.at(whole))).isEqualTo(body);
        assertThat(answer.header("ETag")).isEqualTo(etag(noun.at(whole)));
        for (String kept : new String[] { "id", "self", "createdAt" }) {
            assertThat(body.get(kept)).isEqualTo(whole.get(kept));
        }
        assertThat(body.get("updatedAt").textValue()).isGreaterThan(whole.get("updatedAt").textValue());
        assertThat(body.get("visibility").textValue()).isEqualTo("published");
        assertThat(body.get("externalIds")).isEmpty();
        var alone = made(noun.home(), noun.least());
        assertThat(names(body)).as("nothing of the former content is left").isEqualTo(names(alone));
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void putBySlugOrIdKeepsTheSlugUnlessItIsTold(Noun noun) {
        var one = noun.one();
        String slug = one.get("slug").textValue();

        assertThat(answered(200, put(noun.at(one), noun.least())).get("slug").textValue()).isEqualTo(slug);
        assertThat(answered(200, put(noun.at(slug), noun.least())).get("slug").textValue()).isEqualTo(slug);
        assertThat(answered(200, put(noun.at(slug), noun.least())).get("id")).isEqualTo(one.get("id"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAReadGaveCanBePutBackAndChangesNothing(Noun noun) {
        var whole = noun.whole();
        String tag = etag(noun.at(whole));

        var answer = put(noun.at(whole), whole);

        assertThat(answered(200, answer)).isEqualTo(whole);
        assertThat(answer.header("ETag")).isEqualTo(tag).isEqualTo(etag(noun.at(whole)));
        var least = noun.one();
        assertThat(answered(200, put(noun.at(least), least))).isEqualTo(least);
    }

    @ParameterizedTest
    @EnumSource
    void patchChangesWhatItNamesAndNothingElse(Noun noun) {
        var whole = noun.whole();
        String name = unique("Patched");

        var answer = patch(noun.at(whole), object(noun.label, name));

        var body = answered(200, answer);
        assertThat(shown(noun.at(whole))).isEqualTo(body);
        assertThat(answer.header("ETag")).isEqualTo(etag(noun.at(whole)));
        assertThat(body.get("updatedAt").textValue()).isGreaterThan(whole.get("updatedAt").textValue());
        var expected = whole.deepCopy().put(noun.label, name);
        expected.set("updatedAt", body.get("updatedAt"));
        assertThat(body).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aPatchThatSaysNothingNewChangesNothing(Noun noun) {
        var whole = noun.whole();
        String tag = etag(noun.at(whole));

        for (ObjectNode nothing : List.of(object(), object(noun.label, whole.get(noun.label)), whole,
                object("neverThere", null))) {
            var answer = patch(noun.at(whole), nothing);

            assertThat(answered(200, answer)).isEqualTo(whole);
            assertThat(answer.header("ETag")).isEqualTo(tag);
        }
        assertThat(shown(noun.at(whole))).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource
    void nullTakesEachMemberAway(Noun noun) {
        var sent = noun.most();
        var whole = made(noun.home(), sent);
        var bare = noun.one();

        for (var member : names(sent)) {
            if (Set.of("title", "name", "slug", "url", "event", "visibility").contains(member)) {
                continue;
            }
            var present = shown(noun.at(whole));
            if (member.equals("status")) {
                patched(noun.at(whole), object("statusReason", null));
            } else if (member.equals("startDate")) {
                patched(noun.at(whole), object("endDate", null));
            }
            var nulled = member.equals("latitude") || member.equals("longitude") ? object("latitude", null, "longitude", null)
                    : object(member, null);
            var body = patched(noun.at(whole), nulled);

            if (member.equals("recordingAvailability")) {
                assertThat(body.at("/recordingAvailability/state").textValue()).isIn("unknown", "not-recorded");
            } else if (!member.equals("mediaType") && !member.equals("doNotRecord")) {
                assertThat(body.get(member)).as(member + " of " + present).isEqualTo(bare.get(member));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedOneIsGone(Noun noun) {
        var one = noun.one();

        var answer = delete(noun.at(one));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.asString()).isEmpty();
        refused(410, get(noun.at(one)));
        refused(410, delete(noun.at(one)));
        refused(410, patch(noun.at(one), object()));
        refused(410, put(noun.at(one), one));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFoundUnderAnUnknownIdWhateverTheMethod(Noun noun) {
        String nowhere = noun.at(UUID.randomUUID());

        refused(404, put(nowhere, noun.least()));
        refused(404, patch(nowhere, object()));
        refused(404, delete(nowhere));
        refused(404, patch(noun.at(unique("never")), object()));
        refused(404, delete(noun.at(unique("never"))));
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" })
    void whatATalkLeftBehindIsPutByIdAlone(Noun noun) {
        refused(404, put(noun.at(unique("slug")), noun.least()));
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void putOnADeletedSlugMakesANewOneThatTakesTheSlugOver(Noun noun) {
        var old = noun.one();
        String slug = old.get("slug").textValue();
        delete(noun.at(old));

        var taker = answered(201, put(noun.at(slug), noun.least()));

        assertThat(taker.get("slug").textValue()).isEqualTo(slug);
        assertThat(taker.get("id")).isNotEqualTo(old.get("id"));
        assertThat(shown(noun.at(slug))).isEqualTo(taker);
        refused(410, get(noun.at(old)));
        refused(410, put(noun.at(old), noun.least()));
    }

    @Test
    void putOfATalkLeavesItsSlidesVideosAndMaterialsAlone() {
        var talk = Noun.TALKS.one();
        for (Noun left : new Noun[] { Noun.SLIDES, Noun.VIDEOS, Noun.MATERIALS }) {
            made(Noun.TALKS.at(talk) + "/" + left, left.least());
        }
        var before = shown(Noun.TALKS.at(talk));

        var after = answered(200, put(Noun.TALKS.at(talk), Noun.TALKS.least()));

        for (String left : new String[] { "slides", "videos", "materials" }) {
            assertThat(after.get(left)).hasSize(1);
            assertThat(after.at("/" + left + "/0/id")).isEqualTo(before.at("/" + left + "/0/id"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" })
    void whatIsAddedToATalkShowsInItAndCountsAsAChangeOfIt(Noun noun) {
        var talk = Noun.TALKS.one();
        String address = Noun.TALKS.at(talk);

        var link = made(address + "/" + noun, noun.least());

        var after = shown(address);
        assertThat(after.get(noun.toString())).containsExactly(link);
        assertThat(link.get("talk").get("id")).isEqualTo(talk.get("id"));
        assertThat(after.get("updatedAt").textValue()).isGreaterThan(talk.get("updatedAt").textValue());
        patched(noun.at(link), object("title", "Changed"));
        var changed = shown(address);
        assertThat(changed.at("/" + noun + "/0/title").textValue()).isEqualTo("Changed");
        assertThat(changed.get("updatedAt").textValue()).isGreaterThan(after.get("updatedAt").textValue());
        delete(noun.at(link));
        assertThat(shown(address).get(noun.toString())).isEmpty();
        assertThat(shown(address).get("updatedAt").textValue()).isGreaterThan(changed.get("updatedAt").textValue());
    }

    private static boolean sameOrReference(String member, JsonNode shown, JsonNode sent) {
        return SHOWN_OTHERWISE.contains(member) ? shown.size() > 0 : sent.equals(shown);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).sorted().toList();
    }
}
