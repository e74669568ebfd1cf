package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.json;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patch;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.pointers;
import static org.conftalks.Writes.refused;
import static org.conftalks.Writes.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.Noun;
import org.conftalks.PublishedContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** Every member of every input of the contract is given what it cannot be. */
@QuarkusTest
class HostileMembersTest {

    /** As they stand in the JSON. */
    private static final List<String> VALUES = List.of("5", "1e999", "-1e999999",
            "123456789012345678901234567890",
            "true", "\"\"", "\"   \"", "\"\\t\\n\"", "\"\\u200b\\u200d\\ufeff\"", "\"\\ud800\"",
            "\"a\\udc00b\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\u0007bell\"", "[]",
            "[[]]", "[null]", "[5]", "[\"\"]", "[\"\\ud800\"]", "[\"\\u0000\"]", "[{}]", "[{\"id\":5}]",
            "[{\"name\":\"\\ud800\"}]", "[{\"name\":\"\\u200b\"}]", "[{\"\\ud800\":1}]", "{}", "{\"id\":5}",
            "{\"id\":\"\\u0000\"}", "{\"slug\":\"\\ud800\"}", "{\"unknown\":1}", "{\"\\ud800\":1}", "\"NaN\"",
            "\"x y\"", "\"2027-02-30\"", "\"+999999999-01-01\"", "\"-0001-01-01\"", "\"+10000-01-01T00:00:00Z\"",
            "\"0000-01-01\"", "\"2027-01-01T00:00:00+25:00\"", "\"PT1E9S\"", "\"PT9999999999999H\"",
            "\"P99999999999999999999D\"", "\"-PT1S\"", "\"PT0.0000001S\"", "\"javascript:alert(1)\"", "\"http://\"",
            "\"https:// x\"", "\"https://exa mple.org\"", "\"'; drop table talk; --\"", "\"<script>alert(1)</script>\"");

    /** What a text may hold and must keep. */
    private static final List<String> ODD_TEXTS = List.of("😀 👩‍👩‍👧‍👦 🇨🇭", "שלום \u202Eabc\u202C", "مرحبا بالعالم",
            "e\u0301 \u00e9 ﬁ Å", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
            "日本語 한국어 ไทย", "a\u200bb\u200dc", "<b>&amp;</b> \"quoted\" \\ / '", "\u00adsoft", "\uffff\ufffe", "\ud834\udd1e",
            "\ufeffx");

    private static PublishedContract contract;

    /** Something that is written, and how: a member of a noun holds %s, or an object with more members. */
    record Form(Noun noun, String schema, String pointer, String wrapper) {

