package org.conftalks.http;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of refusal that clients can tell apart; each is explained at {@code /problems/{code}} (RFC 9457, section 3.1.1).
 */
public enum ProblemType {
    MALFORMED(400, "malformed-request", "The request cannot be read",
            "The address, a header or the body does not follow the syntax of HTTP or JSON."),
    BAD_PARAMETER(400, "bad-parameter", "A query parameter cannot be used",
            "A query parameter is unknown here, is given twice, or has a value that does not parse. "
                    + "Each entry of errors names one. The contract at /q/openapi lists the parameters of every path."),
    UNAUTHORIZED(401, "unauthorized", "A valid token is needed",
            "Writing needs the header Authorization: Bearer with a valid token. A token that is not valid is refused on reads too."),
    FORBIDDEN(403, "forbidden", "The token does not allow this", "The token is valid, but does not reach this far."),
    NOT_FOUND(404, "not-found", "There is nothing here",
            "No such address, or no published resource with this id or slug. Whether a draft exists is not told."),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not take the method",
            "The header Allow lists the methods that the address takes."),
    NOT_ACCEPTABLE(406, "not-acceptable", "There is no representation of the accepted types",
            "The contract at /q/openapi names the media types of every operation; errors are application/problem+json."),
    CONFLICT(409, "conflict", "The change contradicts what is there", "The detail names what stands in the way."),
    GONE(410, "gone", "This has been deleted",
            "There was a resource with this id or slug; it was deleted and does not come back."),
    PRECONDITION_FAILED(412, "precondition-failed", "It has changed since it was read",
            "The ETag in If-Match is not that of the present representation. Read it again, and repeat the change on that."),
    TOO_LARGE(413, "too-large", "The body is too large", "JSON may have 1 MiB, an import 256 MiB."),
    URI_TOO_LONG(414, "uri-too-long", "The address is too long", "Shorten the query, or ask in several requests."),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body's media type is not taken here",
            "The contract at /q/openapi names the media types of every operation."),
    INVALID(422, "invalid-content", "The content breaks a rule of the catalogue",
            "Each entry of errors names the member by a JSON pointer (RFC 6901) and says what is wrong with it."),
    TOO_MANY_REQUESTS(429, "too-many-requests", "That was too much within a minute",
            "Wait as many seconds as Retry-After says. RateLimit and RateLimit-Policy tell how much of which budget is left; "
                    + "answers with 304 are free."),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The request's headers are too large", "Send fewer or shorter headers."),
    INTERNAL(500, "internal-error", "This is a fault of the service",
            "It has been logged; tell the operator the traceId."),
    NOT_IMPLEMENTED(501, "not-implemented", "This is not done here",
            "The request can be read, but asks for a form of answer that the service does not give."),
    UNAVAILABLE(503, "unavailable", "The service cannot answer now",
            "The database does not answer, or too many ask at once. Try again after as many seconds as Retry-After says; nothing was changed.");

    /** Seconds after which it is worth trying again where the service cannot answer now. */
    static final String RETRY_AFTER = "5";

    public final int status;
    public final String code;
    public final String title;
    public final String meaning;

    ProblemType(int status, String code, String title, String meaning) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.meaning = meaning;
    }

    public static Optional<ProblemType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** The type that says what a bare HTTP status means here; other client errors count as malformed. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }
}
