package org.conftalks.exchange.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Which keys were met before, however many there are: sixteen bytes each at most. */
public final class Fingerprints {

    private final MessageDigest digest = digest();
    private long[] slots = new long[1 << 10];
    private int size;

    /** Whether it is met for the first time. */
    public boolean add(String key) {
        if (size * 2 > slots.length) {
            grow();
        }
        long print = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8))).getLong() | 1;
        boolean isNew = put(print);
        size += isNew ? 1 : 0;
        return isNew;
    }

    private boolean put(long print) {
        int slot = (int) (print >>> 32) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != print) {
            slot = slot + 1 & slots.length - 1;
        }
        boolean isNew = slots[slot] == 0;
        slots[slot] = print;
        return isNew;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long print : before) {
            if (print != 0) {
                put(print);
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
