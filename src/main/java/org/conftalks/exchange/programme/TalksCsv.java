package org.conftalks.exchange.programme;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.conftalks.talk.TalkView;

/**
 * Writes talks as CSV (RFC 4180), a row each, with a line of names in front. Several values of a cell are separated by
 * {@value #BETWEEN}. A cell that a spreadsheet would take for a formula has an apostrophe before it, as OWASP advises.
 */
final class TalksCsv {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
    static final String BETWEEN = "; ";

    private static final String FORMULAS = "=+-@\t\r";
    private static final Map<String, Function<TalkView, Object>> COLUMNS = columns();

    private final CSVPrinter csv;

    /** Begins with the names of the columns. */
    TalksCsv(OutputStream out) throws IOException {
        csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        csv.printRecord(COLUMNS.keySet());
    }

    void write(List<TalkView> talks) {
        try {
            for (TalkView talk : talks) {
                csv.printRecord(COLUMNS.values().stream().map(column -> cell(column.apply(talk))).toList());
            }
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Map<String, Function<TalkView, Object>> columns() {
        var columns = new LinkedHashMap<String, Function<TalkView, Object>>();
        columns.put("id", TalkView::id);
        columns.put("slug", TalkView::slug);
        columns.put("title", TalkView::title);
        columns.put("subtitle", TalkView::subtitle);
        columns.put("event", talk -> talk.event().slug());
        columns.put("event_name", talk -> talk.event().name());
        columns.put("date", TalkView::date);
        columns.put("starts_at", TalkView::startsAt);
        columns.put("duration_minutes", talk -> minutes(talk.duration()));
        columns.put("languages", talk -> joined(talk.languages(), language -> language));
        columns.put("kind", talk -> talk.kind().term());
        columns.put("level", TalkView::level);
        columns.put("track", TalkView::track);
        columns.put("room", TalkView::room);
        columns.put("status", talk -> talk.status().term());
        columns.put("speakers", talk -> joined(talk.speakers(), speaker -> speaker.name()));
        columns.put("speaker_ids", talk -> joined(talk.speakers(), speaker -> speaker.id()));
        columns.put("topics", talk -> joined(talk.topics(), topic -> topic.name()));
        columns.put("slides", talk -> joined(talk.slides(), deck -> deck.url()));
        columns.put("videos", talk -> joined(talk.videos(), video -> video.url()));
        columns.put("materials", talk -> joined(talk.materials(), material -> material.url()));
        columns.put("licence", TalkView::licence);
        columns.put("abstract", TalkView::abstractText);
        columns.put("description", TalkView::description);
        columns.put("url", TalkView::self);
        return columns;
    }

    /** With a fraction where there are seconds. */
    private static Object minutes(Duration duration) {
        return duration == null ? null
                : duration.toSecondsPart() == 0 ? duration.toMinutes()
                        : (Object) (Math.round(duration.toSeconds() / 0.6) / 100.0);
    }

    private static <T> String joined(Collection<T> values, Function<T, Object> shown) {
        return values.stream().map(shown).map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
