package org.conftalks.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** The log of what was granted, revoked and refused. It never holds a token. */
@ApplicationScoped
public class AccessLog {

    private static final int LONGEST = 1_000;

    /** Of refusals, that nobody fills the disk with them. */
    private static final int MOST_REFUSALS = 50_000;
    private static final int DAYS_KEPT = 90;

    private final AccessRepository repository;
    private final CurrentVertxRequest current;
    private final Viewer viewer;
    private final Clock clock;

    AccessLog(AccessRepository repository, CurrentVertxRequest current, Viewer viewer, Clock clock) {
        this.repository = repository;
        this.current = current;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Notes what who asks has just done, in the caller's transaction. */
    public void note(LogKind kind, String what) {
        insert(kind, viewer.who().subject(), current.getCurrent().request().remoteAddress().hostAddress(), what, 1, now());
    }

    /** The entries before one, the newest first. */
    public List<LogEntry> before(UUID id, int most) {
        return repository.log(id, most);
    }

    /** Notes refusals that are alike, in the caller's transaction. */
    void refused(String subject, String address, String what, long times) {
        Instant now = now();
        if (repository.again(LogKind.REFUSED, times, now, now.minus(1, ChronoUnit.HOURS), subject, address,
                shortened(what)) == 0) {
            insert(LogKind.REFUSED, subject, address, what, times, now);
        }
    }

    /** Old refusals make way, and the oldest of too many. */
    void makeRoom() {
        repository.forget(LogKind.REFUSED, now().minus(DAYS_KEPT, ChronoUnit.DAYS));
        repository.beyond(LogKind.REFUSED, MOST_REFUSALS).forEach(last -> repository.forget(LogKind.REFUSED, last));
    }

    private void insert(LogKind kind, String subject, String address, String what, long times, Instant now) {
        var entry = new LogEntry();
        entry.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entry.at = now;
        entry.lastAt = now;
        entry.times = times;
        entry.kind = kind;
        entry.subject = subject;
        entry.address = address;
        entry.what = shortened(what);
        repository.entityManager().persist(entry);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String shortened(String what) {
        return what.length() <= LONGEST ? what : what.substring(0, LONGEST - 1) + "…";
    }
}
