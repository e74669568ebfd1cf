package org.conftalks.http;

/** What an ETag says (RFC 9110, section 8.8.3): strong, a hash of the bytes. */
public final class EntityTag {

    private EntityTag() {
    }

    static String of(byte[] body) {
        return '"' + Digest.of(body) + '"';
    }

    /**
     * RFC 9110, section 13.1.2: weak comparison.
     *
     * @param given a list of tags or an asterisk; null matches nothing
     */
    public static boolean matches(String given, String tag) {
        if (given == null) {
            return false;
        }
        for (String candidate : given.split(",")) {
            String stripped = candidate.strip();
            if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
