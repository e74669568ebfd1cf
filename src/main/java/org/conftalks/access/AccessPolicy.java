package org.conftalks.access;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.ProblemType;
import org.conftalks.http.Refusal;

/** Decides who may do what, on which thing. What is not granted is refused. */
@ApplicationScoped
public class AccessPolicy {

    private final Viewer viewer;
    private final Refusals refusals;

    AccessPolicy(Viewer viewer, Refusals refusals) {
        this.viewer = viewer;
        this.refusals = refusals;
    }

    /** Whether somebody may do it there. */
    public static boolean may(Principal who, Deed deed, Place place) {
        return who.mayEverywhere(deed)
                || who.maySomewhere(deed) && place.holders().stream().allMatch(holder -> who.mayIn(deed, holder.stream()));
    }

    /** Whether who asks may do it in the whole catalogue, so that it matters not where a thing stands. */
    public boolean mayEverywhere(Deed deed) {
        return viewer.who().mayEverywhere(deed);
    }

    /** Whether who asks may do it there. */
    public boolean may(Deed deed, Place place) {
        return may(viewer.who(), deed, place);
    }

    /** Whether a thing is who asks's own, so that they may do what a speaker may. */
    public boolean isOwn(Place place) {
        return viewer.who().mayIn(Deed.EDIT_OWN, place.speakers().stream());
    }

    /** @throws Refusal 403 where who asks may not do it there */
    public void require(Deed deed, Place place) {
        if (!may(deed, place)) {
            throw refused("You may not %s.".formatted(deed.words));
        }
    }

    /** Whether who asks may do it somewhere at all. */
    public boolean maySomewhere(Deed deed) {
        return viewer.who().maySomewhere(deed);
    }

    /** @throws Refusal 401 where who asks has no token */
    public void requireKnown() {
        if (viewer.who().isNobody()) {
            throw Refusal.unauthorized(ProblemType.UNAUTHORIZED.meaning);
        }
    }

    /** @throws Refusal 401 where who asks has no token, 403 where it allows the deed nowhere */
    public void requireSomewhere(Deed deed) {
        requireKnown();
        if (!viewer.who().maySomewhere(deed)) {
            throw refused("You may not %s.".formatted(deed.words));
        }
    }

    /** A refusal, which is noted in the log of access. */
    public Refusal refused(String detail) {
        refusals.note(viewer.who().subject(), detail);
        return new Refusal(ProblemType.FORBIDDEN, detail, List.of());
    }
}
