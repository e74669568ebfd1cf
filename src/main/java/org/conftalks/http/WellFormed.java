package org.conftalks.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text that UTF-8 and PostgreSQL can hold: no U+0000, no half of a surrogate pair (The Unicode Standard, D84). */
public final class WellFormed {

    /**
     * A host as RFC 3986 (section 3.2.2) has it, in any script, a port, and after that whatever people use; but no name and
     * password before the host (RFC 9110, section 4.2.4).
     */
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://"
            + "(?:\\[[0-9a-f:.]+\\]|(?=[^/?#:]*[\\p{L}\\p{N}])[\\p{L}\\p{N}\\p{M}._~!$&'()*+,;=%-]++)"
            + "(?::[0-9]{0,5})?(?:[/?#][^\\s\\p{Cntrl}]*)?");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]");

    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private WellFormed() {
    }

    public static boolean is(String text) {
        return text.codePoints().noneMatch(WellFormed::isBad);
    }

    /** The text with U+FFFD in the place of what it cannot hold, for answers that speak of it. */
    public static String of(String text) {
        if (text == null || is(text)) {
            return text;
        }
        var repaired = new StringBuilder();
        text.codePoints().map(point -> isBad(point) ? 0xFFFD : point).forEach(repaired::appendCodePoint);
        return repaired.toString();
    }

    /** The same, also in the place of control characters. */
    static String lineOf(String text) {
        return text == null ? null : CONTROL.matcher(of(text)).replaceAll("\uFFFD");
    }

    /** Whether there is nothing to see in it: white space, format characters, control characters. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT || Character.isISOControl(point));
    }

    /** Whether it holds a control character; line breaks and tabs are none where there may be lines. */
    public static boolean hasControls(String text, boolean lines) {
        return text.codePoints().anyMatch(point -> Character.isISOControl(point) && !(lines && "\n\r\t".indexOf(point) >= 0));
    }

    /** Whether it is an address of the web, as far as its form tells. */
    public static boolean isWebAddress(String text) {
        return is(text) && WEB_ADDRESS.matcher(text).matches();
    }

    private static boolean isBad(int point) {
        return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /**
     * An address that people use as RFC 3986 (section 2) writes it: what may not stand in one, or not there, is
     * percent-encoded.
     */
    public static String asUri(String address) {
        var uri = new StringBuilder(address.length());
        boolean inFragment = false;
        int path = address.indexOf('/', address.indexOf("//") + 2);
        int host = path < 0 ? address.length() : path;
        for (int index = 0; index < address.length();) {
            int point = address.codePointAt(index);
            boolean stays = point < 0x80 && (Character.isLetterOrDigit(point) || "-._~:/?@!$&'()*+,;=".indexOf(point) >= 0
                    || point == '#' && !inFragment || (point == '[' || point == ']') && host > index
                    || point == '%' && ENCODED.matcher(address).region(index, address.length()).lookingAt());
            inFragment |= point == '#';
            if (stays) {
                uri.append((char) point);
            } else {
                for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    uri.append("%%%02X".formatted(one & 0xFF));
                }
            }
            index += Character.charCount(point);
        }
        return uri.toString();
    }
}
