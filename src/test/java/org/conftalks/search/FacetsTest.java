package org.conftalks.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.catalogue.Visibility;
import org.conftalks.talk.TalkKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FacetsTest {

    private static final String ALL = "event,series,year,language,kind,topic,speaker,hasVideo,hasSlides";

    final String word = Catalogue.unique("w").replace("-", "");

    @Inject
    Catalogue catalogue;

    @BeforeEach
    void fill() {
        var series = catalogue.series(s -> s.name = "A series");
        var event = catalogue.event(e -> e.series = series);
        var topic = catalogue.topic();
        var speaker = catalogue.speaker();
        for (int i = 0; i < 3; i++) {
            int number = i;
            var talk = catalogue.talk(i < 2 ? event : catalogue.event(), t -> {
                t.title = word;
                t.kind = number == 0 ? TalkKind.KEYNOTE : TalkKind.TALK;
                t.languages = number == 0 ? List.of("de-CH") : List.of("de");
                t.date = LocalDate.of(2013 + number / 2, 9, 18);
            });
            if (i > 0) {
                catalogue.about(talk, topic);
                catalogue.billing(talk, speaker);
                catalogue.video(talk);
                catalogue.slides(talk, s -> s.visibility = Visibility.DRAFT);
            }
        }
        catalogue.talk(t -> {
            t.title = word;
            t.visibility = Visibility.DRAFT;
        });
    }

    @Test
    void eachCountIsWhatAFilterWithThatValueLeaves() {
        var facets = facets("q=" + word);
        assertThat(facets.stream().map(facet -> facet.get("facet"))).containsExactly((Object[]) ALL.split(","));
        for (var facet : facets) {
            assertThat(values(facet)).as(facet.toString()).isNotEmpty();
            for (var value : values(facet)) {
                String filter = facet.get("facet").equals("year")
                        ? "from=%1$s-01-01&to=%1$s-12-31".formatted(value.get("value"))
                        : facet.get("facet") + "=" + value.get("value");
                String asked = "q=" + word + "&total=true&" + filter;
                assertThat(read("/v1/search?" + asked).getInt("page.total")).as(filter).isEqualTo(value.get("count"));
                assertThat(read("/v1/talks?" + asked).getInt("page.total")).as(filter).isEqualTo(value.get("count"));
            }
        }
    }

    @Test
    void whatIsCountedIsWhatTheFiltersLeave() {
        var facets = facets("kind=keynote&q=" + word);

        assertThat(values(facets.get(3))).containsExactly(Map.of("value", "de", "count", 1),
                Map.of("value", "de-CH", "count", 1));
        assertThat(values(facets.get(7))).containsExactly(Map.of("value", "false", "count", 1));
    }

    @Test
    void draftsAreNotCounted() {
        var facets = facets("q=" + word);

        assertThat(values(facets.get(8))).containsExactly(Map.of("value", "false", "count", 3));
        assertThat(values(facets.get(4))).containsExactly(Map.of("value", "talk", "count", 2),
                Map.of("value", "keynote", "count", 1));
    }

    private static List<Map<String, Object>> facets(String query) {
        return read("/v1/search?facets=" + ALL + "&" + query).getList("facets");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> values(Map<String, Object> facet) {
        return (List<Map<String, Object>>) facet.get("values");
    }
}
