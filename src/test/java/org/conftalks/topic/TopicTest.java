package org.conftalks.topic;

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

/** Topics as they are shown, found and sorted. */
@QuarkusTest
class TopicTest {

    @Inject
    Catalogue catalogue;

    @Test
    void aTopicShowsWhatIsKnownAndHowManyTalksItHas() {
        var topic = catalogue.topic(t -> {
            t.name = "Xen";
            t.description = "A description";
        });
        catalogue.about(catalogue.talk(), topic);
        catalogue.about(catalogue.talk(), topic);

        Map<String, Object> shown = read("/v1/topics/" + topic.slug).getMap("");

        assertThat(shown).containsOnlyKeys("id", "slug", "self", "name", "description", "counts", "externalIds", "visibility",
                "createdAt", "updatedAt");
        assertThat(shown).containsEntry("id", id(topic)).containsEntry("description", "A description")
                .containsEntry("counts", Map.of("talks", 2)).containsEntry("externalIds", List.of());
    }

    @Test
    void aTopicWithoutTalksCountsNone() {
        assertThat(read("/v1/topics/" + catalogue.topic().slug).getInt("counts.talks")).isZero();
    }

    @Test
    void theTalksOnATopicAreListed() {
        var topic = catalogue.topic();
        var talk = catalogue.talk();
        catalogue.about(talk, topic);
        catalogue.about(catalogue.talk(), catalogue.topic());

        assertThat(ids("/v1/topics/" + topic.slug + "/talks")).containsExactly(id(talk));
        assertThat(ids("/v1/topics/" + topic.id + "/talks")).containsExactly(id(talk));
        assertThat(ids("/v1/topics/" + topic.id + "/talks?featured=true")).isEmpty();
    }

    @Test
    void theDescriptionComesInListsWhenAskedFor() {
        String word = unique("word");
        catalogue.topic(t -> {
            t.name = word;
            t.description = "A description";
        });

        assertThat(items("/v1/topics?q=" + word).get(0)).doesNotContainKey("description");
        assertThat(items("/v1/topics?include=description&q=" + word).get(0)).containsEntry("description", "A description");
    }

    @Test
    void topicsAreFoundByWordsAndSortedByNameOrChange() {
        String word = unique("word");
        var b = catalogue.topic(t -> t.name = "b " + word);
        var a = catalogue.topic(t -> t.name = "Á " + word);
        catalogue.topic(t -> t.name = "c");

        assertThat(ids("/v1/topics?q=" + word)).containsExactly(id(a), id(b));
        assertThat(ids("/v1/topics?sort=-name&q=" + word)).containsExactly(id(b), id(a));
        assertThat(ids("/v1/topics?sort=updatedAt&q=" + word)).containsExactly(id(b), id(a));
        assertThat(ids("/v1/topics?sort=-updatedAt&q=" + word)).containsExactly(id(a), id(b));
    }
}
