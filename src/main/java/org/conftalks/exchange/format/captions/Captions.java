package org.conftalks.exchange.format.captions;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import org.conftalks.exchange.format.UnreadableFile;

/**
 * What is said in a recording, and when (WebVTT: The Web Video Text Tracks Format, W3C).
 *
 * @param cues by their starts
 */
public record Captions(List<Cue> cues) {

    public static final String MEDIA_TYPE = "text/vtt";

    /** SubRip. */
    public static final String SRT_MEDIA_TYPE = "application/x-subrip";

    /** Bytes of a file. Two days of speech have fewer. */
    public static final int MOST_BYTES = 2_000_000;
    public static final int MOST_CUES = 50_000;

    /** A pause that begins a paragraph of the transcript. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    public Captions {
        cues = cues.stream().sorted(Comparator.comparing(Cue::start)).toList();
    }

    /**
     * Reads WebVTT or SRT, whichever it is.
     *
     * @throws UnreadableFile where it is neither, with the line
     */
    public static Captions read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new UnreadableFile("The captions are larger than %d MB.".formatted(MOST_BYTES / 1_000_000));
        }
        return new Captions(new CaptionsReader(CaptionsText.of(file)).cues());
    }

    /** As WebVTT with nothing in it but times and texts. */
    public String webVtt() {
        var written = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            written.append('\n').append(time(cue.start())).append(" --> ").append(time(cue.end())).append('\n')
                    .append(cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")).append('\n');
        }
        return written.toString();
    }

    /** As SubRip. It knows no entities: an arrow within a text would be taken for a cue's times, and is written shorter. */
    public String srt() {
        var written = new StringBuilder();
        int number = 0;
        for (Cue cue : cues) {
            written.append(++number).append('\n').append(time(cue.start()).replace('.', ',')).append(" --> ")
                    .append(time(cue.end()).replace('.', ',')).append('\n').append(cue.text().replace("-->", "->"))
                    .append("\n\n");
        }
        return written.toString();
    }

    /** What is said, in paragraphs; a line that stays while the next one comes is said once. */
    public String transcript() {
        var text = new StringBuilder();
        Cue before = null;
        String last = "";
        for (Cue cue : cues) {
            boolean pause = before != null && cue.start().minus(before.end()).compareTo(PAUSE) >= 0;
            for (String line : cue.text().lines().toList()) {
                if (!line.equals(last) || pause) {
                    text.append(text.length() == 0 ? "" : pause ? "\n\n" : " ").append(line);
                    pause = false;
                }
                last = line;
            }
            before = cue;
        }
        return text.toString();
    }

    private static String time(Duration time) {
        return "%02d:%02d:%02d.%03d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(),
                time.toMillisPart());
    }
}
