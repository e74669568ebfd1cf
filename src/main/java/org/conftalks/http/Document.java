package org.conftalks.http;

import java.time.Instant;

/**
 * An answer that is no JSON of this API but a whole document in a format that others read.
 *
 * @param mediaType with its charset where it is text
 * @param changed when something in it changed last; null where that is not known
 * @param fileName that it is saved under
 */
public record Document(String mediaType, byte[] content, Instant changed, String fileName) {
}
