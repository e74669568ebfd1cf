package org.conftalks.citation;

import java.util.ArrayList;
import java.util.List;

import org.conftalks.event.DatePrecision;

/** Writes a citation as RIS: a tag a line, in UTF-8. */
final class Ris {

    static final String MEDIA_TYPE = "application/x-research-info-systems";

    private Ris() {
    }

    static String of(Citation citation) {
        var lines = new ArrayList<String>();
        // what reference managers take for a presentation
        add(lines, "TY", "SLIDE");
        add(lines, "ID", citation.key());
        add(lines, "TI", citation.title());
        citation.authors().forEach(name -> add(lines, "AU", name));
        add(lines, "T2", citation.event());
        add(lines, "CY", citation.place());
        if (citation.date() != null) {
            add(lines, "PY", "%04d".formatted(citation.date().getYear()));
            add(lines, "DA", date(citation));
        }
        add(lines, "M3", citation.genre());
        add(lines, "LA", citation.language());
        citation.keywords().forEach(keyword -> add(lines, "KW", keyword));
        add(lines, "AB", citation.abstractText());
        add(lines, "UR", citation.url());
        lines.add("ER  - ");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static void add(List<String> lines, String tag, String value) {
        if (value != null) {
            lines.add(tag + "  - " + value);
        }
    }

    /** YYYY/MM/DD; what is not known stays empty. */
    private static String date(Citation citation) {
        var date = citation.date();
        return "%04d/%s/%s".formatted(date.getYear(),
                citation.precision() == DatePrecision.YEAR ? "" : "%02d".formatted(date.getMonthValue()),
                citation.precision() == DatePrecision.DAY ? "%02d".formatted(date.getDayOfMonth()) : "");
    }
}
