package org.conftalks.http;

import java.util.regex.Pattern;

/** Text that UTF-8 and PostgreSQL can hold: no U+0000, no half of a surrogate pair (The Unicode Standard, D84). */
public final class WellFormed {

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#]+\\S*");

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
}
