package org.conftalks.exchange.format.rubyevents;

import java.util.Optional;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;
import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.JsonNode;

/** Addresses that stand in the archive as such. */
final class RubyeventsLinks {

    private RubyeventsLinks() {
    }

    static boolean isAddress(String url) {
        return WellFormed.isWebAddress(url) && url.length() <= Body.URL;
    }

    /** Told where it is none. */
    static Optional<String> of(JsonNode given, String pointer, Notes notes) {
        return Texts.line(given).filter(url -> isAddress(url) || notes.leaveOut(pointer, "not-a-url",
                "\"%s\" is no address that begins with http:// or https://.".formatted(Texts.shown(url))));
    }

    /** Where the site is gone its copy in an archive of the web stands first, and the address it had second. */
    static Optional<String> website(JsonNode given, Notes notes) {
        var website = of(given.path("website"), "/website", notes);
        var original = Texts.line(given.path("original_website"));
        if (website.isPresent()) {
            original.ifPresent(any -> notes.count("website: the address it had before"));
            return website;
        }
        return of(given.path("original_website"), "/original_website", notes);
    }
}
