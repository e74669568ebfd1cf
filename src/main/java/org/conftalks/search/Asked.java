package org.conftalks.search;

/**
 * A search as PostgreSQL understands it.
 *
 * @param found what is found by it, also where the last word has only begun
 * @param ranked what decides the order: whole words
 * @param exact the search before misspelt words were taken for others, which then comes first; else null
 */
record Asked(String found, String ranked, String exact) {

    Asked(String found, String ranked) {
        this(found, ranked, null);
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
