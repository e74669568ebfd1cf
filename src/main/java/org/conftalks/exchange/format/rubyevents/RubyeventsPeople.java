package org.conftalks.exchange.format.rubyevents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.exchange.format.Yaml.Malformed;

import com.fasterxml.jackson.databind.JsonNode;

/** The people of {@code speakers.yml}, whom talks call by a name or an alias. */
final class RubyeventsPeople {

    /** Stands where no name is known. */
    private static final Pattern NOBODY = Pattern.compile("(?i)todo|tb[acd]|unknown|n/?a|various(?: speakers)?");
    private static final int AT_ONCE = 500;

    private final boolean inFile;
    private final List<RubyeventsPerson> people = new ArrayList<>();
    private final List<Told> refused = new ArrayList<>();

    /** Ids by names and aliases; an id is a name of its own. */
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @throws UnreadableFile where they cannot be read: talks would call them otherwise than the next time */
    static RubyeventsPeople of(RubyeventsFiles files) {
        String name = files.speakers();
        try {
            return new RubyeventsPeople(files.has(name), files.has(name) ? files.list(name) : List.of(), name);
        } catch (Malformed malformed) {
            throw new UnreadableFile("In %s: %s".formatted(name, malformed.getMessage()));
        }
    }

    private RubyeventsPeople(boolean inFile, Iterable<JsonNode> entries, String file) {
        this.inFile = inFile;
        var taken = new HashSet<String>();
        int number = 0;
        for (JsonNode entry : entries) {
            var person = new RubyeventsPerson(entry, file, ++number);
            if (person.name().filter(RubyeventsPeople::isNobody).isPresent()) {
                refused.add(new LeftOut("speaker: entry that stands for nobody", 1));
            } else if (person.isUsable(taken)) {
                people.add(person);
            } else {
                refused.addAll(person.told());
            }
        }
        people.forEach(person -> person.takeFormerIds(taken));
        people.forEach(person -> {
            ids.putIfAbsent(person.name().orElseThrow(), person.id());
            names.put(person.id(), person.name().orElseThrow());
        });
        people.forEach(person -> person.aliases().forEach(alias -> ids.putIfAbsent(alias, person.id())));
        people.forEach(person -> ids.putIfAbsent(person.id(), person.id()));
    }

    /** Whether it is no name of a person. */
    static boolean isNobody(String name) {
        return NOBODY.matcher(name).matches();
    }

    /** Whom a talk means by a name; the name itself where nobody is known by it. */
    String id(String name) {
        return ids.getOrDefault(name, name);
    }

    boolean isKnown(String name) {
        return ids.containsKey(name);
    }

    /** Whether somebody is known by it who has another name now. */
    boolean isAlias(String name) {
        return isKnown(name) && !name.equals(names.get(ids.get(name)));
    }

    Stream<Group> groups() {
        int parts = inFile ? Math.max(1, (people.size() + AT_ONCE - 1) / AT_ONCE) : 0;
        return IntStream.range(0, parts).mapToObj(this::group);
    }

    /** The file is counted with the first. */
    private Group group(int part) {
        var told = new ArrayList<Told>();
        int from = part * AT_ONCE;
        people.subList(from, Math.min(people.size(), from + AT_ONCE)).forEach(person -> told.addAll(person.told()));
        told.addAll(part == 0 ? refused : List.of());
        return new Group(part == 0 ? 1 : 0, told);
    }
}
