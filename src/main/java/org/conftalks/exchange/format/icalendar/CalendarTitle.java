package org.conftalks.exchange.format.icalendar;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.TalkKinds;
import org.conftalks.exchange.format.Texts;

/**
 * What a SUMMARY says: the title, in front of which some write the kind of talk, or that it is cancelled.
 *
 * @param kind as the calendar calls it
 */
record CalendarTitle(String text, Optional<String> kind, boolean cancelled) {

    private static final Pattern PREFIX = Pattern.compile("\\[([\\p{L} _-]{1,40})\\]\\s+(.+)");
    private static final Pattern CANCELLED = Pattern
            .compile(
                    "(?i)(?:[\\[(](?:cancell?ed|abgesagt|annulée?)[\\])]:?|(?:cancell?ed|abgesagt|annulée?)\\s?[:–-])\\s+(.+)");
    private static final Set<String> PLENARY = Set.of("keynote", "panel", "opening", "closing");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(https?://[^)\\s]+\\)");
    private static final Pattern TAG = Pattern.compile("(?i)</?(?:s|del|strike|b|i|em|strong)>");

    static Optional<CalendarTitle> of(Component given) {
        return given.first("SUMMARY").flatMap(line -> Texts.line(line.text())).map(CalendarTitle::read);
    }

    private static CalendarTitle read(String summary) {
        String text = summary;
        Optional<String> kind = Optional.empty();
        var prefix = PREFIX.matcher(text);
        if (prefix.matches() && (TalkKinds.of(prefix.group(1)).isPresent() || TalkKinds.isBreak(prefix.group(1)))) {
            kind = Optional.of(prefix.group(1));
            text = prefix.group(2);
        }
        var cancelled = CANCELLED.matcher(text);
        boolean off = cancelled.matches();
        text = off ? cancelled.group(1) : text;
        var link = LINK.matcher(text);
        text = link.matches() ? link.group(1) : text;
        return new CalendarTitle(Texts.line(TAG.matcher(text).replaceAll("")).orElse(summary), kind, off);
    }

    /** The catalogue's term; what a plenary is, only its title tells. */
    Optional<String> term() {
        return kind.flatMap(word -> (word.equalsIgnoreCase("plenary") ? TalkKinds.of(text).filter(PLENARY::contains)
                : Optional.<String> empty()).or(() -> TalkKinds.of(word)));
    }
}
