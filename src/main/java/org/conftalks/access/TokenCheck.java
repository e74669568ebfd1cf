package org.conftalks.access;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;

import org.conftalks.http.ProblemType;
import org.conftalks.http.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps the operations of {@link TokenNeeded} resources to those who have a token. */
@Singleton
class TokenCheck {

    private final Viewer viewer;

    TokenCheck(Viewer viewer) {
        this.viewer = viewer;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void check(ResourceInfo operation) {
        if (operation.getResourceClass().isAnnotationPresent(TokenNeeded.class) && !viewer.seesDrafts()) {
            throw Refusal.unauthorized(ProblemType.UNAUTHORIZED.meaning);
        }
    }
}
