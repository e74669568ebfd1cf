package org.conftalks.speaker;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.NamedListParameters;
import org.conftalks.http.ListParameters;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What lists of speakers are asked by. Several values, separated by commas, are alternatives; several parameters all hold. */
public class SpeakerParameters extends ListParameters {

    @RestQuery
    @Parameter(description = "Events, by id or slug: speakers who appeared there.")
    String event;

    @RestQuery
    @Parameter(description = "Topics, by id or slug: speakers with a talk on one of them.")
    String topic;

    @RestQuery
    @Parameter(description = "Affiliation at a talk, whatever its case and accents.")
    String affiliation;

    @RestQuery
    @Parameter(description = NamedListParameters.ASKED)
    String q;

    void addTo(Conditions conditions, Appearances appearances) {
        var events = Values.list("event", event);
        var topics = Values.list("topic", topic);
        var affiliations = Values.list("affiliation", affiliation).stream().map(Conditions::sortKey).toList();
        if (!events.isEmpty() || !topics.isEmpty() || !affiliations.isEmpty()) {
            conditions.add(appearances.appeared(conditions, events, topics, affiliations));
        }
        Values.text("q", q).ifPresent(asked -> conditions.found("s.id", "speaker", asked));
    }
}
