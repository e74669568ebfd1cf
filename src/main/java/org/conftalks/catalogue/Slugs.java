package org.conftalks.catalogue;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.Body;
import org.conftalks.http.Refusal;

/** Gives resources their slugs: the one a client chose, or one made of the name. */
@ApplicationScoped
public class Slugs {

    private static final int LONGEST = 200;
    private static final int LONGEST_MADE = 80;

    /** Letters that Unicode does not decompose. */
    private static final Map<String, String> LATIN = Map.ofEntries(Map.entry("ß", "ss"), Map.entry("æ", "ae"),
            Map.entry("œ", "oe"), Map.entry("ø", "o"), Map.entry("ł", "l"), Map.entry("đ", "d"), Map.entry("ð", "d"),
            Map.entry("þ", "th"), Map.entry("ı", "i"), Map.entry("ħ", "h"), Map.entry("&", " and "));

    private final CatalogueRepository catalogue;

    Slugs(CatalogueRepository catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The slug that was sent, else the one in the address, else the present one, else one of the name.
     *
     * @throws Refusal 409 where another resource of the type has it
     */
    void settle(Named resource, String table, String addressed, Body body) {
        var given = body.line("slug", LONGEST);
        if (given.isEmpty() && addressed == null) {
            if (resource.slug == null && resource.label() != null) {
                resource.slug = free(table, of(resource.label()), resource);
            }
            return;
        }
        String slug = given.orElse(addressed);
        if (!isSlug(slug)) {
            body.fault("slug", "not-a-slug", "has only a-z, 0-9 and single hyphens, at most 200, and does not look like an id");
        } else if (addressed != null && !slug.equals(addressed)) {
            body.fault("slug", "not-the-address", "is not the slug in the address");
        } else if (!slug.equals(resource.slug)) {
            hold(table, slug);
            if (catalogue.isTaken(table, slug)) {
                throw Refusal.conflict("The slug %s is taken.".formatted(slug));
            }
            resource.slug = slug;
        }
    }

    /** Lets one transaction at a time decide who has a slug. */
    void hold(String table, String slug) {
        catalogue.lock(table + " slug " + slug);
    }

    /** A slug that nobody has or had, made of a name. */
    public String free(String table, String wanted, Named resource) {
        String base = wanted.isEmpty() ? table.replace('_', '-') + "-" + resource.id.toString().substring(24) : wanted;
        hold(table, base);
        var taken = new HashSet<>(catalogue.slugsLike(table, base, base.replace("_", "\\_") + "-%"));
        String slug = base;
        for (int next = 2; taken.contains(slug); next++) {
            slug = base + "-" + next;
        }
        return slug;
    }

    /** The letters and digits of a text, without accents, with hyphens between; may be empty. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}'’]", "").toLowerCase(Locale.ROOT);
        for (var letter : LATIN.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (plain.length() > LONGEST_MADE) {
            int end = plain.lastIndexOf('-', LONGEST_MADE);
            plain = plain.substring(0, end > 0 ? end : LONGEST_MADE);
        }
        return Address.of(plain).id() == null ? plain : "n-" + plain;
    }

    private static boolean isSlug(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*") && text.length() <= LONGEST && Address.of(text).id() == null;
    }
}
