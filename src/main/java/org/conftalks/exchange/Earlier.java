package org.conftalks.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.conftalks.exchange.format.Noun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a source said of things when it was imported before: a digest of each member's value. A member whose value in the
 * catalogue is another one was changed here since then.
 */
final class Earlier {

    /** Bytes of a digest; it tells the values of one member apart. */
    private static final int LENGTH = 6;

    /** Members that are added to and never replaced, or that a line does not change. */
    private static final Set<String> APART = Set.of("externalIds", "slug", "formerSlugs", "coLocatedWith", "parent", "slides",
            "videos", "materials", "id", "createdAt", "updatedAt");

    private final String source;
    private final Map<Noun, Map<String, ObjectNode>> said = new EnumMap<>(Noun.class);
    private final Map<Noun, Map<String, ObjectNode>> changed = new EnumMap<>(Noun.class);

    /** @param source of the external ids of the file; null where it has none, and nothing is remembered */
    Earlier(String source) {
        this.source = source;
    }

    void add(Noun noun, String key, ObjectNode members) {
        said.computeIfAbsent(noun, any -> new HashMap<>()).put(key, members);
    }

    /** What the source calls the thing of a line. */
    Optional<String> key(JsonNode members) {
        for (JsonNode id : members.path("externalIds")) {
            if (source != null && source.equals(id.path("source").textValue()) && id.path("value").isTextual()) {
                return Optional.of(id.get("value").textValue());
            }
        }
        return Optional.empty();
    }

    /** Whether it was imported before. */
    boolean isKnown(Noun noun, String key) {
        return said.getOrDefault(noun, Map.of()).containsKey(key);
    }

    ObjectNode said(Noun noun, String key) {
        return said.getOrDefault(noun, Map.of()).getOrDefault(key, JsonNodeFactory.instance.objectNode());
    }

    /**
     * The members that the file would change and that were changed here.
     *
     * @param said of the thing before
     * @param given the members that the file gives
     * @param present the thing's content in the catalogue
     * @param wanted its content if the file had its way
     */
    static Set<String> edited(ObjectNode said, ObjectNode given, ObjectNode present, ObjectNode wanted) {
        var edited = new LinkedHashSet<String>();
        for (Iterator<String> names = given.fieldNames(); names.hasNext();) {
            String member = names.next();
            if (said.has(member) && !APART.contains(member) && !equal(present.get(member), wanted.get(member))
                    && !said.get(member).textValue().equals(digest(present.get(member)))) {
                edited.add(member);
            }
        }
        return edited;
    }

    /** The members that the file would change and that have a value already. */
    static Set<String> taken(ObjectNode given, ObjectNode present, ObjectNode wanted) {
        var taken = new LinkedHashSet<String>();
        given.fieldNames().forEachRemaining(member -> {
            if (!APART.contains(member) && present.has(member) && !present.get(member).equals(wanted.get(member))) {
                taken.add(member);
            }
        });
        return taken;
    }

    /** What is said of a thing now: of a member that stays as it was edited, what was said before if anything. */
    static ObjectNode said(ObjectNode before, ObjectNode given, ObjectNode wanted, Set<String> edited) {
        var said = before.deepCopy();
        given.fieldNames().forEachRemaining(member -> {
            if (!APART.contains(member) && !(edited.contains(member) && before.has(member))) {
                said.put(member, digest(wanted.get(member)));
            }
        });
        return said;
    }

    /** What is to be known at the next import. */
    void remember(Noun noun, String key, ObjectNode members) {
        if (!members.equals(said.getOrDefault(noun, Map.of()).get(key))) {
            changed.computeIfAbsent(noun, any -> new HashMap<>()).put(key, members);
            add(noun, key, members);
        }
    }

    Map<String, ObjectNode> changed(Noun noun) {
        return changed.getOrDefault(noun, Map.of());
    }

    static String digest(JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static boolean equal(JsonNode one, JsonNode other) {
        return one == null ? other == null : one.equals(other);
    }
}
