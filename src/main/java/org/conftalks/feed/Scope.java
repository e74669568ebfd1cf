package org.conftalks.feed;

import org.conftalks.catalogue.Conditions;

/**
 * Whose news a feed tells.
 *
 * @param name of the event, series, speaker or topic; null for the whole catalogue
 * @param home the address of what the feed is about
 * @param feeds the address below which its feeds are; by id, so that it stays when a slug changes
 * @param image a picture of it, null where none is known
 * @param cover the same, or the catalogue's own: a podcast has to have one
 */
record Scope(String name, String home, String feeds, String image, String cover, Narrowing narrowing) {

    /** Which talks belong to it. */
    interface Narrowing {

        /** @param talk the SQL of a talk's id */
        void narrow(Conditions conditions, String talk);
    }

    String titled(String title) {
        return name == null ? title : name + ": " + title;
    }
}
