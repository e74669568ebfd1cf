package org.conftalks.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.ChangeTime;
import org.conftalks.catalogue.ExternalIds;
import org.conftalks.catalogue.Named;
import org.conftalks.event.CoLocation;
import org.conftalks.event.Event;
import org.conftalks.exchange.Run.Postponed;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.talk.Talk;
import org.hibernate.FlushMode;
import org.hibernate.Session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Connects, when a whole file is in, what may stand anywhere in it: talks with their parents, events with their neighbours. */
@ApplicationScoped
public class Connector {

    private final Session session;
    private final ExchangeRepository catalogue;
    private final ExternalIds externalIds;
    private final Editors editors;
    private final Bounds bounds;
    private final ChangeTime time;

    Connector(Session session, ExchangeRepository catalogue, ExternalIds externalIds, Editors editors, Bounds bounds,
            ChangeTime time) {
        this.bounds = bounds;
        this.session = session;
        this.catalogue = catalogue;
        this.externalIds = externalIds;
        this.editors = editors;
        this.time = time;
    }

    /** Connects some of them, in the caller's transaction. */
    public Report connect(List<Postponed> some, Run run) {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        var report = new Report(run);
        Instant at = time.now();
        connectTalks(of(Noun.TALK, some), run, report, at);
        connectEvents(of(Noun.EVENT, some), run, report, at);
        session.flush();
        session.clear();
        return report;
    }

    private static List<Postponed> of(Noun noun, List<Postponed> some) {
        return some.stream().filter(one -> one.noun() == noun).toList();
    }

    private void connectTalks(List<Postponed> children, Run run, Report report, Instant at) {
        if (children.isEmpty()) {
            return;
        }
        var names = names(Noun.TALK, children, run);
        catalogue.lock(editors.table(Noun.TALK), names.ids(), names.slugs());
        var known = known(Noun.TALK, run, catalogue.talks(names.ids(), names.slugs()));
        for (Postponed child : children) {
            var talk = (Talk) known.get(Talk.class, child.from().toString()).orElse(null);
            find(known, child, child.to(), "/parent", report).map(Talk.class::cast).ifPresent(parent -> {
                if (talk == null || parent.equals(talk.parent)) {
                    return;
                }
                if (parent == talk) {
                    report.note(finding(child, "/parent", "itself", "It names the talk itself as its parent."));
                    return;
                }
                var former = talk.parent;
                report.differ(() -> Difference.of(Noun.TALK, child.place(), talk.title, "parent",
                        former == null ? null : TextNode.valueOf(former.title), TextNode.valueOf(((Talk) parent).title)));
                talk.parent = parent;
                touch(child, talk, run, report, at);
            });
        }
    }

    private void connectEvents(List<Postponed> events, Run run, Report report, Instant at) {
        if (events.isEmpty()) {
            return;
        }
        var names = names(Noun.EVENT, events, run);
        catalogue.lock(editors.table(Noun.EVENT), names.ids(), names.slugs());
        var known = known(Noun.EVENT, run, catalogue.events(names.ids(), names.slugs()));
        var pairs = catalogue.neighbours(events.stream().map(Postponed::from).toArray(UUID[]::new)).stream()
                .map(pair -> pair.pair).collect(Collectors.toSet());
        for (Postponed event : events) {
            var held = (Event) known.get(Event.class, event.from().toString()).orElse(null);
            boolean changed = false;
            int index = 0;
            for (JsonNode to : event.to()) {
                var other = find(known, event, to, "/coLocatedWith/" + index++, report).map(Event.class::cast).orElse(null);
                if (held == null || other == null || other == held) {
                    continue;
                }
                if (!bounds.hold(Noun.EVENT, other)) {
                    report.note(finding(event, "/coLocatedWith", Bounds.CODE, Bounds.DETAIL));
                    continue;
                }
                var pair = CoLocation.of(held.id, other.id);
                if (pairs.add(pair.pair)) {
                    session.persist(pair);
                    other.updatedAt = run.restores ? other.updatedAt : at;
                    changed = true;
                    report.differ(() -> Difference.of(Noun.EVENT, event.place(), held.name, "coLocatedWith", null,
                            TextNode.valueOf(other.name)));
                }
            }
            if (changed) {
                touch(event, held, run, report, at);
            }
        }
    }

    /** What was made or changed by the same file carries that time already. */
    private static void touch(Postponed one, Named resource, Run run, Report report, Instant at) {
        if (one.outcome() == Outcome.UNCHANGED) {
            report.changed(one.noun());
        }
        if (one.outcome() != Outcome.CREATED && !run.restores) {
            resource.updatedAt = at;
        }
    }

    private static Stream<JsonNode> targets(Postponed one) {
        return one.to().isArray() ? StreamSupport.stream(one.to().spliterator(), false) : Stream.of(one.to());
    }

    private Names names(Noun noun, List<Postponed> some, Run run) {
        var none = new Known(run::present);
        var names = new Names();
        some.forEach(one -> {
            names.ids.add(one.from());
            targets(one).forEach(to -> names.add(to, none));
        });
        names.ids.addAll(externalIds.owners(editors.table(noun), names.externalIds).values());
        return names;
    }

    private static Known known(Noun noun, Run run, List<? extends Named> found) {
        var known = new Known(run::present);
        found.forEach(resource -> known.add(Editors.type(noun), resource));
        return known;
    }

    private static Optional<Named> find(Known known, Postponed from, JsonNode to, String pointer, Report report) {
        var found = known.get(Editors.type(from.noun()), to);
        if (found.isEmpty()) {
            report.note(finding(from, pointer, "unknown-reference", "It refers to something that is not in the catalogue."));
        }
        return found;
    }

    private static Finding finding(Postponed one, String pointer, String code, String detail) {
        return new Finding(Effect.LEFT_OUT, one.noun(), one.place(), pointer, code, detail);
    }
}
