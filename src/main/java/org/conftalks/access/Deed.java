package org.conftalks.access;

/** What somebody may be allowed to do in a place. Reading what is published needs no leave. */
public enum Deed {
    /** To read drafts. */
    READ("read drafts"),
    /** To change one's own profile, and the texts and links of one's own talks. */
    EDIT_OWN("change what is your own"),
    /** To make, change and delete contents: talks, what they left behind, speakers, the data of events and series. */
    EDIT("change this"),
    /** To delete an event or a series as a whole. */
    REMOVE("delete this"),
    /** To import files. */
    IMPORT("import files"),
    /** To grant others what one may do, and to make tokens for it. */
    GRANT("grant this"),
    /** To read the log of access, and to grant everything. */
    ADMINISTER("administer the catalogue");

    /** As it follows "may not". */
    final String words;

    Deed(String words) {
        this.words = words;
    }
}
