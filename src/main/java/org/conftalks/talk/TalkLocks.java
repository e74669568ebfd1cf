package org.conftalks.talk;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.event.Event;
import org.conftalks.http.Refusal;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** Locks events, talks and what they left behind in this order. */
@ApplicationScoped
public class TalkLocks {

    private final TalkRepository talks;
    private final Session session;

    TalkLocks(TalkRepository talks, Session session) {
        this.talks = talks;
        this.session = session;
    }

    /** The event of a talk stays as it is meanwhile; others may write talks of it. */
    void holdEvent(UUID talk) {
        talks.eventOf(talk).forEach(event -> session.find(Event.class, event, LockMode.PESSIMISTIC_READ));
    }

    /** @throws Refusal 410 where the talk has gone meanwhile */
    public Talk lock(UUID talk) {
        holdEvent(talk);
        var locked = session.find(Talk.class, talk, LockMode.PESSIMISTIC_WRITE);
        if (locked == null) {
            throw Refusal.gone("The talk has just been deleted.");
        }
        return locked;
    }

    void lockTalkOf(UUID link) {
        List<UUID> owners = talks.talkOf(link);
        owners.forEach(this::lock);
    }
}
