package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({ "Switzerland, CH", "CH, CH", "CHE, CH", "U.S.A., US", "USA, US", "US, US", "United States, US",
            "united states of america, US", "U.K., GB", "UK, GB", "Scotland, GB", "The Netherlands, NL", "Czech Republic, CZ",
            "Czechia, CZ", "Turkey, TR", "Türkiye, TR", "South Korea, KR", "Korea, KR", "Hong Kong, HK", "Taiwan, TW",
            "Bosnia & Herzegovina, BA", "Bosnia and Herzegovina, BA", "Russia, RU", "North Macedonia, MK", "Vietnam, VN",
            "Côte d’Ivoire, CI", "Ivory Coast, CI", "Iran, IR", "Moldova, MD", "' germany ', DE" })
    void namesAndCodesOfCountriesAreFound(String given, String code) {
        assertThat(Countries.of(given)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Middle-earth", "Europe", "Kosovo", "XX", "ch", "can", "and", "online", "New York", "D C" })
    void whatIsNoneIsNot(String given) {
        assertThat(Countries.of(given)).isEmpty();
    }
}
