package org.conftalks.exchange.format.rubyevents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.conftalks.exchange.format.Countries;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where an event is: "City, Region, Country", "online", and what its {@code venue.yml} says more exactly. */
final class RubyeventsPlace {

    private static final Pattern ONLINE = Pattern.compile("(?i)online|remote|virtual");

    /** States of the U.S. by the codes of their post that are no country's: the country is not named behind them. */
    private static final Set<String> STATES = Set.of("AK", "CT", "DC", "FL", "HI", "IA", "KS", "MI", "ND", "NH", "NJ", "NM",
            "NV", "NY", "OH", "OK", "OR", "RI", "TX", "UT", "VT", "WA", "WI", "WV", "WY");

    private final ObjectNode given;
    private final ObjectNode venue;
    private final Notes notes;

    /** @param venue what venue.yml has; empty where there is none */
    RubyeventsPlace(ObjectNode given, ObjectNode venue, Notes notes) {
        this.given = given;
        this.venue = venue;
        this.notes = notes;
    }

    void read(ObjectNode event) {
        String location = Texts.line(given.path("location")).orElse("");
        if (ONLINE.matcher(location).matches()) {
            event.put("attendance", "online");
        } else {
            readLocation(location, event);
        }
        if (given.path("hybrid").asText().equals("true")) {
            event.put("attendance", "hybrid");
        }
        name(Texts.line(venue.path("name")).or(() -> Texts.line(given.path("venue"))), "/venue")
                .ifPresent(name -> event.put("venue", name));
        Stream.of(venue, given).map(each -> each.path("coordinates")).filter(each -> degrees(each, event)).findFirst();
        venue.fieldNames().forEachRemaining(member -> {
            if (!List.of("name", "address", "coordinates").contains(member)) {
                notes.count("venue: address in maps, hotels, or what is said of it");
            }
        });
    }

    private void readLocation(String location, ObjectNode event) {
        String[] parts = location.split("\\s*,\\s*");
        String last = parts[parts.length - 1];
        var country = country(last);
        country.or(this::countryOfVenue).ifPresent(code -> event.put("country", code));
        if (parts.length > 1) {
            name(Optional.of(parts[0]), "/location").ifPresent(city -> event.put("city", city));
        }
        if (!location.isEmpty() && !event.has("country")) {
            notes.leaveOut("/location", "unknown-country",
                    "%s is no country that ISO 3166-1 knows.".formatted(Texts.shown(last)));
        }
    }

    private static Optional<String> country(String name) {
        return STATES.contains(name) ? Optional.of("US") : Countries.of(name);
    }

    private Optional<String> countryOfVenue() {
        return Texts.line(venue.path("address").path("country_code")).map(code -> code.toUpperCase(Locale.ROOT))
                .filter(Countries::isCode);
    }

    private Optional<String> name(Optional<String> name, String pointer) {
        return name.filter(text -> text.length() <= Body.NAME || notes.leaveOut(pointer, "too-long",
                "It has more than %d characters.".formatted(Body.NAME)));
    }

    /** Where an event is online its coordinates are no object, but "false". */
    private static boolean degrees(JsonNode coordinates, ObjectNode event) {
        var latitude = number(coordinates.path("latitude"), 90);
        var longitude = number(coordinates.path("longitude"), 180);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return false;
        }
        event.put("latitude", latitude.get());
        event.put("longitude", longitude.get());
        return true;
    }

    private static Optional<Double> number(JsonNode given, int most) {
        try {
            return Texts.line(given).map(Double::valueOf).filter(degrees -> Math.abs(degrees) <= most);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
