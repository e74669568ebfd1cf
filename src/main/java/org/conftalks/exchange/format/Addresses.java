package org.conftalks.exchange.format;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.http.Body;
import org.conftalks.http.WellFormed;

/** Addresses of the web in files. What they lead to tells {@link LinkKinds}. */
public final class Addresses {

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

    /** A host of the web with its path; the name of a file is none. */
    private static final Pattern HOST = Pattern.compile("(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+"
            + "(?!(?:html?|pdf|php|png|jpe?g|gif|svg|zip|md|txt|odp|pptx?|key|mp4|webm)\\b)[a-z]{2,}(?::\\d+)?(?:[/?#]\\S*)?");

    /** A path, or a name with an ending: a word alone is none. */
    private static final Pattern RELATIVE = Pattern.compile("\\S*/\\S*|\\S+\\.[a-z0-9]{2,5}(?:[?#]\\S*)?");

    private Addresses() {
    }

    public static boolean is(String url) {
        return WellFormed.isWebAddress(url) && url.length() <= Body.URL;
    }

    /** The same; told where it is none. */
    public static boolean is(String url, String pointer, Notes notes) {
        return is(url) || notes.leaveOut(pointer, "not-a-url",
                "\"%s\" is no address that begins with http:// or https://.".formatted(Texts.shown(url)));
    }

    /** Told where it is none. */
    public static Optional<String> of(String given, String pointer, Notes notes) {
        return Texts.line(given).filter(url -> is(url, pointer, notes));
    }

    /** Whether it is an address of the web that only lacks https://. */
    public static boolean lacksScheme(String given) {
        return HOST.matcher(given).matches();
    }

    /**
     * The address itself, or where a relative one leads to (RFC 3986, section 5.2); empty of what is none.
     *
     * @param base null where it is not known
     */
    public static Optional<String> resolve(String given, URI base) {
        String url = given.strip().replace(" ", "%20");
        if (WellFormed.isWebAddress(url)) {
            // two addresses in one field are none
            return Optional.of(url).filter(address -> is(address) && !given.matches("(?s).*\\shttps?://.*"));
        }
        if (base == null || SCHEME.matcher(url).matches() || given.contains(" ") || !RELATIVE.matcher(url).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(base.resolve(url).toString()).filter(Addresses::is);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
