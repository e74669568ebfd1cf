package org.conftalks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.items;
import static org.conftalks.Api.read;
import static org.conftalks.Catalogue.unique;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Series of events as they are shown, found and sorted. */
@QuarkusTest
class SeriesTest {

    @Inject
    Catalogue catalogue;

    @Test
    void aSeriesShowsWhatIsKnownAndHowManyEditionsItHas() {
        var series = catalogue.series(s -> {
            s.name = "Editions";
            s.description = "A description";
            s.website = "https://example.org/";
        });
        catalogue.event(e -> e.series = series);

        Map<String, Object> shown = read("/v1/series/" + series.slug).getMap("");

        assertThat(shown).containsOnlyKeys("id", "slug", "self", "name", "description", "website", "counts", "externalIds",
                "visibility", "createdAt", "updatedAt");
        assertThat(shown).containsEntry("id", id(series)).containsEntry("description", "A description")
                .containsEntry("website", "https://example.org/").containsEntry("counts", Map.of("events", 1))
                .containsEntry("externalIds", List.of());
    }

    @Test
    void theDescriptionComesInListsWhenAskedFor() {
        String word = unique("word");
        catalogue.series(s -> {
            s.name = word;
            s.description = "A description";
        });

        assertThat(items("/v1/series?q=" + word).get(0)).doesNotContainKey("description");
        assertThat(items("/v1/series?include=description&q=" + word).get(0)).containsEntry("description", "A description");
    }

    @Test
    void seriesAreFoundByWordsAndSortedByNameOrChange() {
        String word = unique("word");
        var b = catalogue.series(s -> s.name = "b " + word);
        var a = catalogue.series(s -> s.name = "Á " + word);
        catalogue.series(s -> s.name = "c");

        assertThat(ids("/v1/series?q=" + word)).containsExactly(id(a), id(b));
        assertThat(ids("/v1/series?sort=-name&q=" + word)).containsExactly(id(b), id(a));
        assertThat(ids("/v1/series?sort=updatedAt&q=" + word)).containsExactly(id(b), id(a));
        assertThat(ids("/v1/series?sort=-updatedAt&q=" + word)).containsExactly(id(a), id(b));
    }
}
