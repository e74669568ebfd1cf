package org.conftalks.exchange.format.captions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Texts;

/** Text in captions: which characters its bytes are, and what is left of it without tags and entities. */
final class CaptionsText {

    /** What programs write SRT in that know no Unicode. */
    private static final Charset OLD = Charset.forName("windows-1252");

    /** Of a cue (WebVTT, section 6.4), and what players of SRT understand. */
    private static final Pattern TAG = Pattern.compile("(?i)</?(?:c|i|b|u|s|v|lang|ruby|rt|font)(?:[.\\s][^<>]{0,1000})?>"
            + "|<[\\d:.]+>|\\{\\\\[^{}]{0,100}\\}");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));");
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "nbsp", " ", "quot", "\"",
            "apos", "'", "lrm", "", "rlm", "");

    private CaptionsText() {
    }

    static String of(byte[] file) {
        if (starts(file, 0xFF, 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(file, 0xFE, 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException old) {
            return new String(file, OLD);
        }
    }

    private static boolean starts(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** A line of a cue as it is read; none where nothing is left to see. */
    static Optional<String> plain(String line) {
        String untagged = TAG.matcher(line).replaceAll("");
        String text = ENTITY.matcher(untagged).replaceAll(
                entity -> Matcher.quoteReplacement(character(entity)));
        return Texts.line(text);
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return ENTITIES.getOrDefault(entity.group(3), entity.group());
        }
        int point = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
    }
}
