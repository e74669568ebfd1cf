package org.conftalks.grant;

import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.AccessLog;
import org.conftalks.access.AccessPolicy;
import org.conftalks.access.ApiToken;
import org.conftalks.access.Deed;
import org.conftalks.access.Grant;
import org.conftalks.access.LogKind;
import org.conftalks.access.NewToken;
import org.conftalks.access.Principal;
import org.conftalks.access.Viewer;
import org.conftalks.catalogue.ChangeTime;
import org.conftalks.catalogue.Transactions;
import org.conftalks.http.Body;
import org.conftalks.http.JsonBodies;
import org.conftalks.http.Links;
import org.conftalks.http.Page;
import org.conftalks.http.Refusal;
import org.conftalks.http.RequestedList;
import org.hibernate.Session;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes tokens for what one may grant, lists one's own, and revokes them. */
@ApplicationScoped
class Tokens {

    static final String COLLECTION = "tokens";
    private static final int MOST_SCOPES = 100;
    private static final Instant NEVER_YET = Instant.parse("9999-12-31T00:00:00Z");

    private final GrantRepository repository;
    private final Grants grants;
    private final PlaceInput places;
    private final PassedOn passedOn;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final Viewer viewer;
    private final ChangeTime time;
    private final Transactions transactions;
    private final JsonBodies bodies;
    private final RequestedList request;
    private final Session session;
    private final Links links;

    Tokens(GrantRepository repository, Grants grants, PlaceInput places, PassedOn passedOn, AccessPolicy policy, AccessLog log,
            Viewer viewer,
            ChangeTime time, Transactions transactions, JsonBodies bodies, RequestedList request, Session session,
            Links links) {
        this.repository = repository;
        this.grants = grants;
        this.places = places;
        this.passedOn = passedOn;
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
    Page<TokenView> page(ListedParameters given) {
        policy.requireSomewhere(Deed.GRANT);
        String after = given.after(request);
        String[] place = after == null ? new String[] { NEVER_YET.toString(), "" } : after.split(" ", 2);
        var tokens = repository.tokens(Instant.parse(place[0]), place[1], policy.mayEverywhere(Deed.GRANT),
                viewer.who().subject(), own(), given.limit() + 1);
        var scopes = scopes(tokens);
        return given.page(tokens, token -> token.madeAt + " " + token.id, token -> shown(token, scopes, null), time.now(),
                request);
    }

    /** @throws Refusal 404 where there is none in reach; everybody reaches the one that they use */
    TokenView one(String id) {
        policy.requireKnown();
        var token = token(id);
        return shown(token, scopes(List.of(token)), null);
    }

    TokenView create(InputStream sent) {
        policy.requireSomewhere(Deed.GRANT);
        var object = bodies.read(sent);
        return transactions.run(() -> {
            var body = new Body(object);
            var allowing = new Consents();
            var made = NewToken.make();
            var token = made.token();
            token.name = body.requiredLine("name", Body.NAME);
            token.expiresAt = expiry(body);
            var scopes = scopes(body, allowing);
            body.refuseUnknown();
            body.refuseFaults();
            allowing.require();
            token.madeAt = time.now();
            token.madeBy = viewer.who().subject();
            session.persist(token);
            log.note(LogKind.TOKEN_MADE, "%s \"%s\"".formatted(token.subject(), token.name));
            scopes.forEach(scope -> grants.keep(scope, token.subject()));
            session.flush();
            return shown(token, scopes(List.of(token)), made.secret());
        });
    }

    /** At once, with all that was granted to it, and with the tokens that were made with it. */
    void revoke(String id) {
        policy.requireKnown();
        transactions.run(() -> {
            var token = token(id);
            passedOn.tokens(token.subject()).forEach(this::take);
            take(token);
            return token;
        });
    }

    private void take(ApiToken token) {
        repository.revokeAll(token.subject());
        session.remove(token);
        log.note(LogKind.TOKEN_REVOKED, "%s \"%s\"".formatted(token.subject(), token.name));
    }

    private Instant expiry(Body body) {
        Instant now = time.now();
        var given = body.instant("expiresAt").filter(instant -> instant.isAfter(now)
                || body.fault("expiresAt", "past", "lies in the past"));
        return given.orElseGet(() -> now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
    }

    private List<Grant> scopes(Body body, Consents allowing) {
        var scopes = body.elements("scopes", MOST_SCOPES, (element, index) -> element instanceof ObjectNode object
                ? Optional.of(places.read(body.element("scopes", index, object), allowing))
                : body.lacking("scopes/" + index, "not-an-object", "is an object"));
        if (scopes.isEmpty()) {
            body.fault("scopes", "required", "says what the token may do: at least one role");
        }
        return scopes;
    }

    private TokenView shown(ApiToken token, Map<String, List<GrantedRole>> scopes, String secret) {
        return TokenView.of(token, scopes.getOrDefault(token.subject(), List.of()), secret, links);
    }

    private Map<String, List<GrantedRole>> scopes(List<ApiToken> tokens) {
        return repository.grantsOf(tokens.stream().map(ApiToken::subject).toArray(String[]::new)).stream()
                .collect(Collectors.groupingBy(row -> row.grant().subject,
                        Collectors.mapping(row -> GrantedRole.of(row, links), Collectors.toList())));
    }

    private ApiToken token(String id) {
        return Optional.ofNullable(id.matches("[0-9a-z]{12}") ? session.find(ApiToken.class, id) : null)
                .filter(token -> token.id.equals(own()) || policy.maySomewhere(Deed.GRANT)
                        && (policy.mayEverywhere(Deed.GRANT) || token.madeBy.equals(viewer.who().subject())))
                .orElseThrow(() -> Refusal.notFound("There is no token of this id within your reach."));
    }

    /** The id of the token that this request came with; empty where it came with another kind. */
    private String own() {
        String subject = viewer.who().subject();
        return subject.startsWith(Principal.TOKEN) ? subject.substring(Principal.TOKEN.length()) : "";
    }
}
