package org.conftalks.talk.video;

import org.conftalks.catalogue.Conditions;
import org.conftalks.http.Values;
import org.conftalks.talk.LinkParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What lists of videos are asked by. */
public class VideoParameters extends LinkParameters {

    @RestQuery
    @Parameter(description = "Providers, such as `youtube`.")
    String provider;

    @RestQuery
    @Parameter(description = "Languages by BCP 47 or ISO 639, such as `en`; `de` finds `de-CH` too.")
    String language;

    @RestQuery
    @Parameter(description = "`main`, `translation`, `slides-only`, `audio` or `re-upload`.")
    String role;

    void addAllTo(Conditions conditions) {
        addTo(conditions, "v.talk_id");
        conditions.anyOf("v.provider", Values.list("provider", provider));
        conditions.anyOf("v.role", Values.terms("role", role, VideoRole.class, VideoRole::term));
        var spoken = Values.languages("language", language);
        if (!spoken.isEmpty()) {
            conditions.add("(v.language = any(?) or v.language like any(?))", spoken.toArray(String[]::new),
                    spoken.stream().map(tag -> tag + "-%").toArray(String[]::new));
        }
    }
}
