package org.conftalks.event;

import java.util.List;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.NamedListParameters;

/** What the list of series is asked by. */
public class SeriesParameters extends NamedListParameters {

    void addTo(Conditions<EventSeries> conditions) {
        words().forEach(word -> conditions.add(conditions.holds(word, List.of(conditions.root.get(EventSeries_.nameSort)))));
    }
}
