package org.conftalks.http;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.stream.IntStream;

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

    /** What a path and a query are made of beside escapes (RFC 3986, sections 3.3 and 3.4). */
    private static final BitSet FIT = new BitSet();

    static {
        FIT.set('a', 'z' + 1);
        FIT.set('A', 'Z' + 1);
        FIT.set('0', '9' + 1);
        "-._~:/?@!$&'()*+,;=".chars().forEach(FIT::set);
    }

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
        if (!isFit(request.path()) || request.query() != null && !isFit(request.query())) {
            // also of an address with scheme and host
            String target = request.query() == null ? request.path() : request.path() + "?" + request.query();
            if (IntStream.range(0, target.length()).anyMatch(i -> target.charAt(i) == '%' && !isFit(target, i))) {
                context.put(CUT_OFF, true);
            }
            context.reroute(encoded(target));
        } else if (context.get(CUT_OFF) != null) {
            problems.answer(context, ProblemType.MALFORMED);
        } else {
            context.next();
        }
    }

    private static boolean isFit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isFit(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFit(String text, int at) {
        char c = text.charAt(at);
        return c == '%' ? at + 2 < text.length() && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2)) : FIT.get(c);
    }

    /** The server gives each byte of what it was sent as a letter. */
    private static String encoded(String target) {
        var uri = new StringBuilder();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (isFit(target, i)) {
                uri.append(c);
            } else {
                uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        return uri.toString();
    }
}
