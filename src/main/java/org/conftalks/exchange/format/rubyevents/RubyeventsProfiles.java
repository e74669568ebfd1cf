package org.conftalks.exchange.format.rubyevents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;
import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where else a person is found: mostly only the name that the person has at a service. */
final class RubyeventsProfiles {

    /** What stands in front of the name; where there is nothing the entry is an address itself. */
    private static final Map<String, String> SERVICES = new LinkedHashMap<>();

    static {
        SERVICES.put("website", "");
        SERVICES.put("github", "https://github.com/");
        SERVICES.put("twitter", "https://x.com/");
        SERVICES.put("mastodon", "");
        SERVICES.put("bluesky", "https://bsky.app/profile/");
        SERVICES.put("linkedin", "https://www.linkedin.com/in/");
        SERVICES.put("speakerdeck", "https://speakerdeck.com/");
    }

    /** Come along where names are copied. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\s]+");
    private static final Pattern NAME = Pattern.compile("@?([\\p{L}\\p{N}._~%-]+)/?");
    private static final Pattern DOMAIN = Pattern.compile("@?([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern MASTODON = Pattern.compile("@?(\\w[\\w.-]*)@([\\w-]+(?:\\.[\\w-]+)+)");

    private final ObjectNode given;
    private final Notes notes;

    RubyeventsProfiles(ObjectNode given, Notes notes) {
        this.given = given;
        this.notes = notes;
    }

    void read(ObjectNode person) {
        var links = person.putArray("links");
        SERVICES.forEach((service, prefix) -> Texts.line(given.path(service))
                .ifPresent(text -> read(service, prefix, UNSEEN.matcher(text).replaceAll(""), links)));
    }

    private void read(String service, String prefix, String text, ArrayNode links) {
        address(service, prefix, text).filter(url -> url.length() <= Body.URL).ifPresentOrElse(
                url -> links.addObject().put("type", service).put("url", url),
                () -> notes.leaveOut("/" + service, "not-a-profile",
                        "\"%s\" is neither an address nor a name as %s has it.".formatted(Texts.shown(text),
                                service.equals("website") ? "a site" : service)));
    }

    private static Optional<String> address(String service, String prefix, String text) {
        if (WellFormed.isWebAddress(text)) {
            return Optional.of(text);
        }
        if (service.equals("mastodon")) {
            var name = MASTODON.matcher(text);
            return name.matches() ? Optional.of("https://%s/@%s".formatted(name.group(2), name.group(1))) : Optional.empty();
        }
        // names of Bluesky are domains
        var name = (service.equals("bluesky") ? DOMAIN : NAME).matcher(text);
        return !prefix.isEmpty() && name.matches() ? Optional.of(prefix + name.group(1)) : Optional.empty();
    }
}
