package org.conftalks.exchange.format;

import java.util.stream.Stream;

/**
 * A file that is being read.
 *
 * @param total how much there is to read: files of an archive, or lines
 * @param groups read one after the other, each only when it is asked for; to be closed
 */
public record Reading(long total, Stream<Group> groups) implements AutoCloseable {

    @Override
    public void close() {
        groups.close();
    }
}
