package org.conftalks.exchange.format.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Markdown;
import org.conftalks.exchange.format.Texts;

/**
 * What a DESCRIPTION holds. That of PyCon US has a head of four lines, the text in HTML, and behind it the names and lives of
 * the
 * speakers.
 *
 * @param about the text
 */
record CalendarText(Optional<String> about, List<Person> people) {

    /** @param bio null where there is none */
    record Person(String name, String bio) {
    }

    private static final Pattern HEAD = Pattern
            .compile("(?s)Section: [^\n]*\nKind: [^\n]*\nName: [^\n]*\n(?:https?://\\S+\n)?(.*)");
    private static final String SPEAKERS = "\nSpeakers:\n";
    private static final int LONGEST_NAME = 100;

    /** The same in HTML goes first: a plain text has lost its lists and links. */
    static CalendarText of(Component given) {
        var plain = given.first("DESCRIPTION").map(ContentLine::text);
        var html = given.first("X-ALT-DESC").filter(line -> line.parameter("FMTTYPE").isEmpty()
                || line.parameter("FMTTYPE").equalsIgnoreCase("text/html"))
                .map(line -> Markdown.ofHtml(line.text())).filter(text -> !text.isBlank());
        var head = plain.map(HEAD::matcher).filter(matcher -> matcher.matches());
        if (head.isEmpty()) {
            return new CalendarText(html.or(() -> plain), List.of());
        }
        String body = head.get().group(1);
        int speakers = ("\n" + body).lastIndexOf(SPEAKERS);
        return speakers < 0 ? new CalendarText(Optional.of(body), List.of())
                : new CalendarText(Optional.of(body.substring(0, Math.max(0, speakers - 1))),
                        people(body.substring(Math.min(body.length(), speakers + SPEAKERS.length() - 1))));
    }

    /** A line without HTML is a name where a life has ended. */
    private static List<Person> people(String text) {
        var people = new ArrayList<Person>();
        String name = null;
        var bio = new StringBuilder();
        for (String line : text.lines().filter(any -> !any.isBlank()).toList()) {
            boolean ended = bio.length() == 0 || bio.toString().stripTrailing().endsWith(">");
            if (ended && line.indexOf('<') < 0 && line.length() <= LONGEST_NAME) {
                add(people, name, bio.toString());
                name = line;
                bio.setLength(0);
            } else {
                bio.append(line).append('\n');
            }
        }
        add(people, name, bio.toString());
        return people;
    }

    private static void add(List<Person> people, String name, String bio) {
        if (name != null) {
            String text = Markdown.of(bio).strip();
            Texts.line(name).ifPresent(known -> people.add(new Person(known,
                    text.chars().anyMatch(Character::isLetter) ? text : null)));
        }
    }
}
