package org.conftalks.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;

import org.conftalks.event.DatePrecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
            "2013-09-18,           , DAY  , 18 September 2013",
            "2013-09-18, 2013-09-18, DAY  , 18 September 2013",
            "2013-10-24, 2013-10-25, DAY  , 24–25 October 2013",
            "2013-09-30, 2013-10-02, DAY  , 30 September – 2 October 2013",
            "2013-12-31, 2014-01-01, DAY  , 31 December 2013 – 1 January 2014",
            "2013-09-16,           , MONTH, September 2013",
            "2013-09-16, 2013-09-18, YEAR , 2013",
            "          ,           , DAY  , Date unknown" })
    void daysAreSaidAsFarAsTheyAreKnown(LocalDate first, LocalDate last, DatePrecision known, String words) {
        assertThat(Words.days(first, last, known)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({ "PT5S, 1 min", "PT49M, 49 min", "PT59M40S, 1 h", "PT1H5M, 1 h 5 min", "PT2H, 2 h" })
    void lengthsAreRounded(Duration length, String words) {
        assertThat(Words.length(length)).isEqualTo(words);
    }
}
