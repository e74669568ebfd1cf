package org.conftalks.exchange.format;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the JSON of files, within bounds. */
public final class Json {

    /** A node of a tree is thirty times as large as the two characters that can make one. */
    private static final int MOST_TOKENS = 100_000;

    private static final ObjectMapper LENIENT = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxNumberLength(100)
                    .maxTokenCount(MOST_TOKENS).build())
            // names come from anywhere, and would stay for good
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // the second would take the first's place in silence
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** What is not JSON, or not an object; the message says where and why, to people. */
    public static final class Malformed extends Exception {

        private Malformed(String detail) {
            super(detail, null, false, false);
        }
    }

    private Json() {
    }

    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode object(byte[] content) throws Malformed {
        return object(content, 0, content.length);
    }

    public static ObjectNode object(byte[] content, int offset, int length) throws Malformed {
        try {
            JsonNode tree = LENIENT.readTree(content, offset, length);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new Malformed(tree.isMissingNode() ? "There is nothing in it." : "It is JSON, but no object.");
        } catch (JsonProcessingException malformed) {
            throw new Malformed(reason(malformed));
        } catch (IOException notText) {
            throw new Malformed("It is not UTF-8.");
        }
    }

    /** What is wrong with it and where, to people. */
    public static String reason(JsonProcessingException malformed) {
        var at = malformed.getLocation();
        return "It is not JSON as it should be%s: %s".formatted(
                at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
                reason(malformed.getOriginalMessage()));
    }

    /** Without what speaks to programmers. */
    private static String reason(String message) {
        return Texts.shown(message.lines().findFirst().orElse("").replaceFirst(",? \\(?from `.*", ""));
    }
}
