package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.Told.Line;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** All that a file tells. Whatever it is, nothing stays behind of the reading. */
public record Tale(long total, List<Group> groups) {

    public static Tale of(Format format, byte[] file) {
        return of(format, file, Supplement.NONE);
    }

    public static Tale of(Format format, byte[] file, Supplement supplement) {
        try {
            var directory = Files.createTempDirectory("tale");
            var at = Files.write(directory.resolve("file"), file);
            try {
                return of(format, at, supplement);
            } finally {
                try (var left = Files.list(directory)) {
                    assertThat(left).as("left behind").containsExactly(at);
                }
                Files.delete(at);
                Files.delete(directory);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public static Tale of(Format format, String file) {
        return of(format, file.getBytes(StandardCharsets.UTF_8));
    }

    public static Tale of(Format format, Path file) {
        return of(format, file, Supplement.NONE);
    }

    public static Tale of(Format format, Path file, Supplement supplement) {
        try (var reading = format.read(file, supplement)) {
            return new Tale(reading.total(), reading.groups().toList());
        }
    }

    public List<Told> told() {
        return groups.stream().flatMap(group -> group.told().stream()).toList();
    }

    public List<Line> lines(Noun noun) {
        return all(Line.class).stream().filter(line -> line.noun() == noun).toList();
    }

    /** The only one. */
    public ObjectNode members(Noun noun) {
        assertThat(lines(noun)).as(told().toString()).hasSize(1);
        return lines(noun).get(0).members();
    }

    public List<Finding> findings() {
        return all(Finding.class);
    }

    /** How often what was left out, each thing with its sum. */
    public Map<String, Long> leftOut() {
        var sums = new TreeMap<String, Long>();
        all(LeftOut.class).forEach(leftOut -> sums.merge(leftOut.what(), leftOut.count(), Long::sum));
        return sums;
    }

    /** What the groups say that they are of the whole. */
    public long size() {
        return groups.stream().mapToLong(Group::size).sum();
    }

    private <T extends Told> List<T> all(Class<T> kind) {
        var all = new ArrayList<T>();
        told().stream().filter(kind::isInstance).map(kind::cast).forEach(all::add);
        return all;
    }
}
