package org.conftalks.http;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a body, gathered while it is read. */
final class Faults {

    private final List<Problem.Fault> found = new ArrayList<>();

    /** @param pointer RFC 6901 */
    void add(String pointer, String code, String detail) {
        found.add(new Problem.Fault(pointer, null, code, "%s %s.".formatted(pointer, detail)));
    }

    List<Problem.Fault> found() {
        return List.copyOf(found);
    }

    /** @throws Refusal 422 with all that was found */
    void refuse() {
        if (!found.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, found.get(0).detail(), List.copyOf(found));
        }
    }
}