        Map<String, JsonNode> members() {
            return contract.schema(schema).get("properties").properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, another) -> one,
                            LinkedHashMap::new));
        }

        /** The body in which each of the named members has the value. */
        String body(Iterable<String> named, String value) {
            var pairs = new ArrayList<String>();
            named.forEach(name -> pairs.add("\"" + name + "\":" + value));
            return wrapper.replace("%s", "{" + String.join(",", pairs) + "}");
        }

        boolean covers(String named, String member) {
            return (named + "/").startsWith(pointer + "/" + member + "/");
        }

        @Override
        public String toString() {
            return noun + " " + pointer;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form(Noun.SERIES, "SeriesInput", "", "%s"), new Form(Noun.EVENTS, "EventInput", "", "%s"),
                new Form(Noun.TALKS, "TalkInput", "", "%s"), new Form(Noun.SPEAKERS, "SpeakerInput", "", "%s"),
                new Form(Noun.TOPICS, "TopicInput", "", "%s"), new Form(Noun.SLIDES, "SlideDeckInput", "", "%s"),
                new Form(Noun.VIDEOS, "VideoInput", "", "%s"), new Form(Noun.MATERIALS, "MaterialInput", "", "%s"),
                new Form(Noun.TOPICS, "ExternalId", "/externalIds/0", "{\"externalIds\":[%s]}"),
                new Form(Noun.SPEAKERS, "SpeakerLink", "/links/0", "{\"links\":[%s]}"),
                new Form(Noun.TALKS, "BilledSpeaker", "/speakers/0", "{\"speakers\":[%s]}"),
                new Form(Noun.TALKS, "ShownRef", "/event", "{\"event\":%s}"),
                new Form(Noun.TALKS, "ShownRef", "/topics/0", "{\"topics\":[%s]}"),
                new Form(Noun.TALKS, "AvailabilityInput", "/slidesAvailability", "{\"slidesAvailability\":%s}"));
    }

    /**
     * All members at once have the value: each that cannot have it must be named. Those that were not named then have it alone:
     * they keep it or are refused too, and nothing breaks.
     */
    @ParameterizedTest
    @MethodSource("forms")
    void noValueBreaksAnything(Form form) {
        contract = PublishedContract.published();
        var members = form.members();
        String address = form.noun().at(form.noun.whole());
        var present = shown(address);
        for (String value : VALUES) {
            var answer = patch(address, form.body(members.keySet(), value));
            if (answer.statusCode() == 200) {
                assertThat(members.values()).as("%s %s", form, value).allMatch(schema -> fits(schema, json(value)));
                present = (ObjectNode) json(answer.asString());
                continue;
            }
            // half a surrogate pair in the name of a member may count as no JSON already
            if (value.contains("{\"\\ud800") && answer.statusCode() == 400) {
                continue;
            }
            var problem = refused(422, answer);
            var named = pointers(problem);
            members.forEach((member, schema) -> {
                if (!fits(schema, json(value))) {
                    assertThat(named).as("%s %s: %s", form, value, problem).anyMatch(
                            pointer -> form.covers(pointer, member) || pointer.equals(form.pointer));
                }
            });
            var unnamed = members.keySet().stream()
                    .filter(member -> named.stream().noneMatch(pointer -> form.covers(pointer, member))).toList();
            var second = patch(address, form.body(unnamed, value));
            if (second.statusCode() == 200) {
                present = (ObjectNode) json(second.asString());
            } else {
                assertThat(second.statusCode()).as("%s %s: %s", unnamed, value, second.asString()).isIn(409, 422);
                refused(second.statusCode(), second);
                assertThat(shown(address)).as(value).isEqualTo(present);
            }
        }
        assertThat(shown(address)).isEqualTo(present);
    }

    @ParameterizedTest
    @EnumSource
    void oddTextIsKeptAsItIs(Noun noun) {
        contract = PublishedContract.published();
        var texts = new ArrayList<String>();
        noun.most().properties().stream().filter(member -> member.getValue().isTextual())
                .map(Map.Entry::getKey).filter(name -> isFreeText(noun, name)).forEach(texts::add);
        assertThat(texts).contains(noun.label);
        String address = noun.at(noun.whole());
        for (String odd : ODD_TEXTS) {
            var given = object();
            texts.forEach(text -> given.put(text, odd));

            var body = patched(address, given);

            for (String text : texts) {
                assertThat(body.get(text).textValue()).as(text).isEqualTo(odd);
            }
            assertThat(shown(address)).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextMayBeAsLongAsTheContractSaysAndNoLonger(Noun noun) {
        contract = PublishedContract.published();
        String address = noun.at(noun.whole());
        for (var member : contract.schema(input(noun)).get("properties").properties()) {
            int most = member.getValue().path("maxLength").asInt();
            boolean url = member.getValue().path("format").asText().equals("uri");
            if (!url && !isFreeText(noun, member.getKey())) {
                continue;
            }
            // characters, not bytes or halves of them
            String longest = url ? "https://example.org/" + "x".repeat(most - 20) : "𝄞".repeat(most);
            var body = patched(address, object(member.getKey(), longest));
            assertThat(body.get(member.getKey()).textValue()).as(member.getKey()).isEqualTo(longest);
            var problem = refused(422, patch(address, object(member.getKey(), longest + "x")));
            assertThat(pointers(problem)).containsExactly("/" + member.getKey());
            assertThat(shown(address).get(member.getKey()).textValue()).isEqualTo(longest);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\u0000", "", " ", "~", "/", "💥", "\\u202e", "__proto__", "class",
            "a.b", "$ref" })
    void anOddNameOfAMemberIsRefused(String name) {
        var topic = Noun.TOPICS.one();
        for (String body : new String[] { "{\"" + name + "\":1}",
                "{\"externalIds\":[{\"source\":\"a\",\"value\":\"b\",\"" + name
                        + "\":{}}]}" }) {
            refused(422, patch(Noun.TOPICS.at(topic), body));
        }
        assertThat(shown(Noun.TOPICS.at(topic))).isEqualTo(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\ud800", "\\u0000", "a\\u0000b", "   ", "\\u200b\\u200d", "\\u0007" })
    void noTopicIsMadeOfWhatIsNoName(String name) {
        var talk = Noun.TALKS.one();

        var problem = refused(422, patch(Noun.TALKS.at(talk), "{\"topics\":[\"" + name + "\",{\"name\":\"" + name + "\"}]}"));

        assertThat(pointers(problem)).containsExactly("/topics/0", "/topics/1");
    }

    @Test
    void aCombinedAndADecomposedNameAreOneTopic() {
        String name = unique("Ze\u0301ro");
        var talk = made("/v1/talks", object("title", "x", "event", Noun.EVENTS.one().get("id"), "topics",
                List.of(name, name.replace("e\u0301", "é"))));

        assertThat(talk.get("topics")).hasSize(1);
    }

    private static boolean isFreeText(Noun noun, String member) {
        var schema = contract.schema(input(noun)).get("properties").get(member);
        return schema.path("pattern").asText().startsWith("^[^") && !member.equals("mediaType");
    }

    private static String input(Noun noun) {
        return switch (noun) {
            case SERIES -> "SeriesInput";
            case EVENTS -> "EventInput";
            case TALKS -> "TalkInput";
            case SPEAKERS -> "SpeakerInput";
            case TOPICS -> "TopicInput";
            case SLIDES -> "SlideDeckInput";
            case VIDEOS -> "VideoInput";
            case MATERIALS -> "MaterialInput";
        };
    }

    /** Whether the type of the value is one that the schema allows; what a text must look like does not matter. */
    private static boolean fits(JsonNode schema, JsonNode value) {
        var resolved = contract.resolved(schema);
        if (resolved.has("oneOf")) {
            return value.isTextual() || value.isObject();
        }
        return switch (resolved.path("type").asText("object")) {
            case "string" -> value.isTextual();
            case "number", "integer" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }
}
