package org.conftalks.http;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A problem document: what every error is answered with (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What went wrong (RFC 9457)")
public record Problem(
        @Schema(required = true, format = "uri", description = "Resolves to an explanation of this kind of problem") String type,
        @Schema(required = true) String title,
        @Schema(required = true) int status,
        @Schema(description = "What went wrong this time") String detail,
        @Schema(format = "uri-reference", description = "The address that was asked for") String instance,
        @Schema(required = true, description = "Names this request in the log") String traceId,
        @Schema(description = "Each parameter or member that was refused") List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        detail = WellFormed.of(detail);
    }

    /** One thing that is wrong: a query parameter by its name, or a member of the body by its JSON pointer (RFC 6901). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError")
    public record Fault(
            @Schema(description = "A member of the body (RFC 6901)") String pointer,
            @Schema(description = "The name of a query parameter") String parameter,
            @Schema(required = true, description = "What is wrong, for programs") String code,
            @Schema(required = true, description = "What is wrong, for people") String detail) {

        public Fault {
            pointer = WellFormed.of(pointer);
            parameter = WellFormed.lineOf(parameter);
            detail = WellFormed.of(detail);
        }

        public static Fault ofParameter(String name, String code, String detail) {
            return new Fault(null, name, code, detail);
        }
    }
}
