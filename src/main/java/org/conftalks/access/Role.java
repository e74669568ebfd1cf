package org.conftalks.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/** What may be granted to somebody, in the whole catalogue, a series or an event; a speaker's role in what is their own. */
public enum Role {
    READER("reader", Deed.READ),
    SPEAKER("speaker", Deed.EDIT_OWN),
    EDITOR("editor", Deed.READ, Deed.EDIT),
    ORGANISER("organiser", Deed.READ, Deed.EDIT, Deed.REMOVE, Deed.IMPORT, Deed.GRANT),
    ADMIN("admin", Deed.READ, Deed.EDIT, Deed.REMOVE, Deed.IMPORT, Deed.GRANT, Deed.ADMINISTER);

    private final String term;
    private final Set<Deed> deeds;

    Role(String term, Deed first, Deed... others) {
        this.term = term;
        this.deeds = EnumSet.of(first, others);
    }

    @JsonValue
    public String term() {
        return term;
    }

    /** The role of a term that the database holds. */
    static Role of(String term) {
        return Arrays.stream(values()).filter(role -> role.term.equals(term)).findFirst().orElseThrow();
    }

    boolean allows(Deed deed) {
        return deeds.contains(deed);
    }

    /** Whether a speaker is what it holds for. */
    public boolean isOfASpeaker() {
        return this == SPEAKER;
    }
}
