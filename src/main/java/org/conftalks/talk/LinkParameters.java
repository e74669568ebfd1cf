package org.conftalks.talk;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Resource_;
import org.conftalks.event.Event;
import org.conftalks.http.ListParameters;
import org.conftalks.http.Values;
import org.conftalks.speaker.Speaker;
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

    public <L extends TalkLink> void addTo(Conditions<L> conditions) {
        var talk = conditions.root.get(TalkLink_.talk);
        conditions.named(talk.get(Talk_.event).get(Resource_.id), Event.class, Values.list("event", event));
        var speakers = Values.list("speaker", speaker);
        if (!speakers.isEmpty()) {
            var sub = conditions.related(Contribution.class);
            var part = sub.from(Contribution.class);
            sub.select(part).where(conditions.build.equal(part.get(Contribution_.talk), talk),
                    conditions.is(part.get(Contribution_.speaker).get(Resource_.id), Speaker.class, speakers));
            conditions.add(conditions.build.exists(sub));
        }
    }
}
