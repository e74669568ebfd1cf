package org.conftalks.exchange.format.pyvideo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.ArchiveFiles;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Json.Malformed;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The archive of pyvideo.org ({@code pyvideo/data}): a directory an event, in it {@code category.json} and a file a talk below
 * {@code videos/}. The names of directories and files are the only lasting keys.
 */
@Singleton
public class Pyvideo implements Format {

    static final String SOURCE = "pyvideo";

    /** Ids of talks that pyvideo.org keeps but does not show. */
    static final String WITHHELD = "NO_PUBLISH.json";

    /** The first group is the event's directory. */
    private static final Pattern EVENT = Pattern.compile("((?:.*/)?[^/]+)/category\\.json");
    private static final Pattern TALK = Pattern.compile("((?:.*/)?[^/]+)/videos/[^/]+\\.json");
    private static final Pattern WITHHELD_FILE = Pattern.compile("(?:[^/]+/)?" + WITHHELD);

    /** An event with more goes in as several groups, so that memory has a bound. */
    private static final int MOST_TALKS = 500;
    private static final int MOST_BYTES = 4 << 20;

    /** Some or all talks of an event's directory. */
    private record Part(PyvideoEvent event, List<String> talks, boolean first, boolean last) {
    }

    @Override
    public String name() {
        return "pyvideo";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        return file.names().stream().filter(name -> EVENT.matcher(name).matches() || TALK.matcher(name).matches()).findFirst()
                .map(name -> "is an archive with a file %s in it".formatted(Texts.shown(name)));
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        var files = new ArchiveFiles(file, name -> EVENT.matcher(name).matches() || TALK.matcher(name).matches()
                || WITHHELD_FILE.matcher(name).matches());
        var talks = talks(files);
        if (talks.isEmpty()) {
            files.close();
            throw new UnreadableFile("The archive holds no event: no directory in it has a category.json or videos/*.json.");
        }
        var withheld = withheld(files);
        var parts = new ArrayList<Part>();
        talks.forEach((directory, names) -> parts.addAll(parts(new PyvideoEvent(directory, names, files), files)));
        long total = talks.values().stream().mapToLong(names -> 1 + names.size()).sum();
        return new Reading(total, parts.stream().map(part -> group(part, withheld)).onClose(files::close));
    }

    /** The files of talks by the directories of events. */
    private static Map<String, List<String>> talks(ArchiveFiles files) {
        var talks = new TreeMap<String, List<String>>();
        for (String name : files.names()) {
            var talk = TALK.matcher(name);
            var event = EVENT.matcher(name);
            if (talk.matches()) {
                talks.computeIfAbsent(talk.group(1), any -> new ArrayList<>()).add(name);
            } else if (event.matches()) {
                talks.computeIfAbsent(event.group(1), any -> new ArrayList<>());
            }
        }
        return talks;
    }

    private static List<Part> parts(PyvideoEvent event, ArchiveFiles files) {
        var parts = new ArrayList<Part>();
        int begin = 0;
        long bytes = 0;
        for (int end = 0; end < event.talks().size(); end++) {
            bytes += files.length(event.talks().get(end));
            if (end > begin && (end - begin == MOST_TALKS || bytes > MOST_BYTES)) {
                parts.add(new Part(event, event.talks().subList(begin, end), begin == 0, false));
                begin = end;
                bytes = files.length(event.talks().get(end));
            }
        }
        parts.add(new Part(event, event.talks().subList(begin, event.talks().size()), begin == 0, true));
        return parts;
    }

    private static Group group(Part part, Set<String> withheld) {
        var event = part.event;
        var told = new ArrayList<Told>();
        if (part.first) {
            event.look();
            told.addAll(event.told());
        }
        var speakers = new HashSet<String>();
        for (String name : part.talks) {
            try {
                var given = event.talk(name);
                var talk = new PyvideoTalk(given, name, event);
                talk.speakers().stream().filter(speakers::add).forEach(speaker -> told.add(speaker(speaker, name)));
                if (withheld.contains(given.path("id").asText())) {
                    talk.withheld();
                }
                told.addAll(talk.told());
            } catch (Malformed malformed) {
                told.add(new Finding(Effect.REJECTED, Noun.TALK, name, null, "malformed", malformed.getMessage()));
            }
        }
        if (part.last) {
            event.forget();
        }
        return new Group(part.talks.size() + (part.first ? 1 : 0), told);
    }

    /** People have no id there: the name is one. */
    private static Line speaker(String name, String place) {
        return new Line(Noun.SPEAKER, place, identified(Json.object().put("name", name), name));
    }

    static ObjectNode identified(ObjectNode members, String value) {
        members.putArray("externalIds").add(reference(value));
        return members;
    }

    static ObjectNode reference(String value) {
        return Json.object().put("source", SOURCE).put("value", value);
    }

    private static Set<String> withheld(ArchiveFiles files) {
        return files.names().stream().filter(WITHHELD_FILE.asMatchPredicate())
                .flatMap(name -> Pattern.compile("\\d+").matcher(new String(files.read(name), StandardCharsets.UTF_8))
                        .results())
                .map(number -> number.group()).collect(Collectors.toSet());
    }
}
