package org.conftalks.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.conftalks.exchange.format.Noun;

import com.fasterxml.jackson.databind.JsonNode;

/** What one group of a file leaves for the next ones to know. Changed only when the group is in the catalogue. */
public final class Run {

    /**
     * A reference to what may stand further on in the file: an event's neighbour, a talk's parent.
     *
     * @param outcome as it was counted without the reference
     */
    record Postponed(Noun noun, UUID from, JsonNode to, String place, Outcome outcome) {
    }

    /** Whether the file goes into an empty catalogue, so that the times in it are taken over: nobody follows it yet. */
    final boolean restores;

    /** Series, topics and speakers that have been counted. */
    private final Set<UUID> met = new HashSet<>();

    /** Ids of the file whose things the catalogue knows by other ids. */
    private final Map<UUID, UUID> aliases = new HashMap<>();
    private final List<Postponed> postponed = new ArrayList<>();

    public Run(boolean restores) {
        this.restores = restores;
    }

    boolean hasMet(UUID id) {
        return met.contains(id);
    }

    UUID present(UUID idOfTheFile) {
        return aliases.getOrDefault(idOfTheFile, idOfTheFile);
    }

    /** The group of this report is in the catalogue. */
    public void add(Report report) {
        met.addAll(report.met);
        aliases.putAll(report.aliases);
        postponed.addAll(report.postponed);
    }

    /** What can be connected only now that the whole file has been read. */
    public List<Postponed> postponed() {
        return postponed;
    }
}
