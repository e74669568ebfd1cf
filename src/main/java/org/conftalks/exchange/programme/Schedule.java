package org.conftalks.exchange.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.event.EventView;
import org.conftalks.talk.TalkStatus;
import org.conftalks.talk.TalkView;

/**
 * An event's talks by day and room, as schedule.xml and schedule.json have them. Both demand a start, a duration and a room of
 * every talk: where one is not known it stands at the begin of its day, with a duration of nothing, in a room without a name;
 * where not even the day is known, one second after the begin of the first. Talks that do not take place are not in it.
 */
record Schedule(EventView event, ZoneId zone, LocalDate first, LocalDate last, List<Day> days) {

    /** A day that has talks. @param index from 1 */
    record Day(int index, LocalDate date, ZonedDateTime start, ZonedDateTime end, Map<String, List<Session>> rooms) {
    }

    /**
     * A talk at its time and place.
     *
     * @param number a number of 31 bits that stays the same while the event's talks do
     * @param room empty where it is not known
     */
    record Session(long number, TalkView talk, ZonedDateTime start, Duration duration, String room) {

        ZonedDateTime end() {
            return start.plus(duration);
        }

        /** Hours and minutes. */
        String clock() {
            return "%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart());
        }

        /** Hours, minutes, and seconds where there are any. */
        String exactClock() {
            return duration.toSecondsPart() == 0 ? clock() : clock() + ":%02d".formatted(duration.toSecondsPart());
        }
    }

    private static final int LONGEST_HOURS = 99;

    static Schedule of(EventView event, List<TalkView> talks) {
        var zone = Optional.ofNullable(event.timeZone()).<ZoneId> map(ZoneId::of).orElse(ZoneOffset.UTC);
        var fallback = Optional.ofNullable(event.startDate())
                .orElseGet(() -> event.createdAt().atZone(ZoneOffset.UTC).toLocalDate());
        var numbers = new HashSet<Long>();
        var sessions = talks.stream().filter(talk -> talk.status() == TalkStatus.SCHEDULED)
                .map(talk -> session(talk, zone, fallback, numbers))
                .sorted(Comparator.comparing(Session::start).thenComparing(session -> session.talk.id().toString())).toList();
        var days = days(sessions, zone);
        var first = Stream.concat(Stream.of(fallback), days.stream().map(Day::date)).min(Comparator.naturalOrder())
                .orElseThrow();
        var last = Stream.concat(Stream.of(Optional.ofNullable(event.endDate()).orElse(fallback)),
                days.stream().map(Day::date)).max(Comparator.naturalOrder()).orElseThrow();
        return new Schedule(event, zone, first, last, days.isEmpty() ? List.of(day(1, first, zone, List.of())) : days);
    }

    private static Session session(TalkView talk, ZoneId zone, LocalDate fallback, Set<Long> numbers) {
        var start = talk.startsAt() != null ? talk.startsAt().atZone(zone)
                : talk.date() != null ? talk.date().atStartOfDay(zone) : fallback.atStartOfDay(zone).plusSeconds(1);
        var duration = talk.startsAt() == null || talk.duration() == null || talk.duration().toHours() > LONGEST_HOURS
                ? Duration.ZERO
                : talk.duration();
        return new Session(number(talk.id(), numbers), talk, start, duration,
                talk.room() == null ? "" : talk.room());
    }

    /** Two that would have the same are told apart by their order. */
    private static long number(UUID id, Set<Long> taken) {
        long number = (id.getMostSignificantBits() * 31 + id.getLeastSignificantBits()) >>> 33;
        while (number == 0 || !taken.add(number)) {
            number++;
        }
        return number;
    }

    private static List<Day> days(List<Session> sessions, ZoneId zone) {
        var byDate = sessions.stream().collect(Collectors.groupingBy(session -> session.start.toLocalDate(), TreeMap::new,
                Collectors.toList()));
        var days = new ArrayList<Day>();
        byDate.forEach((date, some) -> days.add(day(days.size() + 1, date, zone, some)));
        return days;
    }

    private static Day day(int index, LocalDate date, ZoneId zone, List<Session> sessions) {
        var next = date.plusDays(1).atStartOfDay(zone);
        var end = sessions.stream().map(Session::end).max(Comparator.naturalOrder()).filter(next::isBefore).orElse(next);
        return new Day(index, date, date.atStartOfDay(zone), end,
                sessions.stream().collect(Collectors.groupingBy(Session::room, TreeMap::new, Collectors.toList())));
    }

    Stream<Session> sessions() {
        return days.stream().flatMap(day -> day.rooms.values().stream()).flatMap(List::stream);
    }

    /** The names of rooms that have one. */
    List<String> rooms() {
        return sessions().map(Session::room).filter(room -> !room.isEmpty()).distinct().sorted().toList();
    }

    List<String> tracks() {
        return sessions().map(session -> session.talk.track()).filter(track -> track != null).distinct().sorted().toList();
    }

    /** A short name of a-z, 0-9 and underscores, four at least: as both formats' schemas demand it. */
    String acronym() {
        String acronym = event.slug().replace('-', '_');
        return acronym.length() < 4 ? "conf_" + acronym : acronym;
    }

    /** When the event or a talk changed last. */
    Instant changed() {
        return Stream.concat(Stream.of(event.updatedAt()), sessions().map(session -> session.talk.updatedAt()))
                .max(Comparator.naturalOrder()).orElseThrow();
    }
}
