package org.conftalks.exchange.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads the YAML of files (version 1.2), within bounds. Every scalar is the text that it is written as: dates stay dates, and
 * "no" is no boolean. Only a plain null, or nothing at all, is null. Tags are passed over, and make nothing.
 */
public final class Yaml {

    /** Characters. The time that a line takes to read grows with the square of its length. */
    private static final int LONGEST_LINE = 1 << 18;

    /** What is not YAML, or not what it should be; the message says where and why, to people. */
    public static final class Malformed extends Exception {

        Malformed(String detail) {
            super(detail, null, false, false);
        }

        /** @param at counts from 0; null where it is not known */
        static Malformed at(Mark at, String reason) {
            return at(at == null ? -1 : at.getLine(), at == null ? 0 : at.getColumn(), reason);
        }

        private static Malformed at(int line, int column, String reason) {
            return new Malformed("It is not YAML as it should be%s: %s".formatted(
                    line < 0 ? "" : ", line %d, column %d".formatted(line + 1, column + 1), Texts.shown(reason)));
        }
    }

    private Yaml() {
    }

    public static ObjectNode object(byte[] content) throws Malformed {
        if (read(content) instanceof ObjectNode object) {
            return object;
        }
        throw new Malformed("It is YAML, but no mapping.");
    }

    /** Where there is nothing in the file there is nothing in the list. */
    public static ArrayNode list(byte[] content) throws Malformed {
        JsonNode tree = read(content);
        if (tree.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (tree instanceof ArrayNode list) {
            return list;
        }
        throw new Malformed("It is YAML, but no list.");
    }

    private static JsonNode read(byte[] content) throws Malformed {
        String text = text(content);
        requireShortLines(text);
        var settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            return new YamlTree(new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException malformed) {
            throw Malformed.at(malformed.getProblemMark().orElse(null), malformed.getProblem());
        } catch (ReaderException notAllowed) {
            throw of(notAllowed, text);
        } catch (YamlEngineException malformed) {
            throw Malformed.at(null, malformed.getMessage());
        } catch (NumberFormatException escape) {
            // of a character that there is none of
            throw Malformed.at(null, "an escape is no character.");
        }
    }

    private static void requireShortLines(String text) throws Malformed {
        int line = 0;
        for (int from = 0; from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (end - from > LONGEST_LINE) {
                throw Malformed.at(line, LONGEST_LINE, "the line has more than %d characters.".formatted(LONGEST_LINE));
            }
            from = end + 1;
        }
    }

    private static Malformed of(ReaderException notAllowed, String text) {
        String before = text.substring(0, text.offsetByCodePoints(0, Math.min(notAllowed.getPosition(),
                text.codePointCount(0, text.length()))));
        int line = (int) before.chars().filter(character -> character == '\n').count();
        return Malformed.at(line, before.length() - before.lastIndexOf('\n') - 1, "the character U+%04X is not allowed."
                .formatted(notAllowed.getCodePoint()));
    }

    private static String text(byte[] content) throws Malformed {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new Malformed("It is not UTF-8.");
        }
    }
}
