package org.conftalks.exchange.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Json.Malformed;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The archive of pyvideo.org ({@code pyvideo/data}): a directory an event, in it {@code category.json} and a file a talk below
 * {@code videos/}. The names of directories and files are the only lasting keys.
 */
@Singleton
public class Pyvideo implements Format {

    static final String SOURCE = "pyvideo";

    private static final Pattern EVENT = Pattern.compile("(?:.*/)?[^/.][^/]*/category\\.json");
    private static final Pattern TALK = Pattern.compile("((?:.*/)?[^/.][^/]*)/videos/[^/]+\\.json");

    /** Ids of talks that pyvideo.org keeps but does not show. */
    private static final String WITHHELD = "NO_PUBLISH.json";

    /** An event with more talks than this goes in as several groups, so that memory has a bound. */
    private static final int MOST_TALKS = 2_000;

    /** Some or all talks of an event's directory. */
    private record Part(PyvideoEvent event, List<String> talks) {
    }

    @Override
    public String name() {
        return "pyvideo";
    }

    @Override
    public Reading read(Path file) {
        var files = new ArchiveFiles(file, name -> EVENT.matcher(name).matches() || TALK.matcher(name).matches()
                || name.matches("(?:[^/]+/)?" + WITHHELD));
        var talks = new TreeMap<String, List<String>>();
        for (String name : files.names()) {
            var talk = TALK.matcher(name);
            if (talk.matches()) {
                talks.computeIfAbsent(talk.group(1), any -> new ArrayList<>()).add(name);
            } else if (EVENT.matcher(name).matches()) {
                talks.computeIfAbsent(name.substring(0, name.lastIndexOf('/')), any -> new ArrayList<>());
            }
        }
        if (talks.isEmpty()) {
            files.close();
            throw new UnreadableFile("The archive holds no event: no directory in it has a category.json or videos/*.json.");
        }
        var withheld = withheld(files);
        var parts = new ArrayList<Part>();
        talks.forEach((directory, names) -> {
            var event = new PyvideoEvent(directory, names, files);
            parts.add(new Part(event, names.subList(0, Math.min(MOST_TALKS, names.size()))));
            for (int from = MOST_TALKS; from < names.size(); from += MOST_TALKS) {
                parts.add(new Part(event, names.subList(from, Math.min(from + MOST_TALKS, names.size()))));
            }
        });
        long total = talks.values().stream().mapToLong(names -> 1 + names.size()).sum();
        return new Reading(total, parts.stream().map(part -> group(part, files, withheld)).onClose(files::close));
    }

    private static Group group(Part part, ArchiveFiles files, Set<String> withheld) {
        boolean first = part.event.begins(part.talks);
        var told = new ArrayList<Told>(part.event.told(first));
        var speakers = new HashSet<String>();
        for (String name : part.talks) {
            try {
                var talk = new PyvideoTalk(Json.object(files.read(name)), name, part.event);
                talk.speakers().filter(speakers::add).forEach(speaker -> told.add(speaker(speaker, name)));
                told.addAll(talk.told());
                if (withheld.contains(talk.id())) {
                    told.add(new Finding(Effect.NOTED, Noun.TALK, name, "/id", "withheld",
                            "pyvideo.org does not show this talk: its id stands in " + WITHHELD + "."));
                }
            } catch (Malformed malformed) {
                told.add(new Finding(Effect.REJECTED, Noun.TALK, name, null, "malformed", malformed.getMessage()));
            }
        }
        return new Group(part.talks.size() + (first ? 1 : 0), told);
    }

    /** People have no id there: the name is one. */
    private static Line speaker(String name, String place) {
        var members = Json.object().put("name", name);
        return new Line(Noun.SPEAKER, place, identified(members, name));
    }

    static ObjectNode identified(ObjectNode members, String value) {
        members.putArray("externalIds").add(reference(value));
        return members;
    }

    static ObjectNode reference(String value) {
        return Json.object().put("source", SOURCE).put("value", value);
    }

    private static Set<String> withheld(ArchiveFiles files) {
        var ids = new HashSet<String>();
        files.names().stream().filter(name -> name.endsWith(WITHHELD)).forEach(name -> {
            var numbers = Pattern.compile("\\d+").matcher(new String(files.read(name)));
            while (numbers.find()) {
                ids.add(numbers.group());
            }
        });
        return ids;
    }
}
