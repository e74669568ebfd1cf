package org.conftalks.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.ChangeTime;
import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Slugs;
import org.conftalks.catalogue.Visibility;
import org.conftalks.event.Event;
import org.conftalks.exchange.Additions.New;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.talk.Contribution;
import org.conftalks.talk.Talk;
import org.conftalks.topic.Topic;
import org.hibernate.FlushMode;
import org.hibernate.Session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Brings what a file tells into the catalogue, group by group. A thing is known again by its external id, its id or its slug;
 * members that the file does not name stay as they are, and what is no news changes nothing.
 */
@ApplicationScoped
public class Importer {

    private static final int LONGEST_SLUG = 200;

    private final Session session;
    private final Lookup lookup;
    private final Editors editors;
    private final Bounds bounds;
    private final Slugs slugs;
    private final ExchangeRepository catalogue;
    private final CaptionsIntake captions;
    private final ImportedIntake said;
    private final ChangeTime time;

    Importer(Session session, Lookup lookup, Editors editors, Bounds bounds, Slugs slugs, ExchangeRepository catalogue,
            CaptionsIntake captions, ImportedIntake said, ChangeTime time) {
        this.bounds = bounds;
        this.captions = captions;
        this.said = said;
        this.session = session;
        this.lookup = lookup;
        this.editors = editors;
        this.slugs = slugs;
        this.catalogue = catalogue;
        this.time = time;
    }

    /** Whether the catalogue holds nothing and never did. */
    public boolean isCatalogueEmpty() {
        return catalogue.isEmpty();
    }

