package org.conftalks.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The newest of a kind, ready to be written in a format.
 *
 * @param self its address, which is also its id
 */
record Feed(FeedName name, Scope scope, String self, List<Entry> entries) {

    /** Who made the feeds. */
    static final String GENERATOR = "Conference Talks";

    static Feed of(FeedName name, Scope scope, List<Entry> entries) {
        return new Feed(name, scope, scope.feeds() + "/" + name, entries);
    }

    String title() {
        return scope.titled(name.kind().title);
    }

    String description() {
        return scope.titled(name.kind().description);
    }

    /** When one of its entries changed last; long ago where there is none. */
    Instant updated() {
        return entries.stream().map(Entry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }
}
