package org.conftalks.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads the JSON that clients send: within bounds, without duplicate members, nothing behind it. */
@Singleton
public class JsonBodies {

    static final int MOST_BYTES = 1024 * 1024;
    private static final int DEEPEST = 20;
    private static final int MOST_TOKENS = 100_000;

    private final ObjectMapper strict = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(100)
                    .maxNameLength(1_000).maxStringLength(MOST_BYTES).maxTokenCount(MOST_TOKENS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** @throws Refusal 413 above 1 MiB, 400 where it is no JSON object */
    public ObjectNode read(InputStream body) {
        byte[] content = bytes(body);
        try {
            JsonNode tree = strict.readTree(text(content));
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw Refusal.malformed("The body is not a JSON object.");
        } catch (StreamConstraintsException excessive) {
            throw Refusal
                    .malformed("The body is nested deeper than %d levels, or has numbers, names or members without measure."
                            .formatted(DEEPEST));
        } catch (NumberFormatException excessive) {
            throw Refusal.malformed("The body has a number with an exponent without measure.");
        } catch (DatabindException more) {
            throw Refusal.malformed("Something follows the JSON object.");
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw Refusal.malformed("The body is not JSON as RFC 8259 has it%s: %s".formatted(
                    at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
                    malformed.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    /** A representation as it would be read if it were sent back, so that the two can be compared. */
    public ObjectNode asSent(byte[] representation) {
        try {
            return (ObjectNode) strict.readTree(representation);
        } catch (IOException writtenHere) {
            throw new IllegalStateException(writtenHere);
        }
    }

    /** RFC 8259, section 8.1: UTF-8; a byte order mark may be ignored. */
    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw Refusal.malformed("The body is not UTF-8.");
        }
    }

    static Refusal tooLarge() {
        return new Refusal(ProblemType.TOO_LARGE, "JSON may have 1 MiB.", List.of());
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] content = body == null ? new byte[0] : body.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw tooLarge();
            }
            return content;
        } catch (IOException interrupted) {
            throw Refusal.malformed("The body ended before it was complete.");
        }
    }
}
