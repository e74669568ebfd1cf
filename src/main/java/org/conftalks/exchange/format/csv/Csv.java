package org.conftalks.exchange.format.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.TalkGroups;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.UnreadableFile;

/**
 * A table of talks (RFC 4180): a row of names of columns ({@link TalkColumn}), then a row a talk. Commas, semicolons, tabs or
 * bars are between the cells; UTF-8, UTF-16 and Windows-1252 are read.
 */
@Singleton
public class Csv implements Format {

    public static final String MEDIA_TYPE = "text/csv";

    static final String SOURCE = "csv";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        // of UTF-16 every other byte is nothing, and its mark is no UTF-8
        String text = file.text().replace("\0", "").replace("\uFFFD", "");
        if (text.strip().matches("(?s)[{\\[<].*")) {
            return Optional.empty();
        }
        return CsvDialect.lines(text).stream().filter(CsvDialect::isHeader).findFirst()
                .map(line -> "is a table with a column of titles: %s".formatted(Texts.shown(line)));
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        try {
            var look = CsvLook.at(file);
            if (!look.header().has(TalkColumn.EVENT)) {
                supplement.requiredEvent();
            }
            var head = new ArrayList<Told>();
            supplement.eventLine().ifPresent(head::add);
            head.addAll(look.told());
            return TalkGroups.read(look.talks(), head,
                    new CsvTalks(new CsvRows(Contents.open(file), look.dialect()), look, supplement), file);
        } catch (IOException damaged) {
            throw new UnreadableFile("The file cannot be read: " + Texts.reason(damaged, file));
        }
    }
}
