package org.conftalks.exchange.job;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

import org.conftalks.access.Principal;
import org.conftalks.exchange.Terms;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.http.Refusal;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What an import is asked with. */
public class ImportParameters {

    @RestQuery
    @Parameter(description = "What the file is; recognised by its content where it is left out.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "confs.tech", "csv", "icalendar", "ndjson", "pretalx", "pyvideo", "rubyevents", "schedule-json",
            "schedule-xml", "sessionize" }))
    String format;

    @RestQuery
    @Parameter(description = "The event that the file is about, by id or slug: where the file does not say it, or the catalogue knows it by another name. One that is not there yet is made with this slug.")
    String event;

    @RestQuery
    @Parameter(description = "The event's name, where the file does not say it.")
    String name;

    @RestQuery
    @Parameter(description = "The event's first day, where the file does not say it.", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String startDate;

    @RestQuery
    @Parameter(description = "The event's last day, where the file does not say it.", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String endDate;

    @RestQuery
    @Parameter(description = "The time zone of the file's times where it does not say it: a name of the IANA database, such as `Europe/Zurich`.")
    String timeZone;

    @RestQuery
    @Parameter(description = "The address that relative links of the file begin with, where it does not say it.", schema = @Schema(type = SchemaType.STRING, format = "uri"))
    String base;

    @RestQuery
    @Parameter(description = "`true` tells what would be created and changed, member by member, and changes nothing. It is as exact as the import itself, and holds what it would change until its end.", schema = @Schema(type = SchemaType.BOOLEAN))
    String dryRun;

    @RestQuery
    @Parameter(description = "What was changed or deleted in the catalogue since the last import of the same source stays as it is; `none` lets the file have its way.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "none" }))
    String lock;

    @RestQuery
    @Parameter(description = "`true` marks talks as withdrawn that the source of the file had at an earlier import and has no more; without it they are only told.", schema = @Schema(type = SchemaType.BOOLEAN))
    String removeMissing;

    @RestQuery
    @Parameter(description = "`name` takes a person whose id is new for the only one in the catalogue of exactly that name, and adds what is not known of them.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "name" }))
    String matchSpeakers;

    /**
     * @param named the format of this name; null where it is to be recognised
     * @param by whose import it is
     */
    Order order(Format named, Principal by) {
        boolean overridesEdits = is("lock", lock, "none");
        boolean matchesNames = is("matchSpeakers", matchSpeakers, "name");
        String about = Values.text("event", event).orElse(null);
        LocalDate first = Values.date("startDate", startDate).orElse(null);
        LocalDate last = Values.date("endDate", endDate).orElse(null);
        if (last != null && (first == null || last.isBefore(first))) {
            throw Refusal.badParameter("endDate", "before-start",
                    "The parameter endDate is not before startDate, which it needs.");
        }
        var supplement = new Supplement(about, Values.text("name", name).orElse(null), first, last,
                Values.text("timeZone", timeZone).map(ImportParameters::zone).orElse(null),
                Values.text("base", base).map(ImportParameters::address).orElse(null));
        return new Order(named, supplement, new Terms(null, about, Values.flag("dryRun", dryRun).orElse(false), overridesEdits,
                Values.flag("removeMissing", removeMissing).orElse(false), matchesNames), by);
    }

    /** Whether a parameter has the only value that it may have. */
    private static boolean is(String parameter, String given, String value) {
        return Values.text(parameter, given).map(text -> Values.oneOf(parameter, text, Set.of(value))).isPresent();
    }

    private static ZoneId zone(String given) {
        if (ZoneId.getAvailableZoneIds().contains(given)) {
            return ZoneId.of(given);
        }
        throw Refusal.badParameter("timeZone", "malformed",
                "The parameter timeZone is a name of the IANA time zone database, such as Europe/Zurich.");
    }

    private static URI address(String given) {
        try {
            var address = URI.create(given);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException none) {
            // is told below
        }
        throw Refusal.badParameter("base", "malformed", "The parameter base is an absolute http or https address.");
    }
}
