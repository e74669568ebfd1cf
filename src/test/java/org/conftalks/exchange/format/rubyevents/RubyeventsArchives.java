package org.conftalks.exchange.format.rubyevents;

import java.util.Arrays;

import org.conftalks.exchange.format.Packed;
import org.conftalks.exchange.format.Tale;

/** Archives of rubyevents' kind with what a test is about. */
final class RubyeventsArchives {

    static final String SPEAKERS = """
            - name: "Ada Lovelace"
              slug: "ada-lovelace"
              aliases:
                - name: "Ada King"
                  slug: "ada-king"
            - name: "TODO"
              slug: "todo"
            """;
    static final String SERIES = """
            id: "snakeconf"
            name: "SnakeConf"
            language: "English"
            """;
    static final String EVENT = """
            id: "snakeconf-2013"
            title: "SnakeConf 2013"
            location: "New Orleans, LA, United States"
            timezone: "America/Chicago"
            kind: "conference"
            start_date: "2013-09-18"
            end_date: "2013-09-19"
            """;

    private RubyeventsArchives() {
    }

    /** What the archive tells that has one event with a talk of these members, a line each, beside id and title. */
    static Tale talk(String members) {
        return videos(entry("on-snakes", members));
    }

    static Tale videos(String videos) {
        return event(EVENT, "videos.yml", videos);
    }

    /** @param more names of files of the event, and their contents */
    static Tale event(String event, String... more) {
        String[] files = { "data/speakers.yml", SPEAKERS, "data/snakeconf/series.yml", SERIES,
                "data/snakeconf/snakeconf-2013/event.yml", event };
        String[] all = Arrays.copyOf(files, files.length + more.length);
        for (int index = 0; index < more.length; index++) {
            all[files.length + index] = (index % 2 == 0 ? "data/snakeconf/snakeconf-2013/" : "") + more[index];
        }
        return read(all);
    }

    static Tale read(String... files) {
        return Tale.of(new Rubyevents(), Packed.tarGz(files));
    }

    static String entry(String id, String members) {
        return "- id: \"%s\"\n  title: \"On snakes\"\n%s".formatted(id, members.indent(2));
    }
}
