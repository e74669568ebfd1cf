package org.conftalks.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.conftalks.http.ListParameters;
import org.conftalks.http.Refusal;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What lists of resources with long texts take: the texts come only when asked for, by include or by fields. */
public class NamedListParameters extends ListParameters {

    /** What the parameter q of a list is. */
    public static final String ASKED = "Words that must all occur, whatever their case, accents and endings; `\"a phrase\"`, `-not`, `this or that`. The begin of the last word suffices.";

    @RestQuery
    @Parameter(description = ASKED)
    String q;

    @RestQuery
    @Parameter(description = "Long texts that lists leave out: `description`; for talks also `abstract`.")
    String include;

    /** What is looked for, as people write it. */
    public Optional<String> asked() {
        return Values.text("q", q);
    }

    /**
     * Narrows to what is found by the words asked for.
     *
     * @param id the SQL of the resource's id
     * @param type of its search document
     */
    public void addWordsTo(Conditions conditions, String id, String type) {
        asked().ifPresent(asked -> conditions.found(id, type, asked));
    }

    @Override
    public void requireWhole() {
        super.requireWhole();
        refuseInclude("The answer holds the long texts; include is not taken here.");
    }

    @Override
    public void requireByRelevance() {
        super.requireByRelevance();
        refuseInclude("The answer holds no long texts; include is not taken here.");
    }

    private void refuseInclude(String detail) {
        if (include != null) {
            throw Refusal.badParameter("include", "unknown", detail);
        }
    }

    @Override
    public Predicate<String> wanted() {
        var included = Values.list("include", include);
        included.forEach(name -> Values.oneOf("include", name, texts()));
        var fields = fields();
        var others = super.wanted();
        return member -> texts().contains(member) ? included.contains(member) || fields.contains(member)
                : others.test(member);
    }

    /** The texts that can be asked for. */
    protected Set<String> texts() {
        return Set.of("description");
    }
}
