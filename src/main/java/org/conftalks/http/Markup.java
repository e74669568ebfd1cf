package org.conftalks.http;

/** Text on its way into XML or HTML. */
public final class Markup {

    private Markup() {
    }

    /** The text with U+FFFD in the place of characters that XML 1.0 (section 2.2) cannot hold, not even escaped. */
    public static String legal(String text) {
        if (text == null || text.codePoints().allMatch(Markup::isLegal)) {
            return text;
        }
        var legal = new StringBuilder(text.length());
        text.codePoints().map(point -> isLegal(point) ? point : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /** As content or within quotes of either kind, in XML and in HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static boolean isLegal(int point) {
        return point >= 0x20 && point <= 0xD7FF || point == '\n' || point == '\r' || point == '\t'
                || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
