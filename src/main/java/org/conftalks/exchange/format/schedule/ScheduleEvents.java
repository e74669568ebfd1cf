package org.conftalks.exchange.format.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The events of a file, one after the other, each as an object with the names of schedule.json (version 1). */
interface ScheduleEvents extends AutoCloseable {

    /** Where an event stands in the file, for people. */
    String PLACE = " place";

    /** Whether it is no event but a person, of whom version 2 tells beside the events. */
    String PERSON = " person";

    /** Whether it is as version 2 has it, which knows fewer kinds than the catalogue and one language. */
    String VERSION_2 = " version 2";

    /** Null at the end. */
    ObjectNode next();

    /** Title, acronym, …, as far as the file has been read. */
    ObjectNode conference();

    @Override
    void close();
}
