package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.conftalks.exchange.format.confstech.Confstech;
import org.conftalks.exchange.format.csv.Csv;
import org.conftalks.exchange.format.icalendar.Icalendar;
import org.conftalks.exchange.format.ndjson.Ndjson;
import org.conftalks.exchange.format.pretalx.Pretalx;
import org.conftalks.exchange.format.pyvideo.Pyvideo;
import org.conftalks.exchange.format.rubyevents.Rubyevents;
import org.conftalks.exchange.format.schedule.JsonSchedule;
import org.conftalks.exchange.format.schedule.XmlSchedule;
import org.conftalks.exchange.format.sessionize.Sessionize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files, where they lie beside the project: each is of one format only, however many there are. */
class RealFilesTest {

    private static final List<Format> FORMATS = List.of(new Confstech(), new Csv(), new Icalendar(), new Ndjson(),
            new Pretalx(),
            new Pyvideo(), new Rubyevents(), new JsonSchedule(), new XmlSchedule(), new Sessionize());

    @ParameterizedTest
    @CsvSource({ "pyvideo.tar.gz, pyvideo", "rubyevents.tar.gz, rubyevents", "confstech.tar.gz, confs.tech",
            "schedule-xml/fosdem-2024.xml, schedule-xml", "schedule-xml/31c3-schedule.xml, schedule-xml",
            "schedule-xml/36c3-everything.schedule.xml, schedule-xml", "schedule-xml/europython2014-schedule.xml, schedule-xml",
            "schedule-json/36c3-everything.schedule.json, schedule-json",
            "schedule-json/camp2019-everything.schedule.json, schedule-json",
            "schedule-json/voc-example-hub-schedule2.json, schedule-json",
            "schedule-json/voc-example-pretalx-rc3.json, schedule-json", "schedule-json/pyconfr-2024-schedule.json, pretalx",
            "sessionize/global-azure-2020-linz-sessionize.json, sessionize", "icalendar/fosdem-2024-bookmarks.ics, icalendar",
            "icalendar/pycon-us-2025-all_events.ics, icalendar" })
    void theirFormatIsSeen(String name, String format) {
        var file = Path.of(System.getProperty("real.files", "../shared/data"), name);
        assumeTrue(Files.exists(file), () -> "There is no %s.".formatted(file));
        var glimpse = Glimpse.of(file);

        assertThat(FORMATS.stream().filter(one -> one.recognise(glimpse).isPresent()).map(Format::name))
                .containsExactly(format);
    }
}
