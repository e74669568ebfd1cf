package org.conftalks.search;

import java.util.regex.Pattern;

/**
 * A search as PostgreSQL understands it.
 *
 * @param found what is found by it, also where the last word has only begun
 * @param ranked what decides the order: whole words
 * @param known whether all its words stand in some title or name as they are written
 * @param exact the search before misspelt words were taken for others, which then comes first; else null
 */
record Asked(String found, String ranked, boolean known, String exact) {

    /** A word in Latin letters by its stem in another language than English. */
    private static final Pattern FOREIGN_STEM = Pattern.compile("'\\p{IsLatin}+X'");
    private static final String NOTHING = "'X'";

    Asked(String found, String ranked, Boolean known) {
        this(found, ranked, known, null);
    }

    /** The same that is compared with another search. */
    Asked beside(String search) {
        return new Asked(found, ranked, known, search);
    }

    /** What is found by it for certain: a word that no title has may be misspelt, and mean nothing in any language. */
    String certain() {
        return known || found == null ? found : FOREIGN_STEM.matcher(found).replaceAll(NOTHING);
    }

    /** Whether no word is looked for by its begin. */
    boolean isWhole() {
        return ranked.equals(found);
    }

    /** Whether what has some word is left out. */
    boolean excludes() {
        return found.indexOf('!') >= 0;
    }

    /** Whether there is any word to look for. */
    boolean looksForAnything() {
        return found != null;
    }
}
