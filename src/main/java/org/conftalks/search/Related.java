package org.conftalks.search;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Viewer;
import org.conftalks.http.Shown;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.Talks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Finds what a viewer of a talk may want to see next. */
@ApplicationScoped
class Related {

    private final RelatedRepository related;
    private final Talks talks;
    private final Viewer viewer;

    Related(RelatedRepository related, Talks talks, Viewer viewer) {
        this.related = related;
        this.talks = talks;
        this.viewer = viewer;
    }

    /** What goes with a talk. */
    @Schema(name = "RelatedTalks", description = "What goes with a talk")
    public record Found(
            @Schema(required = true, description = "Other talks, those with most in common first") List<Shown<TalkView>> items,
            @Schema(required = true, maxItems = 20, description = "The same talk at other events: by a speaker of this one under much the same title") List<Shown<TalkView>> sameTalk) {
    }

    Found to(String talk) {
        var relatives = related.relatives(talks.id(talk), viewer.sight().reach());
        var views = talks.all(relatives.stream().map(RelatedRepository.Relative::id).toList(), false);
        return new Found(
                relatives.stream().filter(other -> !other.same()).map(other -> views.get(other.id())).filter(Objects::nonNull)
                        .toList(),
                relatives.stream().filter(RelatedRepository.Relative::same).map(other -> views.get(other.id()))
                        .filter(Objects::nonNull).toList());
    }
}
