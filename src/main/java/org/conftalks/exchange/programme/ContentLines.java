package org.conftalks.exchange.programme;

import org.conftalks.http.Markup;

/** The lines of a calendar (RFC 5545, section 3.1). */
final class ContentLines {

    private static final int OCTETS = 75;

    private ContentLines() {
    }

    /** Text without what RFC 5545 calls CONTROL; a line break is a line feed. */
    static String legal(String text) {
        return Markup.legal(text).replace("\r\n", "\n").replace('\r', '\n').replace('\u007F', '\uFFFD');
    }

    /** Folds them at 75 octets of UTF-8 and never within a character; the library counts UTF-16. */
    static String folded(String lines) {
        var folded = new StringBuilder(lines.length() + lines.length() / 16);
        int length = 0;
        for (int i = 0; i < lines.length(); i = lines.offsetByCodePoints(i, 1)) {
            int point = lines.codePointAt(i);
            if (point == '\r' || point == '\n') {
                length = 0;
            } else if ((length += octets(point)) > OCTETS) {
                folded.append("\r\n ");
                length = 1 + octets(point);
            }
            folded.appendCodePoint(point);
        }
        return folded.toString();
    }

    private static int octets(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
