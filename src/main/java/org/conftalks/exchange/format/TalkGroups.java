package org.conftalks.exchange.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

import org.conftalks.exchange.format.Told.Line;

/** Puts talks together that a file tells one after the other: a bounded number, and a bounded length of text. */
public final class TalkGroups implements Iterator<Group> {

    private static final int MOST_TALKS = 500;

    /** Objects in memory are thirty times as large as their text at worst. */
    private static final int MOST_BYTES = 4 << 20;

    /**
     * What one entry of the file tells.
     *
     * @param bytes about how much of the file it is
     * @param needed the lines that its talk refers to, by their keys; in a group each is told once
     */
    public record Entry(long bytes, Map<String, Line> needed, List<Told> told) {
    }

    /** Gives entries one after the other. */
    public interface Entries extends AutoCloseable {

        /** The next one; null at the end. */
        Entry next() throws IOException;

        @Override
        void close() throws IOException;
    }

    private final Entries entries;
    private final Path file;
    private List<Told> head;
    private Entry ahead;

    private TalkGroups(List<Told> head, Entries entries, Path file) {
        this.head = head;
        this.entries = entries;
        this.file = file;
    }

    /**
     * @param total entries of the file
     * @param head what is told before the first of them
     */
    public static Reading read(long total, List<Told> head, Entries entries, Path file) {
        var groups = new TalkGroups(head, entries, file);
        var stream = StreamSupport.stream(Spliterators.spliteratorUnknownSize(groups, Spliterator.ORDERED), false);
        return new Reading(total, stream.onClose(groups::close));
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead != null || !head.isEmpty();
    }

    @Override
    public Group next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var told = new ArrayList<Told>(head);
        head = List.of();
        var keys = new HashSet<String>();
        int size = 0;
        for (long bytes = 0; ahead != null && size < MOST_TALKS && bytes < MOST_BYTES; ahead = read()) {
            ahead.needed.forEach((key, line) -> {
                if (keys.add(key)) {
                    told.add(line);
                }
            });
            told.addAll(ahead.told);
            bytes += ahead.bytes;
            size++;
        }
        return new Group(size, told);
    }

    private Entry read() {
        try {
            return entries.next();
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be read to its end: " + Texts.reason(damaged, file));
        }
    }

    private void close() {
        try {
            entries.close();
        } catch (IOException stays) {
            throw new UnreadableFile("The file cannot be closed: " + Texts.reason(stays, file));
        }
    }
}
