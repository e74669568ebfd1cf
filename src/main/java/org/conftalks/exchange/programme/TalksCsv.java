package org.conftalks.exchange.programme;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.conftalks.catalogue.Ref;
import org.conftalks.exchange.format.csv.Csv;
import org.conftalks.exchange.format.csv.CsvCells;
import org.conftalks.exchange.format.csv.TalkColumn;
import org.conftalks.talk.Billing;
import org.conftalks.talk.TalkView;

/**
 * Writes talks as CSV (RFC 4180), a row each, with a line of names in front. The columns and how
 * cells are written are those that {@link Csv} reads: a cell that a spreadsheet would take for a formula has an apostrophe
 * before it, as OWASP advises.
 */
final class TalksCsv {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
    private static final Map<TalkColumn, Function<TalkView, Object>> COLUMNS = columns();

    private final CSVPrinter csv;

    /** Begins with the names of the columns. */
    TalksCsv(OutputStream out) throws IOException {
        csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        csv.printRecord(COLUMNS.keySet().stream().map(TalkColumn::header).toList());
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

    private static Map<TalkColumn, Function<TalkView, Object>> columns() {
        var columns = new EnumMap<TalkColumn, Function<TalkView, Object>>(TalkColumn.class);
        columns.put(TalkColumn.ID, TalkView::id);
        columns.put(TalkColumn.SLUG, TalkView::slug);
        columns.put(TalkColumn.TITLE, TalkView::title);
        columns.put(TalkColumn.SUBTITLE, TalkView::subtitle);
        columns.put(TalkColumn.ORIGINAL_TITLE, TalkView::originalTitle);
        columns.put(TalkColumn.EVENT, talk -> talk.event().slug());
        columns.put(TalkColumn.EVENT_NAME, talk -> talk.event().name());
        columns.put(TalkColumn.DATE, TalkView::date);
        columns.put(TalkColumn.STARTS_AT, TalkView::startsAt);
        columns.put(TalkColumn.DURATION_MINUTES, talk -> minutes(talk.duration()));
        columns.put(TalkColumn.LANGUAGES, talk -> joined(talk.languages(), language -> language));
        columns.put(TalkColumn.KIND, talk -> talk.kind().term());
        columns.put(TalkColumn.LEVEL, TalkView::level);
        columns.put(TalkColumn.TRACK, TalkView::track);
        columns.put(TalkColumn.ROOM, TalkView::room);
        columns.put(TalkColumn.SPEAKERS, talk -> CsvCells.joined(talk.speakers().stream().map(Billing::name)));
        columns.put(TalkColumn.SPEAKER_IDS, talk -> joined(talk.speakers(), speaker -> speaker.id()));
        columns.put(TalkColumn.TOPICS, talk -> CsvCells.joined(talk.topics().stream().map(Ref::name)));
        columns.put(TalkColumn.ABSTRACT, TalkView::abstractText);
        columns.put(TalkColumn.DESCRIPTION, TalkView::description);
        columns.put(TalkColumn.SLIDES_URLS, talk -> joined(talk.slides(), deck -> deck.url()));
        columns.put(TalkColumn.VIDEO_URLS, talk -> joined(talk.videos(), video -> video.url()));
        columns.put(TalkColumn.MATERIAL_URLS, talk -> joined(talk.materials(), material -> material.url()));
        columns.put(TalkColumn.LICENCE, TalkView::licence);
        columns.put(TalkColumn.STATUS, talk -> talk.status().term());
        columns.put(TalkColumn.URL, TalkView::self);
        return columns;
    }

    /** With a fraction where there are seconds; what is less than 1 would be a part of a day to a spreadsheet. */
    private static Object minutes(Duration duration) {
        return duration == null ? null
                : duration.toMinutes() == 0 ? "0:00:%02d".formatted(duration.toSeconds())
                        : duration.toSecondsPart() == 0 ? duration.toMinutes()
                                : (Object) (Math.round(duration.toSeconds() / 0.6) / 100.0);
    }

    private static <T> String joined(Collection<T> values, Function<T, Object> shown) {
        return values.stream().map(shown).map(String::valueOf).collect(Collectors.joining(CsvCells.SEPARATOR));
    }

    private static String cell(Object value) {
        return value == null ? "" : CsvCells.escape(value.toString());
    }
}
