package org.conftalks.catalogue;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        var wish = new Wish(resource, List.of(wanted));
        hold(table, wish.last(table));
        free(table, List.of(wish));
        return resource.slug;
    }

    /** What a resource would like to be called, the best first; an empty one stands for a slug made of the id. */
    public record Wish(Named resource, List<String> preferred) {

        private String last(String table) {
            String last = preferred.get(preferred.size() - 1);
            return last.isEmpty() ? table.replace('_', '-') + "-" + resource.id.toString().substring(24) : last;
        }

        /** First what is preferred, then the last of it with the numbers 2 to 10, 11 to 100, … behind it. */
        private List<String> candidates(String table, int round) {
            if (round == 0) {
                return Stream.concat(preferred.stream().filter(slug -> !slug.isEmpty()), Stream.of(last(table))).toList();
            }
            int end = (int) Math.pow(10, round);
            return IntStream.rangeClosed(end / 10 + 1, end).mapToObj(number -> last(table) + "-" + number).toList();
        }
    }

    /** Gives each its slug: one that nobody has or had. One query for all, and few more where names repeat. */
    public void free(String table, List<Wish> wishes) {
        var given = new HashSet<String>();
        var open = wishes;
        for (int tried = 0; !open.isEmpty(); tried++) {
            int round = tried;
            var taken = Set.copyOf(catalogue.slugsAmong(table,
                    open.stream().flatMap(wish -> wish.candidates(table, round).stream()).distinct().toArray(String[]::new)));
            open = open.stream().filter(wish -> {
                wish.resource.slug = wish.candidates(table, round).stream()
                        .filter(slug -> !taken.contains(slug) && given.add(slug)).findFirst().orElse(null);
                return wish.resource.slug == null;
            }).toList();
        }
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

    public static boolean isSlug(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*") && text.length() <= LONGEST && Address.of(text).id() == null;
    }
}
