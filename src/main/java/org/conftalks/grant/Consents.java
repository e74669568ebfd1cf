package org.conftalks.grant;

import java.util.ArrayList;
import java.util.List;

/** What must be allowed to who asks: checked when it is known that all else is right, and before anything is kept. */
final class Consents {

    private final List<Runnable> checks = new ArrayList<>();

    void add(Runnable check) {
        checks.add(check);
    }

    /** @throws org.conftalks.http.Refusal 403 by the first that is not allowed */
    void require() {
        checks.forEach(Runnable::run);
    }
}
