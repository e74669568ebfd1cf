package org.conftalks.event;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.NamedListParameters;

/** What the list of series is asked by. */
public class SeriesParameters extends NamedListParameters {

    void addTo(Conditions conditions) {
        addWordsTo(conditions, "r.id", "series");
    }
}
