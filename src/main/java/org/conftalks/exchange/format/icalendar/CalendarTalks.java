package org.conftalks.exchange.format.icalendar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import org.conftalks.exchange.format.Fingerprints;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.TalkGroups;
import org.conftalks.exchange.format.TalkGroups.Entry;
import org.conftalks.exchange.format.TalkKinds;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Body;

/** The talks of a calendar, one after the other. */
final class CalendarTalks implements TalkGroups.Entries {

    /** With room for the time behind it. */
    private static final int LONGEST_UID = Body.TITLE - 20;

    private final Components components;
    private final CalendarLook calendar;
    private final Fingerprints keys = new Fingerprints();

    CalendarTalks(Components components, CalendarLook calendar) {
        this.components = components;
        this.calendar = calendar;
    }

    @Override
    public Entry next() throws IOException {
        for (var component = components.next(); component != null; component = components.next()) {
            if (component.name().equals("VEVENT")) {
                return entry(component);
            }
        }
        return null;
    }

    private Entry entry(Component given) {
        String place = "line " + given.line();
        var notes = new Notes(Noun.TALK, place);
        var title = CalendarTitle.of(given);
        String key = key(given);
        if (given.first("CLASS").filter(line -> line.value().strip().matches("(?i)PRIVATE|CONFIDENTIAL")).isPresent()) {
            notes.reject("private", "The calendar says that it is private.");
        } else if (title.isEmpty()) {
            notes.reject("no-title", "It has no SUMMARY.");
        } else if (title.get().kind().filter(TalkKinds::isBreak).isPresent()) {
            notes.count("talk: break or announcement");
        } else if (key.length() > LONGEST_UID) {
            notes.reject("too-long", "Its UID has more than %d characters.".formatted(LONGEST_UID));
        } else if (!key.isEmpty() && !keys.add(key)) {
            notes.reject("repeated", "Another part of the calendar has its UID, %s.".formatted(Texts.shown(key)));
        } else {
            return entry(given, title.get(), place, notes);
        }
        return new Entry(given.size(), Map.of(), notes.told());
    }

    /** At each of its times, but for those that another part of the calendar tells of. */
    private Entry entry(Component given, CalendarTitle title, String place, Notes notes) {
        var needed = new LinkedHashMap<String, Line>();
        var told = new ArrayList<Told>();
        for (Component at : Occurrences.of(given, calendar, notes)) {
            String key = key(at);
            if (at == given || key.isEmpty() || keys.add(key)) {
                // what is strange about it is told once
                var talk = new CalendarTalk(at, title, key, place, calendar,
                        told.isEmpty() ? notes : new Notes(Noun.TALK, place));
                needed.putAll(talk.speakers());
                told.add(talk.line());
            }
        }
        told.addAll(notes.told());
        return new Entry(given.size() * Math.max(1, told.size()), needed, told);
    }

    /** One of several times of a thing that comes again is told apart by the time it would have been. */
    static String key(Component given) {
        String uid = given.first("UID").flatMap(line -> Texts.line(line.text())).orElse("");
        return uid.isEmpty() ? ""
                : uid + given.first("RECURRENCE-ID").flatMap(line -> Texts.line(line.value()))
                        .map("/"::concat).orElse("");
    }

    @Override
    public void close() throws IOException {
        components.close();
    }
}
