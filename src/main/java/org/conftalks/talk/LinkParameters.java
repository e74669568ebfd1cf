package org.conftalks.talk;

import org.conftalks.catalogue.Conditions;
import org.conftalks.http.ListParameters;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What lists of slides, videos and materials are asked by. Several values, separated by commas, are alternatives. */
public class LinkParameters extends ListParameters {

    @RestQuery
    @Parameter(description = "Events, by id or slug.")
    String event;

    @RestQuery
    @Parameter(description = "Speakers of the talk, by id or slug.")
    String speaker;

    /** @param talk the SQL of the id of the talk that a link belongs to */
    public void addTo(Conditions conditions, String talk) {
        var events = Values.list("event", event);
        if (!events.isEmpty()) {
            conditions.add(TalkLinks.at(conditions, talk, events));
        }
        var speakers = Values.list("speaker", speaker);
        if (!speakers.isEmpty()) {
            conditions.add(TalkParameters.by(conditions, talk, speakers));
        }
    }
}
