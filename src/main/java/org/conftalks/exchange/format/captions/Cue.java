package org.conftalks.exchange.format.captions;

import java.time.Duration;

/**
 * What is said from one moment to another.
 *
 * @param start from the begin of the recording, to the millisecond
 * @param end not before its start
 * @param text lines without tags and entities; none of them is blank
 */
public record Cue(Duration start, Duration end, String text) {
}
