package org.conftalks.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;

/** Tells by a token who sent it, and what has been granted to them. */
@ApplicationScoped
class Identities {

    private final AdminToken adminToken;
    private final ProviderTokens provider;
    private final AccessRepository repository;
    private final Clock clock;

    Identities(AdminToken adminToken, ProviderTokens provider, AccessRepository repository, Clock clock) {
        this.adminToken = adminToken;
        this.provider = provider;
        this.repository = repository;
        this.clock = clock;
    }

    /** The administrator, by a token that is compared without any look into the database. */
    Optional<Principal> administrator(String token) {
        return adminToken.is(token) ? Optional.of(Principal.ADMINISTRATOR) : Optional.empty();
    }

    /** Whether it is worth to look whose it is. */
    boolean mayBeKnown(String token) {
        return TokenText.of(token).isPresent() || provider.mayBe(token);
    }

    /**
     * Whose it is; empty where it is not valid. May wait for the database and the provider.
     *
     * @throws ProviderTokens.ProviderAway where only the provider could tell, and does not answer
     */
    @Transactional
    @ActivateRequestContext
    Optional<Principal> of(String token) {
        var ours = TokenText.of(token);
        return ours.isPresent() ? ours.flatMap(this::apiToken) : provider.read(token).map(this::user);
    }

    private Optional<Principal> apiToken(TokenText given) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return repository.token(given.id()).stream().filter(token -> MessageDigest.isEqual(token.hash, given.hash()))
                .filter(token -> token.expiresAt == null || token.expiresAt.isAfter(clock.instant()))
                .map(token -> {
                    if (token.lastUsedAt == null || token.lastUsedAt.isBefore(now)) {
                        repository.used(token.id, now);
                    }
                    return new Principal(token.subject(), token.name, rights(token.subject()).toList());
                }).findFirst();
    }

    private Principal user(ProviderTokens.Bearer bearer) {
        String subject = Principal.USER + bearer.subject();
        return new Principal(subject, bearer.name(),
                Stream.concat(Principal.rightsNamed(bearer.roles()).stream(), rights(subject)).toList());
    }

    private Stream<Right> rights(String subject) {
        List<Grant> grants = repository.grants(subject);
        return grants.stream().map(Grant::right);
    }
}
