package org.conftalks.http;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** What a write demands of the state it finds (RFC 9110, section 13.1). */
@ApplicationScoped
public class Preconditions {

    private final CurrentVertxRequest current;
    private final ObjectMapper json;

    Preconditions(CurrentVertxRequest current, ObjectMapper json) {
        this.current = current;
        this.json = json;
    }

    /** Whether the request demands anything. */
    public boolean asked() {
        var request = current.getCurrent().request();
        return request.getHeader("If-Match") != null || request.getHeader("If-None-Match") != null;
    }

    /** @throws Refusal 412 where the present representation is not one that If-Match names, or If-None-Match is an asterisk */
    public void check(Record present) {
        check(bytes(present));
    }

    /** The same of a representation that is no JSON. */
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

    /** A representation as it is sent. */
    public byte[] bytes(Record representation) {
        try {
            return json.writeValueAsBytes(representation);
        } catch (JsonProcessingException aRecordOfValues) {
            throw new IllegalStateException(aRecordOfValues);
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
