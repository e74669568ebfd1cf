package org.conftalks.feed;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.http.Refusal;

/** The last part of a feed's address, such as {@code videos.atom}: what it tells of, and its format. */
record FeedName(Kind kind, Format format) {

    /** @throws Refusal 404 where there is none of this name */
    static FeedName of(String given) {
        return all().filter(name -> name.toString().equals(given)).findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no feed of this name; there are "
                        + all().map(FeedName::toString).collect(Collectors.joining(", ")) + "."));
    }

    private static Stream<FeedName> all() {
        return Arrays.stream(Kind.values()).flatMap(kind -> Arrays.stream(Format.values())
                .filter(format -> kind != Kind.PODCAST || format == Format.RSS).map(format -> new FeedName(kind, format)));
    }

    @Override
    public String toString() {
        return kind.term + "." + format.term;
    }
}
