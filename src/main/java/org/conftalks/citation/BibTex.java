package org.conftalks.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.conftalks.event.DatePrecision;

/**
 * Writes a citation for BibTeX and biblatex, in UTF-8. Braces are counted even behind a backslash, so no text may hold any of
 * its own.
 */
final class BibTex {

    static final String MEDIA_TYPE = "application/x-bibtex";

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
            "nov", "dec");

    private static final Map<Character, String> SPECIAL = Map.ofEntries(
            Map.entry('\\', "\\textbackslash{}"), Map.entry('{', "\\textbraceleft{}"), Map.entry('}', "\\textbraceright{}"),
            Map.entry('~', "\\textasciitilde{}"), Map.entry('^', "\\textasciicircum{}"), Map.entry('&', "\\&"),
            Map.entry('%', "\\%"), Map.entry('$', "\\$"), Map.entry('#', "\\#"), Map.entry('_', "\\_"));

    /** Names that would be taken apart: at "and" and commas, and those whose family name comes first. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?i),|(^|\\s)(and|others)($|\\s)|\\p{IsHan}|\\p{IsHangul}|\\p{IsHiragana}|\\p{IsKatakana}");

    private BibTex() {
    }

    static String of(Citation citation) {
        var fields = new LinkedHashMap<String, String>();
        if (!citation.authors().isEmpty()) {
            fields.put("author", braced(citation.authors().stream().map(BibTex::name).collect(Collectors.joining(" and "))));
        }
        // the second pair keeps capitals
        fields.put("title", braced(braced(escaped(citation.title()))));
        fields.put("howpublished", braced(escaped(citation.genre() + " at " + citation.event()
                + (citation.place() == null ? "" : ", " + citation.place()))));
        if (citation.date() != null) {
            fields.put("year", braced("%04d".formatted(citation.date().getYear())));
        }
        if (citation.date() != null && citation.precision() != DatePrecision.YEAR) {
            fields.put("month", MONTHS.get(citation.date().getMonthValue() - 1));
        }
        if (citation.date() != null && citation.precision() == DatePrecision.DAY) {
            fields.put("day", braced("" + citation.date().getDayOfMonth()));
        }
        fields.put("url", braced(url(citation.url())));
        if (citation.language() != null) {
            fields.put("language", braced(escaped(citation.language())));
        }
        if (!citation.keywords().isEmpty()) {
            fields.put("keywords", braced(escaped(String.join(", ", citation.keywords()))));
        }
        if (citation.abstractText() != null) {
            fields.put("abstract", braced(escaped(citation.abstractText())));
        }
        return "@misc{%s,\n%s\n}\n".formatted(citation.key(), fields.entrySet().stream()
                .map(field -> "  %s = %s".formatted(field.getKey(), field.getValue())).collect(Collectors.joining(",\n")));
    }

    static String escaped(String text) {
        return text.chars().mapToObj(c -> SPECIAL.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
    }

    private static String name(String name) {
        return WHOLE.matcher(name).find() ? braced(escaped(name)) : escaped(name);
    }

    /** It is taken as it stands. */
    private static String url(String url) {
        return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    private static String braced(String text) {
        return "{" + text + "}";
    }
}
