package org.conftalks.http;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** What a write demands of the state it finds (RFC 9110, section 13.1). */
@ApplicationScoped
public class Preconditions {

    private final CurrentVertxRequest current;

    Preconditions(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Whether the request demands anything. */
    public boolean asked() {
        var request = current.getCurrent().request();
        return request.getHeader("If-Match") != null || request.getHeader("If-None-Match") != null;
    }

    /**
     * @param present the representation as it is sent
     * @throws Refusal 412 where it is not one that If-Match names, or If-None-Match is an asterisk
     */
    public void check(byte[] present) {
        var request = current.getCurrent().request();
        String wanted = request.getHeader("If-Match");
        if (wanted != null && !names(wanted, EntityTag.of(present))) {
            throw stale("The ETag in If-Match is not that of the present representation.");
        }
        String unwanted = request.getHeader("If-None-Match");
        if (unwanted != null && EntityTag.matches(unwanted, EntityTag.of(present))) {
            throw stale("It is there already.");
        }
    }

    /** @throws Refusal 412 where If-Match is given although there is nothing to match */
    public void checkAbsent() {
        if (current.getCurrent().request().getHeader("If-Match") != null) {
            throw stale("There is nothing yet that If-Match could name.");
        }
    }

    /** Strong comparison: a weak tag names nothing. */
    private static boolean names(String wanted, String tag) {
        return Arrays.stream(wanted.split(",")).map(String::strip).anyMatch(given -> given.equals("*") || given.equals(tag));
    }

    private static Refusal stale(String detail) {
        return new Refusal(ProblemType.PRECONDITION_FAILED, detail, List.of());
    }
}
