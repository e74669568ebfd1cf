package org.conftalks.search;

import jakarta.persistence.criteria.Expression;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource_;
import org.hibernate.query.criteria.JpaJoin;
import org.hibernate.query.criteria.JpaRoot;

/**
 * What fits a search how well. All that has what is looked for in its title and names comes first, then what has it in its long
 * texts, too; within each the weights of the fields, how often the words stand there and how much else stands there decide.
 */
enum Ranking {

    /** Everything looked for is in titles and names. */
    NAMES(1_000_000),

    /** Some of it is in long texts alone. */
    TEXTS(0);

    /** What has been found as it was asked for stands before what was found by words that look like it. */
    private static final int EXACT = 2_000_000;

    final int least;

    Ranking(int least) {
        this.least = least;
    }

    /** Narrows to what has what is looked for anywhere. */
    static <E extends Named> void narrow(Conditions<E> conditions, Asked asked) {
        conditions.add(conditions.build.isTrue(conditions.build.sql("? @@ cast(? as tsquery)", Boolean.class,
                document(conditions).get(SearchDocument_.words), conditions.build.value(asked.found()))));
    }

    private static <E extends Named> JpaJoin<E, SearchDocument> document(Conditions<E> conditions) {
        var document = ((JpaRoot<E>) conditions.root).join(SearchDocument.class);
        document.on(conditions.build.equal(document.get(SearchDocument_.id), conditions.root.get(Resource_.id)));
        return document;
    }

    /** Narrows to what fits, and says how well. */
    <E extends Named> Expression<Integer> of(Conditions<E> conditions, Asked asked) {
        var build = conditions.build;
        var document = document(conditions);
        var names = document.get(SearchDocument_.names);
        var words = document.get(SearchDocument_.words);
        var found = build.value(asked.found());
        conditions.add(build.isTrue(build.sql("? @@ cast(? as tsquery)", Boolean.class, this == NAMES ? names : words, found)));
        if (this == TEXTS) {
            conditions.add(build.isTrue(build.sql("not ? @@ cast(? as tsquery)", Boolean.class, names, found)));
        }
        var score = build.sql("cast(100000 * ts_rank('{0.1, 0.2, 0.4, 1}', ?, cast(? as tsquery), 1) as integer)",
                Integer.class, this == NAMES ? names : words, build.value(asked.ranked()));
        return build.sum(asked.exact() == null ? score
                : build.sum(score, build.sql("case when ? @@ cast(? as tsquery) then " + EXACT + " else 0 end", Integer.class,
                        words, build.value(asked.exact()))),
                least);
    }
}
