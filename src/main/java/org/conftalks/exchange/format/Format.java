package org.conftalks.exchange.format;

import java.nio.file.Path;
import java.util.Optional;

/** A format that the field keeps its programmes in. */
public interface Format {

    /** As the parameter {@code format} has it. */
    String name();

    /**
     * The source of the external ids that its files give, where a file tells all that its source has of an event; empty where
     * it
     * tells what its sender wants to say. What was edited in the catalogue is kept from a source, not from a sender.
     */
    default Optional<String> source() {
        return Optional.empty();
    }

    /** Whether it has every text as its sender wants it, to the last space. */
    default boolean isExact() {
        return false;
    }

    /**
     * What in a file shows that it is of this format, as the rest of a sentence that begins with "it"; empty where it is of
     * another one, or where nothing shows it.
     */
    Optional<String> recognise(Glimpse file);

    /**
     * Begins to read a file. What it unpacks it puts beside the file, and takes away when the reading is closed.
     *
     * @throws UnreadableFile where the file as a whole is not of this format; also from the stream of groups
     */
    Reading read(Path file, Supplement supplement);
}
