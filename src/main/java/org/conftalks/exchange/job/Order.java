package org.conftalks.exchange.job;

import org.conftalks.exchange.Terms;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Supplement;

/**
 * How a file is to be read.
 *
 * @param format null where it is to be recognised
 * @param supplement what the sender says beside the file
 * @param terms without the source, which the format knows
 */
public record Order(Format format, Supplement supplement, Terms terms) {

    /** As the format says and no more. */
    public static Order of(Format format) {
        return new Order(format, Supplement.NONE, Terms.ORDINARY);
    }

    Order with(Format recognised) {
        return new Order(recognised, supplement, terms);
    }

    /** The terms with the source that the format's files are of. */
    Terms termsOfFormat() {
        return new Terms(format.source().orElse(null), terms.event(), terms.isDry(), terms.overridesEdits(),
                terms.removesMissing(), terms.matchesNames());
    }
}
