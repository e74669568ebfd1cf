package org.conftalks.exchange.format.schedule;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.http.Body;
import org.conftalks.http.Languages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a schedule says of the conference itself, by the names that schedule.json has for it. */
final class Conference {

    static final String SOURCE = "schedule";

    /** What this catalogue itself writes as the generator, and the address of its event. */
    private static final String OWN = "Conference Talks";
    private static final Pattern OWN_EVENT = Pattern.compile(".*/v1/events/([0-9a-f-]{36})/schedule\\.(?:xml|json).*");
    private static final int LONGEST_KEY = 150;

    private final ObjectNode given;
    private final Supplement supplement;

    /** @param given title, acronym, start, end, …; {@code generator} and {@code schedule_url} of the whole beside them */
    Conference(ObjectNode given, Supplement supplement) {
        this.given = given;
        this.supplement = supplement;
    }

    /** Whether this catalogue or another of its kind wrote it: then the guids in it are ids. */
    boolean isOwn() {
        return OWN.equals(given.path("generator").asText()) && ownEvent().isPresent();
    }

    private Optional<String> ownEvent() {
        var address = OWN_EVENT.matcher(given.path("schedule_url").asText());
        return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
    }

    /** What tells this conference from others: its acronym, else its title and begin. */
    String key() {
        if (!hasName()) {
            return supplement.event();
        }
        String key = Texts.line(given.path("acronym")).orElseGet(() -> Texts.line(given.path("title")).orElse("")
                + " " + start().map(LocalDate::toString).orElse("")).strip();
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    /** The catalogue's own texts are Markdown already, whatever they look like. */
    String markdown(String text) {
        return isOwn() ? text : Markdown.of(text);
    }

    boolean hasName() {
        return Texts.line(given.path("title")).isPresent() || Texts.line(given.path("acronym")).isPresent();
    }

    /**
     * How talks refer to it.
     *
     * @throws UnreadableFile where neither the file nor its sender names it
     */
    JsonNode reference() {
        return !hasName() ? supplement.requiredEvent() : isOwn() ? Json.text(ownEvent().orElseThrow()) : externalId(key());
    }

    static ObjectNode externalId(String value) {
        return Json.object().put("source", SOURCE).put("value", value);
    }

    Optional<ZoneId> zone() {
        return Texts.line(given.path("time_zone_name")).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of)
                .or(() -> Optional.ofNullable(supplement.timeZone()));
    }

    /** Where relative links begin. */
    Optional<URI> base() {
        return Texts.line(given.path("base_url")).flatMap(Conference::address)
                .or(() -> Optional.ofNullable(supplement.base()));
    }

    static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The address itself, or where a relative one leads to from the conference's. */
    Optional<String> absolute(String url) {
        return Addresses.resolve(url, base().orElse(null));
    }

    /** Empty where the catalogue has to know it. */
    Optional<Line> line(String place, Notes notes) {
        if (!hasName()) {
            return supplement.eventLine();
        }
        var members = Json.object();
        if (isOwn()) {
            members.put("id", ownEvent().orElseThrow());
        } else {
            members.putArray("externalIds").add(externalId(key()));
        }
        Texts.line(given.path("title")).or(() -> Texts.line(given.path("acronym")))
                .ifPresent(name -> members.put("name", name));
        var start = start();
        start.ifPresent(day -> {
            members.put("startDate", day.toString());
            day("end").filter(end -> !end.isBefore(day)).or(() -> isOwn() ? Optional.<LocalDate> empty() : Optional.of(day))
                    .ifPresent(end -> members.put("endDate", end.toString()));
        });
        zone().ifPresentOrElse(zone -> members.put("timeZone", zone.getId()),
                () -> Texts.line(given.path("time_zone_name")).ifPresent(name -> notes.leaveOut("/conference/time_zone_name",
                        "unknown-zone", "%s is no time zone of the IANA database.".formatted(Texts.shown(name)))));
        for (String member : new String[] { "venue", "city" }) {
            Texts.line(given.path(member)).filter(text -> text.length() <= Body.NAME)
                    .ifPresent(text -> members.put(member, text));
        }
        Texts.line(given.path("url")).filter(url -> Addresses.is(url, "/conference/url", notes))
                .ifPresent(url -> members.put("website", url));
        languages().forEach(tag -> members.withArray("/languages").add(tag));
        return Optional.of(new Line(Noun.EVENT, place, members));
    }

    private Set<String> languages() {
        var tags = new LinkedHashSet<String>();
        given.path("languages").forEach(language -> Texts.line(language).flatMap(Languages::of).ifPresent(tags::add));
        return tags;
    }

    private Optional<LocalDate> start() {
        return day("start");
    }

    /** Dates, or times whose day counts. */
    private Optional<LocalDate> day(String member) {
        var known = isOwn() && given.has("known") ? given.get("known") : given;
        return Texts.line(known.path(member)).flatMap(Times::day);
    }
}
