package org.conftalks.grant;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.access.AccessLog;
import org.conftalks.access.AccessPolicy;
import org.conftalks.access.Deed;
import org.conftalks.access.Refusals;
import org.conftalks.catalogue.ChangeTime;
import org.conftalks.http.Page;
import org.conftalks.http.RequestedList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Access")
public class AccessResource {

    private static final UUID LAST_ID = new UUID(-1, -1);

    private final AccessPolicy policy;
    private final AccessLog log;
    private final Refusals refusals;
    private final RolesOfCaller roles;
    private final ChangeTime time;
    private final RequestedList request;

    AccessResource(AccessPolicy policy, AccessLog log, Refusals refusals, RolesOfCaller roles, ChangeTime time,
            RequestedList request) {
        this.policy = policy;
        this.log = log;
        this.refusals = refusals;
        this.roles = roles;
        this.time = time;
        this.request = request;
    }

    @GET
    @Path("/me")
    @Operation(operationId = "getMe", summary = "Who you are, and what you may do")
    public Me me() {
        policy.requireKnown();
        return roles.read();
    }

    @GET
    @Path("/access-log")
    @Operation(operationId = "listAccessLog", summary = "What was granted, revoked and refused, the newest first", description = "For administrators. Refusals are kept for 90 days, the last 50,000 of them; other instances of the service write theirs down within a second.")
    public Page<LogEntryView> log(@BeanParam ListedParameters given) {
        policy.requireSomewhere(Deed.ADMINISTER);
        String after = given.after(request);
        refusals.writeDown();
        return given.page(log.before(after == null ? LAST_ID : UUID.fromString(after), given.limit() + 1),
                entry -> entry.id.toString(), LogEntryView::of, time.now(), request);
    }
}
