package org.conftalks.exchange.format.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

/**
 * Reads captions line by line. A blank line ends a cue; so does the next one's time, where somebody forgot the blank line. In
 * SRT a text may hold blank lines.
 */
final class CaptionsReader {

    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})";
    private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final Pattern HEADER = Pattern.compile("WEBVTT(?:[ \\t].*)?");

    /** What says nothing: remarks, styles and places on the screen (WebVTT, section 4.1). */
    private static final Pattern OTHER_BLOCK = Pattern.compile("NOTE(?:[ \\t].*)?|(?:STYLE|REGION)[ \\t]*");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");

    private final List<String> lines;
    private final boolean webVtt;
    private final List<Cue> cues = new ArrayList<>();
    private int next;

    CaptionsReader(String text) {
        lines = text.lines().toList();
        skipBlank();
        webVtt = next < lines.size() && HEADER.matcher(lines.get(next)).matches();
    }

    /** @throws UnreadableFile where it is neither WebVTT nor SRT */
    List<Cue> cues() {
        if (next == lines.size()) {
            throw new UnreadableFile("There is nothing in it.");
        }
        if (webVtt) {
            skipBlock();
        }
        for (skipBlank(); next < lines.size(); skipBlank()) {
            if (OTHER_BLOCK.matcher(lines.get(next)).matches()) {
                skipBlock();
            } else {
                readCue();
            }
        }
        return cues;
    }

    private void readCue() {
        var times = TIMES.matcher(lines.get(next));
        if (!times.matches() && next + 1 < lines.size() && !lines.get(next).contains("-->")) {
            // its name or number
            times = TIMES.matcher(lines.get(next + 1));
            next += times.matches() ? 1 : 0;
        }
        if (!times.matches()) {
            throw refused("Here a cue should begin, with times such as 00:01:02.500 --> 00:01:04.000, but there is \"%s\"."
                    .formatted(Texts.shown(lines.get(next))));
        }
        var start = time(times, 1);
        var end = time(times, 5);
        if (end.compareTo(start) < 0) {
            throw refused("The cue ends before it starts.");
        }
        next++;
        var text = new ArrayList<String>();
        while (next < lines.size() && !isEnd()) {
            CaptionsText.plain(lines.get(next)).ifPresent(text::add);
            next++;
        }
        if (!text.isEmpty()) {
            add(new Cue(start, end, String.join("\n", text)));
        }
    }

    private void add(Cue cue) {
        if (cues.size() == Captions.MOST_CUES) {
            throw refused("There are more than %d cues.".formatted(Captions.MOST_CUES));
        }
        cues.add(cue);
    }

    /** Whether the cue does not go on here; blank lines within it are passed over. */
    private boolean isEnd() {
        String line = lines.get(next);
        if (!line.isBlank()) {
            return isTimes(next) || NUMBER.matcher(line).matches() && isTimes(next + 1);
        }
        if (webVtt) {
            return true;
        }
        int behind = next;
        while (behind < lines.size() && lines.get(behind).isBlank()) {
            behind++;
        }
        boolean ends = behind == lines.size() || isTimes(behind) || isTimes(behind + 1)
                || OTHER_BLOCK.matcher(lines.get(behind)).matches();
        next = ends ? next : behind;
        return ends;
    }

    private boolean isTimes(int line) {
        return line < lines.size() && TIMES.matcher(lines.get(line)).matches();
    }

    private Duration time(Matcher times, int group) {
        int hours = Optional.ofNullable(times.group(group)).map(Integer::parseInt).orElse(0);
        int minutes = Integer.parseInt(times.group(group + 1));
        int seconds = Integer.parseInt(times.group(group + 2));
        if (minutes > 59 || seconds > 59) {
            throw refused("There is no such time; an hour has 60 minutes, a minute 60 seconds.");
        }
        int milliseconds = Integer.parseInt((times.group(group + 3) + "00").substring(0, 3));
        return Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds).plusMillis(milliseconds);
    }

    private void skipBlank() {
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
    }

    private void skipBlock() {
        while (next < lines.size() && !lines.get(next).isBlank()) {
            next++;
        }
    }

    private UnreadableFile refused(String detail) {
        return new UnreadableFile("The captions cannot be read, line %d: %s".formatted(next + 1, detail));
    }
}
