package org.conftalks.exchange.format.schedule;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;

/** schedule.json, version 1 (days and rooms) and version 2 (a list of events). */
@Singleton
public class JsonSchedule implements Format {

    private static final Pattern BEGIN = Pattern.compile("\\A\\s*\\{.*?\"conference\"\\s*:\\s*\\{", Pattern.DOTALL);
    private static final Pattern SCHEDULE = Pattern.compile("\"schedule\"\\s*:\\s*\\{");

    @Override
    public String name() {
        return "schedule-json";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(Conference.SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        return BEGIN.matcher(file.text()).find() && SCHEDULE.matcher(file.text()).find()
                ? Optional.of("is an object with a schedule, and a conference in it")
                : Optional.empty();
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        return ScheduleReading.of(conference -> new JsonEvents(file, conference), supplement);
    }
}
