package org.conftalks.grant;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Right;
import org.conftalks.access.Viewer;
import org.conftalks.http.Links;

/** Tells who asks what they may do: what was granted here, and what their provider says of them. */
@ApplicationScoped
class RolesOfCaller {

    private final GrantRepository repository;
    private final Viewer viewer;
    private final Links links;

    RolesOfCaller(GrantRepository repository, Viewer viewer, Links links) {
        this.repository = repository;
        this.viewer = viewer;
        this.links = links;
    }

    Me read() {
        var who = viewer.who();
        var granted = repository.grantsOf(new String[] { who.subject() });
        var places = granted.stream().map(row -> row.grant().right()).toList();
        var told = who.rights().stream().filter(right -> !places.contains(right)).map(Right::role)
                .map(role -> new GrantedRole(role, null, null, null));
        return new Me(who.subject(), who.name(),
                Stream.concat(granted.stream().map(row -> GrantedRole.of(row, links)), told).toList());
    }
}
