package org.conftalks.access;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who asks, and what they have been granted.
 *
 * @param subject tells principals apart: {@code admin}, {@code token:} with a token's id, {@code user:} with the "sub" of an
 *        OpenID provider
 * @param name what people call them; null where it is not known
 */
public record Principal(String subject, String name, List<Right> rights) {

    /** Whoever has the configured administrator's token, and the service itself when it starts. */
    public static final Principal ADMINISTRATOR = new Principal("admin", null, List.of(Right.everywhere(Role.ADMIN)));

    /** Whoever sends no token. */
    public static final Principal NOBODY = new Principal("", null, List.of());

    public static final String TOKEN = "token:";
    public static final String USER = "user:";

    boolean isNobody() {
        return subject.isEmpty();
    }

    /** Whether a deed is allowed in the whole catalogue. */
    public boolean mayEverywhere(Deed deed) {
        return rights.stream().anyMatch(right -> right.isEverywhere() && right.role().allows(deed));
    }

    /** Whether a deed is allowed somewhere at all. */
    public boolean maySomewhere(Deed deed) {
        return rights.stream().anyMatch(right -> right.role().allows(deed));
    }

    /** Whether a deed is allowed in one of some places: a series, an event, a speaker. */
    boolean mayIn(Deed deed, Stream<UUID> places) {
        return places.anyMatch(
                place -> place != null
                        && rights.stream().anyMatch(right -> place.equals(right.place()) && right.role().allows(deed)));
    }

    /** What they see: a speaker's role shows what is their own. */
    Sight sight() {
        return mayEverywhere(Deed.READ) ? Sight.WHOLE
                : Sight.to(rights.stream().filter(right -> !right.isEverywhere()).map(Right::place).toList());
    }

    /** The roles that name themselves among some words, for the whole catalogue; a speaker has to be granted who they are. */
    static List<Right> rightsNamed(List<String> words) {
        return Arrays.stream(Role.values()).filter(role -> !role.isOfASpeaker() && words.contains(role.term()))
                .map(Right::everywhere).toList();
    }
}
