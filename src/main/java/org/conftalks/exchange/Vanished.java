package org.conftalks.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.ChangeTime;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkStatus;
import org.hibernate.FlushMode;
import org.hibernate.Session;

import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Talks of the file's events that its source had at an earlier import and has no more: they are told, and withdrawn if asked.
 */
@ApplicationScoped
public class Vanished {

    /** @param value what the source called it */
    public record Gone(UUID id, UUID event, String title, String value) {
    }

    private final Session session;
    private final Lookup lookup;
    private final ExchangeRepository catalogue;
    private final ChangeTime time;

    Vanished(Session session, Lookup lookup, ExchangeRepository catalogue, ChangeTime time) {
        this.session = session;
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.time = time;
    }

    /** Those of the whole file. */
    public List<Gone> find(Run run) {
        return !run.terms.hasSource() || run.events().isEmpty() ? List.of()
                : catalogue.talksOfSource(run.events().toArray(UUID[]::new), run.terms.source()).stream()
                        .filter(talk -> !run.hasMet(talk.id())).toList();
    }

    /** Tells of some of them; where the file has talks that did not go in, these may be the same, and stay. */
    public Report tell(List<Gone> some, Run run) {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        var report = new Report(run);
        boolean withdraws = run.terms.removesMissing() && !run.hasRejectedTalks();
        some.forEach(talk -> report.note(new Finding(Effect.NOTED, Noun.TALK, talk.value(), null,
                withdraws ? "withdrawn" : "vanished", "\"%s\": the source does not have it any more. %s".formatted(talk.title(),
                        withdraws ? "It counts as withdrawn now."
                                : run.terms.removesMissing() ? "It stays, because talks of the file were rejected."
                                        : "removeMissing=true withdraws it."))));
        if (withdraws) {
            withdraw(some, run, report);
        }
        return report;
    }

    private void withdraw(List<Gone> some, Run run, Report report) {
        var ids = some.stream().map(Gone::id).toArray(UUID[]::new);
        catalogue.lock("talk", ids, new String[0]);
        Instant at = time.now();
        var earlier = lookup.earlier(Noun.TALK, run, some.stream().map(Gone::value).toArray(String[]::new));
        var withdrawn = TextNode.valueOf(TalkStatus.WITHDRAWN.term());
        var talks = catalogue.talks(ids, new String[0]).stream().collect(Collectors.toMap(talk -> talk.id, talk -> talk));
        for (Gone gone : some) {
            Talk talk = talks.get(gone.id());
            if (talk == null || talk.status != TalkStatus.SCHEDULED) {
                continue;
            }
            talk.status = TalkStatus.WITHDRAWN;
            talk.updatedAt = at;
            earlier.remember(Noun.TALK, gone.value(), earlier.said(Noun.TALK, gone.value()).deepCopy().put("status",
                    Earlier.digest(withdrawn)));
            report.count(Noun.TALK, Outcome.UPDATED);
            report.differ(() -> Difference.of(Noun.TALK, gone.value(), talk.title, "status",
                    TextNode.valueOf(TalkStatus.SCHEDULED.term()), withdrawn));
        }
        session.flush();
        catalogue.keep(earlier, Noun.TALK, "talk", run.terms.source());
        session.clear();
    }
}
