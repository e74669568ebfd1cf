package org.conftalks.exchange.format.schedule;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;

/** schedule.xml: a conference with days, rooms and events in them. */
@Singleton
public class XmlSchedule implements Format {

    private static final Pattern BEGIN = Pattern.compile("<schedule[\\s>].*?<(?:conference|day|version)[\\s>/]",
            Pattern.DOTALL);

    @Override
    public String name() {
        return "schedule-xml";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(Conference.SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        return BEGIN.matcher(file.text()).find() ? Optional.of("has a schedule as its root, and a conference or days in it")
                : Optional.empty();
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        return ScheduleReading.of(known -> new XmlEvents(file), supplement);
    }
}
