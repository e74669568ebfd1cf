package org.conftalks.exchange.format.ndjson;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.conftalks.exchange.format.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The last line of a dump: {@code version} of the format, {@code counts} of the lines before it by their types, and their
 * {@code sha256}, with the end of each. It shows whether all of a dump is there, and as it was written.
 */
public final class Manifest {

    /** The type of its line. */
    public static final String TYPE = "manifest";

    private static final int VERSION = 1;

    private final MessageDigest digest;
    private final Map<String, Long> counts = new TreeMap<>();

    public Manifest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Takes account of a line without its end. */
    public void add(byte[] line, String type) {
        digest.update(line);
        digest.update((byte) '\n');
        counts.merge(type, 1L, Long::sum);
    }

    /** The line that tells of those before it. */
    public ObjectNode line() {
        var line = Json.object().put("type", TYPE).put("version", VERSION);
        var counted = line.putObject("counts");
        counts.forEach(counted::put);
        return line.put("sha256", HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether a line tells of what has been read. */
    boolean isTold(JsonNode given) {
        var told = line();
        return told.get("sha256").equals(given.get("sha256"))
                && told.get("counts").toString().equals(given.path("counts").toString());
    }
}
