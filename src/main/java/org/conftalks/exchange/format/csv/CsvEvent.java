package org.conftalks.exchange.format.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told.Line;

/**
 * The event of a row.
 *
 * @param reference a slug or an id
 * @param name null where the row does not say it
 * @param isName whether the row names the event where its slug should be
 */
record CsvEvent(String reference, String name, boolean isName) {

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 80;

    /** What the row says, else what the sender of the table says; empty where neither does. */
    static Optional<CsvEvent> of(Optional<String> event, Optional<String> name, Supplement supplement) {
        var given = event.flatMap(Texts::line);
        var title = name.flatMap(Texts::line).orElse(null);
        if (given.isEmpty()) {
            return Optional.ofNullable(supplement.event()).map(reference -> new CsvEvent(reference, null, false));
        }
        if (ID.matcher(given.get()).matches() || SLUG.matcher(given.get()).matches()) {
            return Optional.of(new CsvEvent(given.get(), title, false));
        }
        return Optional.of(slug(given.get())).filter(slug -> !slug.isEmpty())
                .map(slug -> new CsvEvent(slug, title == null ? given.get() : title, true));
    }

    /** A line for an event that has a name and is none that the sender tells of. */
    Map<String, Line> line(Supplement supplement, String place) {
        if (name == null || reference.equals(supplement.event())) {
            return Map.of();
        }
        var members = Json.object().put(ID.matcher(reference).matches() ? "id" : "slug", reference).put("name", name);
        return Map.of("event " + reference, new Line(Noun.EVENT, place, members));
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD).replaceAll("[\\p{M}'’]", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.length() <= LONGEST_SLUG ? plain : plain.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "");
    }
}
