package org.conftalks.talk.slides;

import org.conftalks.catalogue.Conditions;
import org.conftalks.http.Values;
import org.conftalks.talk.LinkParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What lists of slide decks are asked by. */
public class SlideDeckParameters extends LinkParameters {

    @RestQuery
    @Parameter(description = "Media types, such as `application/pdf`.")
    String mediaType;

    void addAllTo(Conditions conditions) {
        addTo(conditions, "d.talk_id");
        conditions.anyOf("d.media_type", Values.list("mediaType", mediaType));
    }
}
