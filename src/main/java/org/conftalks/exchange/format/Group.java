package org.conftalks.exchange.format;

import java.util.List;

/**
 * What goes into the catalogue together or not at all: an event with its talks.
 *
 * @param size how much of the file it is, in the unit of {@link Reading#total}
 */
public record Group(long size, List<Told> told) {
}
