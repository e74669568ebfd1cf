package org.conftalks.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * An API token as it is sent: {@code ct_<id>_<secret>}. The secret's last six characters are a checksum of all before them, so
 * that scanners of leaked secrets know a token when they see one, and a mistyped one costs no look into the database.
 *
 * @param id 12 lower-case letters and digits; no secret
 * @param whole all of it
 */
record TokenText(String id, String whole) {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("ct_([0-9a-z]{12})_[0-9A-Za-z]{49}");
    private static final int CHECKSUM = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, with 256 bits of chance. */
    static TokenText make() {
        String id = random(12, 36);
        String begin = "ct_" + id + "_" + random(49 - CHECKSUM, DIGITS.length());
        return new TokenText(id, begin + checksum(begin));
    }

    /** What was sent, if it has the form and the checksum of a token. */
    static Optional<TokenText> of(String sent) {
        var form = FORM.matcher(sent);
        if (!form.matches()) {
            return Optional.empty();
        }
        int end = sent.length() - CHECKSUM;
        return checksum(sent.substring(0, end)).equals(sent.substring(end)) ? Optional.of(new TokenText(form.group(1), sent))
                : Optional.empty();
    }

    byte[] hash() {
        return hashOf(whole);
    }

    /** SHA-256. */
    static byte[] hashOf(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** No one is told a secret by printing it. */
    @Override
    public String toString() {
        return "ct_" + id + "_…";
    }

    private static String random(int length, int digits) {
        return RANDOM.ints(length, 0, digits).mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                .collect(Collectors.joining());
    }

    /** CRC-32 in base 62, the most significant digit first. */
    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        var digits = new StringBuilder();
        long rest = crc.getValue();
        for (int digit = 0; digit < CHECKSUM; digit++) {
            digits.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
            rest /= DIGITS.length();
        }
        return digits.toString();
    }
}