    /** Tells the database how much there is now of what: it plans queries by that, and by itself looks a minute later. */
    public void takeStock() {
        session.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set local statement_timeout = 0");
                statement.execute(
                        "analyze event_series, event, talk, speaker, topic, contribution, talk_topic, slide_deck, video,"
                                + " material, external_id, former_slug, caption_track");
            }
        });
    }

    /** Takes in one group, all of it or, where the caller's transaction fails, nothing. */
    public Report take(Group group, Run run) {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        var report = new Report(run);
        var lines = new ArrayList<Line>();
        group.told().forEach(told -> {
            if (told instanceof Line line) {
                lines.add(line);
            } else if (told instanceof Finding finding) {
                report.tell(finding);
            } else if (told instanceof LeftOut leftOut) {
                report.tell(leftOut);
            }
        });
        var captioned = lines.stream().filter(line -> line.noun() == Noun.CAPTIONS).toList();
        var imported = lines.stream().filter(line -> line.noun() == Noun.IMPORTED).toList();
        lines.removeIf(line -> line.noun() == Noun.CAPTIONS || line.noun() == Noun.IMPORTED);
        aim(lines, run, report);
        lines.sort(Comparator.comparing(Line::noun));
        var found = lookup.find(lines, run);
        Instant at = time.now();
        var intake = new Intake(editors, bounds, found, run, report, at);
        lines.stream().filter(line -> line.noun() == Noun.TOPIC).forEach(intake::take);
        var named = found.topics().unheard().stream()
                .filter(name -> found.known().get(Topic.class, Known.TopicName.of(name)).isEmpty()).map(Importer::topic)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        named.forEach(intake::take);
        lines.stream().filter(line -> line.noun() != Noun.TOPIC).forEach(intake::take);
        intake.rememberTopics();
        hideWhatOnlyDraftsName(named, intake.additions);
        keep(intake);
        captions.take(captioned, run, report, at);
        said.take(imported, run, report);
        return report;
    }

    /** The one event of a file is the one that its sender named. */
    private void aim(List<Line> lines, Run run, Report report) {
        if (run.terms.event() == null) {
            return;
        }
        for (var events = lines.stream().filter(line -> line.noun() == Noun.EVENT).toList().iterator(); events.hasNext();) {
            var event = events.next();
            if (run.hasAimed() || report.hasAimed) {
                lines.remove(event);
                report.reject(event, null, "several-events", "The parameter event names one event, and the file has several.");
            } else {
                report.hasAimed = true;
                find(run.terms.event()).ifPresentOrElse(id -> event.members().put("id", id.toString()),
                        () -> event.members().put("slug", run.terms.event()));
            }
        }
    }

    /** Where the event of this id or slug stands. */
    public Optional<Place> place(String event) {
        return event(event).map(Event::place);
    }

    private Optional<UUID> find(String event) {
        return event(event).map(found -> found.id);
    }

    private Optional<Event> event(String event) {
        var address = Address.of(event);
        return catalogue.events(address.id() == null ? new UUID[0] : new UUID[] { address.id() },
                address.id() == null ? new String[] { address.slug() } : new String[0]).stream()
                .findFirst();
    }

    /** A topic that talks name comes into being by its name. */
    private static Line topic(String name) {
        return new Line(Noun.TOPIC, name, JsonNodeFactory.instance.objectNode().put("name", name));
    }

    private static void hideWhatOnlyDraftsName(Set<Line> named, Additions additions) {
        var seen = additions.made(Noun.TALK).stream().map(New::resource).map(Talk.class::cast).filter(Talk::isPublished)
                .flatMap(talk -> talk.topics.stream()).collect(Collectors.toSet());
        additions.made(Noun.TOPIC).stream().filter(made -> named.contains(made.line()) || isOfDrafts(made))
                .map(New::resource).map(Topic.class::cast).filter(topic -> !seen.contains(topic)).forEach(topic -> {
                    topic.ofDrafts = true;
                    topic.visibility = Visibility.DRAFT;
                });
    }

    /** Whether a dump says so. */
    private static boolean isOfDrafts(New made) {
        return made.line().members().path(Lines.OF_DRAFTS).asBoolean() && made.resource().visibility == Visibility.DRAFT;
    }

    private void keep(Intake intake) {
        for (Noun noun : editors.nouns()) {
            var made = intake.additions.made(noun);
            giveSlugs(noun, made, intake.report);
            persist(made);
        }
        session.flush();
        for (Noun noun : editors.nouns()) {
            var made = intake.additions.made(noun);
            keepFormerSlugs(editors.table(noun), made);
            var returned = made.stream().map(New::resource).map(resource -> resource.id).filter(intake.additions::isReturned)
                    .toArray(UUID[]::new);
            if (returned.length > 0) {
                catalogue.unbury(editors.table(noun), returned);
            }
        }
        for (Noun noun : editors.nouns()) {
            catalogue.keep(intake.found.earlier(), noun, editors.table(noun), intake.run.terms.source());
        }
        session.clear();
    }

    /** Rows of one table behind each other, so that they are sent together: a talk would bring its billing along. */
    private void persist(List<New> made) {
        var billing = new ArrayList<Contribution>();
        for (New one : made) {
            if (one.resource() instanceof Talk talk) {
                billing.addAll(talk.contributions);
                talk.contributions = new ArrayList<>();
            }
            session.persist(one.resource());
        }
        billing.forEach(session::persist);
    }

    private void giveSlugs(Noun noun, List<New> made, Report report) {
        var named = made.stream().filter(one -> one.resource() instanceof Named).toList();
        if (named.isEmpty()) {
            return;
        }
        slugs.free(editors.table(noun), named.stream()
                .map(one -> new Slugs.Wish((Named) one.resource(), preferred(one))).toList());
        named.stream().filter(one -> one.slug() != null && !one.slug().equals(((Named) one.resource()).slug))
                .forEach(one -> report.note(one.line().finding(Effect.NOTED, "/slug", "slug-taken",
                        "The slug %s is taken; it is %s here.".formatted(one.slug(), ((Named) one.resource()).slug))));
    }

    /** The slug it comes with, else one of its name; talks of one title are told apart by their events. */
    private static List<String> preferred(New one) {
        var resource = (Named) one.resource();
        String ofName = Slugs.of(resource.label());
        var ofEvent = resource instanceof Talk talk && !ofName.isEmpty()
                ? Stream.of(ofName + "-" + talk.event.slug).filter(slug -> slug.length() <= LONGEST_SLUG)
                : Stream.<String> empty();
        return Stream.of(Stream.ofNullable(one.slug()), Stream.of(ofName), ofEvent).flatMap(slug -> slug).toList();
    }

    private void keepFormerSlugs(String table, List<New> made) {
        var former = made.stream().flatMap(one -> one.formerSlugs().stream()).toArray(String[]::new);
        if (former.length > 0) {
            catalogue.keepFormerSlugs(table,
                    made.stream().flatMap(one -> one.formerSlugs().stream().map(any -> one.resource().id)).toArray(UUID[]::new),
                    former);
        }
    }
}
