package org.conftalks.exchange;

/** What became of a thing that an import brought. */
enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
