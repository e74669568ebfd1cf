package org.conftalks.http;

import java.util.HexFormat;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes addresses as people type them. What a URI may not have as it stands (RFC 3986, section 2) is percent-encoded, as
 * browsers do before they send it: {@code q="xen"} from a command line, and letters of any alphabet in UTF-8. What cannot be
 * meant, a percent sign without two digits, is refused.
 */
@ApplicationScoped
class RequestTargets {

    /** What else is in an address has to be encoded; the server gives each byte of it as a letter. */
    private static final Pattern UNFIT = Pattern.compile("[^a-zA-Z0-9\\-._~:/?@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})");
    private static final Pattern CUT_OFF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** Tells of an address with one, which is refused once it is an address that can be told of. */
    private static final String CUT_OFF = "conftalks.cut-off";

    private final ProblemWriter problems;

    RequestTargets(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Before all that looks at addresses, which thereby sees nothing but URIs; the watch over the connection is at 1100. */
    void stand(@Observes Filters filters) {
        filters.register(this::read, 1050);
    }

    private void read(RoutingContext context) {
        var request = context.request();
        // also of an address with scheme and host
        String target = request.query() == null ? request.path() : request.path() + "?" + request.query();
        if (context.get(CUT_OFF) != null) {
            problems.answer(context, ProblemType.MALFORMED);
        } else if (UNFIT.matcher(target).find()) {
            if (CUT_OFF_ESCAPE.matcher(target).find()) {
                context.put(CUT_OFF, true);
            }
            context.reroute(UNFIT.matcher(target).replaceAll(letter -> "%" + HexFormat.of().withUpperCase()
                    .toHexDigits((byte) letter.group().charAt(0))));
        } else {
            context.next();
        }
    }
}
