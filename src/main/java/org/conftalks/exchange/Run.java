package org.conftalks.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Noun;

import com.fasterxml.jackson.databind.JsonNode;

/** What one group of a file leaves for the next ones to know. Changed only when the group is in the catalogue. */
public final class Run {

    /**
     * A reference to what may stand further on in the file: an event's neighbour, a talk's parent.
     *
     * @param outcome as it was counted without the reference
     */
    public record Postponed(Noun noun, UUID from, JsonNode to, String place, Outcome outcome) {
    }

    /** Whether the file goes into an empty catalogue, so that the times in it are taken over: nobody follows it yet. */
    final boolean restores;

    final Terms terms;

    /** Series, topics, speakers and events that have been counted, and the talks that the file has. */
    private final Set<UUID> met = new HashSet<>();

    /** Events that the file has talks of. */
    private final Set<UUID> events = new HashSet<>();

    /** Ids of the file whose things the catalogue knows by other ids. */
    private final Map<UUID, UUID> aliases = new HashMap<>();
    private final List<Postponed> postponed = new ArrayList<>();
    private boolean hasAimed;
    private boolean hasRejectedTalks;
    private final boolean exact;

    /** @param exact see {@link Format#isExact} */
    public Run(boolean restores, Terms terms, boolean exact) {
        this.exact = exact;
        this.restores = restores;
        this.terms = terms;
    }

    boolean isExact() {
        return exact;
    }

    boolean hasMet(UUID id) {
        return met.contains(id);
    }

    UUID present(UUID idOfTheFile) {
        return aliases.getOrDefault(idOfTheFile, idOfTheFile);
    }

    Set<UUID> events() {
        return events;
    }

    /** Whether the one event that the sender named has been found in the file. */
    boolean hasAimed() {
        return hasAimed;
    }

    /** Whether the file has talks that did not go in, so that it is not known which of the catalogue's they are. */
    boolean hasRejectedTalks() {
        return hasRejectedTalks;
    }

    /** The group of this report is in the catalogue. */
    public void add(Report report) {
        met.addAll(report.met);
        events.addAll(report.events);
        aliases.putAll(report.aliases);
        postponed.addAll(report.postponed);
        hasAimed |= report.hasAimed;
        hasRejectedTalks |= report.counts.getOrDefault(Noun.TALK.collection, Report.Counts.NONE).rejected() > 0;
    }

    /** What can be connected only now that the whole file has been read. */
    public List<Postponed> postponed() {
        return postponed;
    }
}
