package org.conftalks.catalogue;

import java.util.List;
import java.util.Set;

import org.conftalks.http.ListParameters;
import org.conftalks.http.Refusal;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What lists of resources with long texts take: the texts come only when asked for, by include or by fields. */
public class NamedListParameters extends ListParameters {

    @RestQuery
    @Parameter(description = "Words that must all occur, whatever their case and accents.")
    String q;

    @RestQuery
    @Parameter(description = "Long texts that lists leave out: `description`; for talks also `abstract`.")
    String include;

    /** The words asked for; empty for all. */
    public List<String> words() {
        return Values.text("q", q).map(Conditions::words).orElse(List.of());
    }

    @Override
    public void requireWhole() {
        super.requireWhole();
        if (include != null) {
            throw Refusal.badParameter("include", "unknown", "The answer holds the long texts; include is not taken here.");
        }
    }

    public boolean includesDescription() {
        return includes("description");
    }

    protected boolean includes(String text) {
        var asked = Values.list("include", include);
        asked.forEach(name -> Values.oneOf("include", name, texts()));
        return asked.contains(text) || fields().contains(text);
    }

    /** The texts that can be asked for. */
    protected Set<String> texts() {
        return Set.of("description");
    }
}
