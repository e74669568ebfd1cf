package org.conftalks.exchange.format.rubyevents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.exchange.format.Yaml.Malformed;
import org.conftalks.exchange.format.rubyevents.RubyeventsFiles.Directory;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells of the events of the archive, one after the other, each with its talks; a series with the first of its events. */
final class RubyeventsGroups {

    private static final int MOST_TALKS = 500;

    /** Many times as many as there are. Their ids are kept in mind, so that none is told twice. */
    private static final int MOST_OF_ALL = 200_000;

    private final RubyeventsFiles files;
    private final RubyeventsPeople people;
    private final Supplement supplement;
    private final Set<String> talks = new HashSet<>();
    private RubyeventsSeries series;

    RubyeventsGroups(RubyeventsFiles files, RubyeventsPeople people, Supplement supplement) {
        this.files = files;
        this.people = people;
        this.supplement = supplement;
    }

    Stream<Group> all() {
        var empty = files.emptySeries().stream().map(name -> {
            var told = new ArrayList<Told>();
            return new Group(seriesOf(name, told), told);
        });
        var unread = files.unread().isEmpty() ? Stream.<Group> empty()
                : Stream.of(new Group(0, List.copyOf(files.unread())));
        return Stream.concat(Stream.concat(unread, empty), files.events().stream().flatMap(this::groups));
    }

    /** An event's files are counted with its first group. */
    private Stream<Group> groups(Directory directory) {
        var told = new ArrayList<Told>();
        long size = files.size(directory) + seriesOf(directory.series(), told);
        var event = new RubyeventsEvent(directory, series, files, supplement);
        var programme = new RubyeventsProgramme(directory, files);
        told.addAll(event.told());
        told.addAll(programme.told());
        int talks = programme.entries().size();
        return IntStream.range(0, Math.max(1, (talks + MOST_TALKS - 1) / MOST_TALKS)).mapToObj(part -> {
            var group = new ArrayList<Told>(part == 0 ? told : List.of());
            int from = part * MOST_TALKS;
            tell(programme.entries().subList(from, Math.min(talks, from + MOST_TALKS)), event, group);
            return new Group(part == 0 ? size : 0, group);
        });
    }

    /** Tells of a series that is another than before, and how many files that are. */
    private long seriesOf(String name, List<Told> told) {
        if (series != null && series.key().equals(name)) {
            return 0;
        }
        boolean present = files.has(files.series(name));
        JsonNode given = Json.object();
        try {
            given = present ? files.object(files.series(name)) : given;
        } catch (Malformed malformed) {
            told.add(new Finding(Effect.REJECTED, Noun.SERIES, files.series(name), null, "malformed", malformed.getMessage()));
        }
        series = new RubyeventsSeries(name, given, files.series(name));
        told.addAll(series.told());
        return present ? 1 : 0;
    }

    private void tell(List<RubyeventsEntry> entries, RubyeventsEvent event, List<Told> told) {
        var unknown = new HashSet<String>();
        for (RubyeventsEntry entry : entries) {
            if (entry.isTalk(talks)) {
                var talk = new RubyeventsTalk(entry, event, people);
                talk.strangers().stream().filter(unknown::add).forEach(name -> told.add(stranger(name, entry.place())));
                told.add(talk.line());
            }
            told.addAll(entry.notes().told());
        }
        if (talks.size() > MOST_OF_ALL) {
            throw new UnreadableFile("The archive holds more than %d talks.".formatted(MOST_OF_ALL));
        }
    }

    /** Whom speakers.yml does not know: the name is the id. */
    private static Line stranger(String name, String place) {
        return new Line(Noun.SPEAKER, place, Rubyevents.identified(Json.object().put("name", name), name));
    }
}
