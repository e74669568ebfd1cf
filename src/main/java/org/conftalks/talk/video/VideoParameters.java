package org.conftalks.talk.video;

import jakarta.persistence.criteria.Predicate;

import org.conftalks.catalogue.Conditions;
import org.conftalks.http.Values;
import org.conftalks.talk.LinkParameters;
import org.conftalks.talk.TalkLink_;
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

    void addAllTo(Conditions<Video> conditions) {
        addTo(conditions);
        var video = conditions.root;
        conditions.anyOf(video.get(Video_.provider), Values.list("provider", provider));
        conditions.anyOf(video.get(Video_.role), Values.terms("role", role, VideoRole.class, VideoRole::term));
        var spoken = Values.languages("language", language).stream()
                .map(tag -> conditions.build.or(conditions.build.equal(video.get(TalkLink_.language), tag),
                        conditions.build.like(video.get(TalkLink_.language), tag + "-%")))
                .toArray(Predicate[]::new);
        if (spoken.length > 0) {
            conditions.add(conditions.build.or(spoken));
        }
    }
}
