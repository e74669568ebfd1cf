package org.conftalks.exchange;

import java.util.Set;

import org.conftalks.catalogue.Named;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What became of a line that was taken in.
 *
 * @param said what its source said of it before; null where that is not known
 * @param given the members that it brought
 * @param wanted the content of the resource if it had its way
 * @param edited the members that stay as they were changed here
 */
record Taken(Named resource, Outcome outcome, ObjectNode said, ObjectNode given, ObjectNode wanted, Set<String> edited) {

    /** What is to be known of it at the next import, its links apart. */
    ObjectNode saidNow() {
        return Earlier.said(said == null ? JsonNodeFactory.instance.objectNode() : said, given, wanted, edited);
    }
}
