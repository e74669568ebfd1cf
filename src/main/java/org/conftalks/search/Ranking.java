package org.conftalks.search;

import jakarta.persistence.criteria.Expression;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Resource_;
import org.conftalks.talk.Talk;
import org.hibernate.query.criteria.JpaJoin;
import org.hibernate.query.criteria.JpaRoot;

/**
 * What fits a search how well. All that has what is looked for in its title and names comes first, then what has some of it in
 * its long texts alone. The database's functions search_names_score and search_words_score say how well within each.
 */
enum Ranking {

    NAMES("names", 500_000_000),
    WORDS("words", 0);

    /** What has been found as it was asked for stands before what was found by words that look like it. */
    static final int EXACT = 1_000_000_000;

    final int least;
    private final String column;

    Ranking(String column, int least) {
        this.column = column;
        this.least = least;
    }

    /** Narrows to talks that have what is looked for anywhere. */
    static void narrow(Conditions<Talk> conditions, Asked asked) {
        conditions.add(conditions.build.isTrue(conditions.build.sql("? @@ cast(? as tsquery)", Boolean.class,
                document(conditions).get(SearchDocument_.words), conditions.build.value(asked.found()))));
    }

    private static JpaJoin<Talk, SearchDocument> document(Conditions<Talk> conditions) {
        var document = ((JpaRoot<Talk>) conditions.root).join(SearchDocument.class);
        document.on(conditions.build.equal(document.get(SearchDocument_.id), conditions.root.get(Resource_.id)));
        conditions.add(conditions.build.equal(document.get(SearchDocument_.type), conditions.build.literal("talk")));
        return document;
    }

    /** Narrows talks to those that fit, and says how well. */
    Expression<Integer> of(Conditions<Talk> conditions, Asked asked) {
        var build = conditions.build;
        var document = document(conditions);
        var words = document.get(SearchDocument_.words);
        var names = document.get(SearchDocument_.names);
        var found = build.value(asked.found());
        var mine = this == NAMES ? names : words;
        conditions.add(build.isTrue(build.sql("? @@ cast(? as tsquery)", Boolean.class, mine, found)));
        if (this == WORDS) {
            conditions.add(build.isTrue(build.sql("not ? @@ cast(? as tsquery)", Boolean.class, names, found)));
        }
        var score = build.sql("search_%s_score(?, cast(? as tsquery))".formatted(column), Integer.class, mine,
                build.value(asked.ranked()));
        return asked.exact() == null ? score
                : build.sum(score, build.sql("case when ? @@ cast(? as tsquery) then " + EXACT + " else 0 end", Integer.class,
                        words, build.value(asked.exact())));
    }
}
