package org.conftalks.exchange.format;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Told.Line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What the sender of a file says because the file does not: many programmes are lists of sessions only. Each may be null.
 *
 * @param event id or slug of the event that the file is about; one that is not in the catalogue yet gets this slug
 * @param name of the event
 * @param startDate its first day
 * @param endDate its last day
 * @param timeZone of its times where they have none
 * @param base the address that relative links of the file begin with
 */
public record Supplement(String event, String name, LocalDate startDate, LocalDate endDate, ZoneId timeZone, URI base) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public static final Supplement NONE = new Supplement(null, null, null, null, null, null);

    /**
     * The event of a file that tells only of talks.
     *
     * @throws UnreadableFile where the sender does not name it
     */
    public JsonNode requiredEvent() {
        if (event == null) {
            throw new UnreadableFile("The file does not say which event its talks belong to; name it with the parameter event,"
                    + " an id or a slug, and where it is new its name, startDate, endDate and timeZone.");
        }
        return TextNode.valueOf(event);
    }

    /** What is said of the event; empty where nothing is, so that it has to be in the catalogue. */
    public Optional<Line> eventLine() {
        if (event == null || name == null && startDate == null && endDate == null && timeZone == null) {
            return Optional.empty();
        }
        var members = Json.object();
        members.put(ID.matcher(event).matches() ? "id" : "slug", event);
        if (name != null) {
            members.put("name", name);
        }
        if (startDate != null) {
            members.put("startDate", startDate.toString());
        }
        if (endDate != null) {
            members.put("endDate", endDate.toString());
        }
        if (timeZone != null) {
            members.put("timeZone", timeZone.getId());
        }
        return Optional.of(new Line(Noun.EVENT, "the parameters", members));
    }
}
