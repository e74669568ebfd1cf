package org.conftalks.grant;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.AccessPolicy;
import org.conftalks.access.ApiToken;
import org.conftalks.access.Deed;
import org.conftalks.access.Grant;
import org.conftalks.access.Place;
import org.conftalks.access.Principal;
import org.conftalks.access.Role;

/**
 * What somebody's tokens may do because they themselves might: a token does not outlive the right that it was made with. What
 * was granted to other people stays theirs.
 */
@ApplicationScoped
class PassedOn {

    private final GrantRepository repository;

    PassedOn(GrantRepository repository) {
        this.repository = repository;
    }

    /** The tokens that a subject has made, those that were made with these, and so on. */
    List<ApiToken> tokens(String subject) {
        return repository.tokensMadeBy(subject);
    }

    /**
     * What their tokens have by a grant that somebody has lost, and by no other one. A grant that the tokens themselves have
     * given their maker counts for nothing.
     */
    List<Grant> lostWith(Grant lost, Function<Grant, Place> place) {
        var tokens = tokens(lost.subject).stream().map(ApiToken::subject).toList();
        var before = holder(lost.subject, Stream.of(lost));
        var left = holder(lost.subject, grants(List.of(lost.subject)).filter(grant -> !grant.id.equals(lost.id)
                && !grant.grantedBy.equals(lost.subject) && !tokens.contains(grant.grantedBy)));
        return grants(tokens).filter(grant -> mayGrant(before, grant, place) && !mayGrant(left, grant, place)).toList();
    }

    private Stream<Grant> grants(List<String> subjects) {
        return repository.grantsOf(subjects.toArray(String[]::new)).stream().map(GrantRepository.Row::grant);
    }

    private static Principal holder(String subject, Stream<Grant> grants) {
        return new Principal(subject, null, grants.map(Grant::right).toList());
    }

    private static boolean mayGrant(Principal who, Grant grant, Function<Grant, Place> place) {
        var deed = grant.right().role() == Role.ADMIN ? Deed.ADMINISTER : Deed.GRANT;
        return AccessPolicy.may(who, deed, place.apply(grant));
    }
}
