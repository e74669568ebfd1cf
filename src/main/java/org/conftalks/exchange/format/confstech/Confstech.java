package org.conftalks.exchange.format.confstech;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.ArchiveFiles;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

/**
 * The conferences of confs.tech ({@code tech-conferences/conference-data}), in a file a topic and year,
 * {@code conferences/<year>/<topic>.json}: all of them in an archive, or one of the files.
 */
@Singleton
public class Confstech implements Format {

    static final String SOURCE = "confs.tech";

    /** Many times as many as there are. What was told is kept in mind, so that it is told once. */
    private static final long MOST_ROWS = 100_000;

    private static final Pattern FILE = Pattern.compile("(?:.*/)?conferences/\\d{4}/[^/]+\\.json");

    /** A list whose first element has these members, in any order, in front of its end. */
    private static final Pattern ROWS = Pattern.compile("\\s*\\[\\s*\\{(?=[^}]*\"name\"\\s*:)(?=[^}]*\"startDate\"\\s*:)"
            + "(?=[^}]*\"endDate\"\\s*:)(?=[^}]*\"url\"\\s*:)");

    @Override
    public String name() {
        return "confs.tech";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        if (ROWS.matcher(file.text()).lookingAt()) {
            return Optional.of("is a list of conferences with name, url, startDate and endDate");
        }
        return file.names().stream().filter(name -> FILE.matcher(name).matches()).findFirst()
                .map(name -> "is an archive with a file %s in it".formatted(Texts.shown(name)));
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        if (Glimpse.of(file).names().isEmpty()) {
            return reading(List.of(ConfstechFile.single(file)), () -> {
            });
        }
        var files = new ArchiveFiles(file, name -> FILE.matcher(name).matches());
        try {
            if (files.names().isEmpty()) {
                throw new UnreadableFile(
                        "The archive holds no conferences: no file in it is conferences/<year>/<topic>.json.");
            }
            return reading(ConfstechFile.all(files), files::close);
        } catch (UnreadableFile refused) {
            files.close();
            throw refused;
        }
    }

    private static Reading reading(List<ConfstechFile> files, Runnable close) {
        long rows = files.stream().mapToLong(ConfstechFile::rows).sum();
        if (rows > MOST_ROWS) {
            throw new UnreadableFile("It holds more than %d conferences.".formatted(MOST_ROWS));
        }
        var groups = new ConfstechGroups();
        return new Reading(rows, groups.of(files).onClose(groups::close).onClose(close));
    }
}
