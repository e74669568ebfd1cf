package org.conftalks.http;

import java.util.List;

/** A request that is not carried out, and why. Everything above throws the meaning; only this package makes answers of it. */
public class Refusal extends RuntimeException {

    public final transient ProblemType type;
    public final transient List<Problem.Fault> faults;

    public Refusal(ProblemType type, String detail, List<Problem.Fault> faults) {
        super(detail, null, false, false);
        this.type = type;
        this.faults = faults;
    }

    public static Refusal notFound(String detail) {
        return new Refusal(ProblemType.NOT_FOUND, detail, List.of());
    }

    public static Refusal gone(String detail) {
        return new Refusal(ProblemType.GONE, detail, List.of());
    }

    public static Refusal conflict(String detail) {
        return new Refusal(ProblemType.CONFLICT, detail, List.of());
    }

    public static Refusal unauthorized(String detail) {
        return new Refusal(ProblemType.UNAUTHORIZED, detail, List.of());
    }

    public static Refusal malformed(String detail) {
        return new Refusal(ProblemType.MALFORMED, detail, List.of());
    }

    /** @param code unknown, repeated or malformed */
    public static Refusal badParameter(String name, String code, String detail) {
        return new Refusal(ProblemType.BAD_PARAMETER, detail, List.of(Problem.Fault.ofParameter(name, code, detail)));
    }

    /** A value of a query parameter that does not parse. */
    public static Refusal badValue(String name, String detail) {
        return badParameter(name, "malformed", "The parameter %s %s.".formatted(name, detail));
    }
}
