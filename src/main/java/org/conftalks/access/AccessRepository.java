package org.conftalks.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

interface AccessRepository {

    EntityManager entityManager();

    @HQL("from ApiToken t where t.id = :id")
    List<ApiToken> token(String id);

    @HQL("from Grant g where g.subject = :subject")
    List<Grant> grants(String subject);

    @HQL("update ApiToken t set t.lastUsedAt = :now where t.id = :id")
    int used(String id, Instant now);

    /** Another one like one of the last hour. */
    @HQL("""
            update LogEntry e set e.times = e.times + :times, e.lastAt = :now
            where e.kind = :kind and e.lastAt > :since and e.subject is not distinct from :subject
            and e.address is not distinct from :address and e.what = :what
            """)
    int again(LogKind kind, long times, Instant now, Instant since, String subject, String address, String what);

    @HQL("delete from LogEntry e where e.kind = :kind and e.lastAt < :before")
    int forget(LogKind kind, Instant before);

    /** When the first beyond the newest so many last happened. */
    @HQL("select e.lastAt from LogEntry e where e.kind = :kind order by e.lastAt desc limit 1 offset :kept")
    List<Instant> beyond(LogKind kind, int kept);

    @HQL("from LogEntry e where e.id < :before order by e.id desc limit :most")
    List<LogEntry> log(UUID before, int most);
}
