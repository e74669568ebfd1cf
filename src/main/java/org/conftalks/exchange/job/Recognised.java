package org.conftalks.exchange.job;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.http.Refusal;

/**
 * The format that a file shows itself to be of.
 *
 * @param reason a sentence, for people
 */
record Recognised(Format format, String reason) {

    /** @throws Refusal 400 where it is of none or could be of several */
    static Recognised of(Path file, List<Format> formats) {
        var glimpse = glimpse(file);
        var claims = formats.stream().flatMap(format -> format.recognise(glimpse)
                .map(what -> new Recognised(format, "It is %s: it %s.".formatted(format.name(), what))).stream()).toList();
        if (claims.size() == 1) {
            return claims.get(0);
        }
        throw refused(claims.isEmpty()
                ? "It is not recognised what the file is. Name it with the parameter format, one of %s.".formatted(
                        formats.stream().map(Format::name).sorted().collect(Collectors.joining(", ")))
                : "The file could be several things; name with the parameter format which: %s".formatted(
                        claims.stream().map(Recognised::reason).collect(Collectors.joining(" "))));
    }

    private static Glimpse glimpse(Path file) {
        try {
            return Glimpse.of(file);
        } catch (UnreadableFile unreadable) {
            throw refused(unreadable.getMessage());
        }
    }

    private static Refusal refused(String detail) {
        return Refusal.badParameter("format", "not-recognised", detail);
    }
}
