package org.conftalks.exchange.job;

import org.conftalks.access.Principal;
import org.conftalks.exchange.Terms;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Supplement;

/**
 * How a file is to be read.
 *
 * @param format null where it is to be recognised
 * @param supplement what the sender says beside the file
 * @param terms without the source, which the format knows
 * @param by whose import it is, and what they may do
 */
public record Order(Format format, Supplement supplement, Terms terms, Principal by) {

    /** As the format says and no more, for the service itself. */
    public static Order of(Format format) {
        return new Order(format, Supplement.NONE, Terms.ORDINARY, Principal.ADMINISTRATOR);
    }

    Order with(Format recognised) {
        return new Order(recognised, supplement, terms, by);
    }

    /** The terms with the source that the format's files are of. */
    Terms termsOfFormat() {
        return new Terms(format.source().orElse(null), terms.event(), terms.isDry(), terms.overridesEdits(),
                terms.removesMissing(), terms.matchesNames());
    }
}
