package org.conftalks.talk.material;

import org.conftalks.catalogue.Conditions;
import org.conftalks.http.Values;
import org.conftalks.talk.LinkParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What lists of materials are asked by. */
public class MaterialParameters extends LinkParameters {

    @RestQuery
    @Parameter(description = "`code`, `paper`, `article`, `handout`, `dataset`, `transcript` or `other`.")
    String kind;

    void addAllTo(Conditions conditions) {
        addTo(conditions, "m.talk_id");
        conditions.anyOf("m.kind", Values.terms("kind", kind, MaterialKind.class, MaterialKind::term));
    }
}
