package org.conftalks.search;

import org.conftalks.catalogue.Conditions;

/**
 * What fits a search how well. All that has what is looked for in its title and names comes first, and of that what has whole
 * words before what has only the begin of the last one; then what has some of it in its long texts alone. The database's
 * functions search_names_score and search_words_score say how well within each.
 */
enum Ranking {

    /** Those of the next that have it all in their titles, which are ranked also where there are too many of the next. */
    TITLED("names", 700_000_000),
    WHOLE("names", 700_000_000),
    BEGUN("names", 500_000_000),
    WORDS("words", 0);

    /** What has been found as it was asked for stands before what was found by words that look like it. */
    static final int EXACT = 1_000_000_000;

    private static final String DOCUMENT = "join search_document document on document.id = t.id and document.type = 'talk'";

    private static final String TITLE = "ts_filter(document.names, '{a}')";

    final int least;
    private final String column;

    Ranking(String column, int least) {
        this.column = column;
        this.least = least;
    }

    /** Narrows to talks that have what is looked for anywhere. */
    static void narrow(Conditions conditions, Asked asked) {
        conditions.join(DOCUMENT);
        fits(conditions, "document.words", asked.found());
    }

    /** Narrows talks to those that fit, and says in SQL how well. */
    String of(Conditions conditions, Asked asked) {
        conditions.join(DOCUMENT);
        fits(conditions, "document." + column, this == TITLED || this == WHOLE ? asked.ranked() : asked.found());
        if (asked.excludes()) {
            // it may stand in long texts alone
            fits(conditions, "document.words", asked.found());
        }
        if (this == TITLED) {
            fits(conditions, TITLE, asked.ranked());
        } else if (this == BEGUN) {
            fits(conditions, "not document.names", asked.ranked());
        } else if (this == WORDS) {
            fits(conditions, "not document.names", asked.found());
        }
        String score = conditions.with("search_%1$s_score(document.%1$s, cast(? as tsquery))".formatted(column),
                asked.ranked());
        return asked.exact() == null ? score
                : conditions.with(score + " + case when document.words @@ cast(? as tsquery) then " + EXACT + " else 0 end",
                        asked.exact());
    }

    private static void fits(Conditions conditions, String document, String query) {
        conditions.add(document + " @@ cast(? as tsquery)", query);
    }
}
