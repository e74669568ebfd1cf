package org.conftalks.grant;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.AccessLog;
import org.conftalks.access.AccessPolicy;
import org.conftalks.access.ApiToken;
import org.conftalks.access.Deed;
import org.conftalks.access.Grant;
import org.conftalks.access.LogKind;
import org.conftalks.access.Place;
import org.conftalks.access.Principal;
import org.conftalks.access.Role;
import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.ChangeTime;
import org.conftalks.catalogue.Resource;
import org.conftalks.catalogue.Transactions;
import org.conftalks.event.Event;
import org.conftalks.http.Body;
import org.conftalks.http.JsonBodies;
import org.conftalks.http.Links;
import org.conftalks.http.Page;
import org.conftalks.http.Refusal;
import org.conftalks.http.RequestedList;
import org.conftalks.speaker.Speakers;
import org.hibernate.Session;

/** Grants roles and takes them back. Whoever grants must be an organiser of all that is granted. */
@ApplicationScoped
class Grants {

    static final String COLLECTION = "grants";
    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final int LONGEST_SUBJECT = 300;

    private final GrantRepository repository;
    private final PlaceInput places;
    private final PassedOn passedOn;
    private final Speakers speakers;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final Viewer viewer;
    private final ChangeTime time;
    private final Transactions transactions;
    private final JsonBodies bodies;
    private final RequestedList request;
    private final Session session;
    private final Links links;

    Grants(GrantRepository repository, PlaceInput places, PassedOn passedOn, Speakers speakers, AccessPolicy policy,
            AccessLog log, Viewer viewer,
            ChangeTime time, Transactions transactions, JsonBodies bodies, RequestedList request, Session session,
            Links links) {
        this.repository = repository;
        this.places = places;
        this.passedOn = passedOn;
        this.speakers = speakers;
        this.policy = policy;
        this.log = log;
        this.viewer = viewer;
        this.time = time;
        this.transactions = transactions;
        this.bodies = bodies;
        this.request = request;
        this.session = session;
        this.links = links;
    }

    /** @throws Refusal 403 where who asks may grant nothing */
    Page<GrantView> page(ListedParameters given) {
        policy.requireSomewhere(Deed.GRANT);
        String after = given.after(request);
        var rows = rows(after == null ? LAST_ID : UUID.fromString(after), given.limit() + 1);
        return given.page(rows, row -> row.grant().id.toString(), row -> GrantView.of(row, links), time.now(), request);
    }

    /** @throws Refusal 404 where there is none in reach */
    GrantView one(String id) {
        policy.requireSomewhere(Deed.GRANT);
        return GrantView.of(row(id), links);
    }

    GrantView create(InputStream sent) {
        policy.requireSomewhere(Deed.GRANT);
        var object = bodies.read(sent);
        return transactions.run(() -> {
            var body = new Body(object);
            var allowing = new Consents();
            String subject = subject(body);
            var grant = places.read(body, allowing);
            body.refuseFaults();
            allowing.require();
            keep(grant, subject);
            session.flush();
            return GrantView.of(row(grant.id.toString()), links);
        });
    }

    /** With what tokens of its holder have by it. */
    void delete(String id) {
        policy.requireSomewhere(Deed.GRANT);
        transactions.run(() -> {
            var row = row(id);
            places.requireAllowed(row.grant().right().role() == Role.ADMIN, place(row.grant()));
            passedOn.lostWith(row.grant(), this::place).forEach(this::take);
            take(row.grant());
            return row;
        });
    }

    private void take(Grant grant) {
        session.remove(grant);
        log.note(LogKind.REVOKED, told(grant));
    }

    /** Keeps what has been read and allowed, in the caller's transaction. */
    void keep(Grant grant, String subject) {
        grant.id = Resource.newId();
        grant.subject = subject;
        grant.grantedAt = time.now();
        grant.grantedBy = viewer.who().subject();
        repository.grantsOf(new String[] { subject }).stream().map(GrantRepository.Row::grant)
                .filter(other -> other.right().equals(grant.right())).findFirst().ifPresent(other -> {
                    throw Refusal.conflict("That is granted already, by %s.".formatted(links.to(COLLECTION, other.id)));
                });
        session.persist(grant);
        log.note(LogKind.GRANTED, told(grant));
    }

    private String subject(Body body) {
        String subject = body.requiredLine("subject", LONGEST_SUBJECT);
        if (subject == null) {
            return null;
        }
        boolean isToken = subject.startsWith(Principal.TOKEN);
        if (!isToken && !(subject.startsWith(Principal.USER) && subject.length() > Principal.USER.length())) {
            body.fault("subject", "not-a-subject", "is token: with the id of a token, or user: with the sub of a person");
        } else if (isToken && session.find(ApiToken.class, subject.substring(Principal.TOKEN.length())) == null) {
            body.fault("subject", "unknown-reference", "names a token that there is not");
        }
        return subject;
    }

    private Place place(Grant grant) {
        if (grant.speakerId != null) {
            return speakers.place(grant.speakerId);
        }
        return grant.eventId != null ? session.find(Event.class, grant.eventId).place()
                : grant.seriesId != null ? Place.in(grant.seriesId) : Place.CATALOGUE;
    }

    private static String told(Grant grant) {
        var place = grant.right().place();
        return "%s %s of %s".formatted(grant.subject, grant.role, place == null ? "the catalogue"
                : (grant.seriesId != null ? "series " : grant.eventId != null ? "event " : "speaker ") + place);
    }

    private GrantRepository.Row row(String id) {
        return Optional.ofNullable(Address.of(id).id())
                .flatMap(
                        known -> rows(new UUID(known.getMostSignificantBits(), known.getLeastSignificantBits() + 1), 1).stream()
                                .filter(row -> row.grant().id.equals(known)).findFirst())
                .orElseThrow(() -> Refusal.notFound("There is no grant of this id within your reach."));
    }

    private List<GrantRepository.Row> rows(UUID before, int most) {
        var who = viewer.who();
        return repository.grants(before, who.mayEverywhere(Deed.GRANT), who.subject(), viewer.sight().reach(), most);
    }
}
