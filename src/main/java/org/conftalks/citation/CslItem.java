package org.conftalks.citation;

import java.util.List;
import java.util.stream.IntStream;

import org.conftalks.event.DatePrecision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A citation as CSL-JSON 1.0.2 has it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CslItem(String id, String type, String title, List<Name> author, Date issued, String genre,
        @JsonProperty("event-title") String eventTitle, @JsonProperty("event-place") String eventPlace,
        @JsonProperty("URL") String url, String language, String keyword, @JsonProperty("abstract") String abstractText) {

    static final String MEDIA_TYPE = "application/vnd.citationstyles.csl+json";

    /** Taken as it stands. */
    record Name(String literal) {
    }

    record Date(@JsonProperty("date-parts") List<List<Integer>> dateParts) {
    }

    static CslItem of(Citation citation) {
        return new CslItem(citation.key(), "speech", citation.title(), citation.authors().stream().map(Name::new).toList(),
                citation.date() == null ? null : date(citation), citation.genre(), citation.event(), citation.place(),
                citation.url(), citation.language(),
                citation.keywords().isEmpty() ? null : String.join(", ", citation.keywords()), citation.abstractText());
    }

    private static Date date(Citation citation) {
        var date = citation.date();
        int known = citation.precision() == DatePrecision.DAY ? 3 : citation.precision() == DatePrecision.MONTH ? 2 : 1;
        return new Date(List.of(IntStream.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()).limit(known).boxed()
                .toList()));
    }
}
