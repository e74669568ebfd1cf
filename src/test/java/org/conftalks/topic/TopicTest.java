package org.conftalks.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.items;
import static org.conftalks.Api.read;
import static org.conftalks.Api.readAsAdministrator;
import static org.conftalks.Api.refused;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patched;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aTopicThatOnlyADraftNamesIsNoneForOthersUntilATalkThatIsSeenNamesIt(boolean ofADraftEvent) {
        String word = unique("secret");
        String event = made("/v1/events", object("name", "An event", "visibility", ofADraftEvent ? "draft" : "published"))
                .get("id").textValue();
        String talk = "/v1/talks/" + made("/v1/talks", object("title", "A talk", "event", event, "topics", List.of(word),
                "visibility", ofADraftEvent ? "published" : "draft")).get("id").textValue();
        String topic = "/v1/topics/" + readAsAdministrator(talk).getString("topics[0].slug");

        refused(404, topic);
        assertThat(ids("/v1/topics?q=" + word)).isEmpty();
        assertThat(read("/v1/search?q=" + word).getList("items")).isEmpty();

        patched(ofADraftEvent ? "/v1/events/" + event : talk, object("visibility", "published"));

        assertThat(read(talk).getList("topics.name")).containsExactly(word);
        assertThat(read(topic).getInt("counts.talks")).isEqualTo(1);
        assertThat(read("/v1/search?q=" + word).getList("items.type")).containsExactlyInAnyOrder("talk", "topic");
    }

    @Test
    void aTopicThatADraftNamesAndATalkThatIsSeenNamesTooIsSeen() {
        String word = unique("secret");
        String event = made("/v1/events", object("name", "An event")).get("id").textValue();
        var draft = object("title", "A talk", "event", event, "topics", List.of(word), "visibility", "draft");
        String slug = made("/v1/talks", draft).at("/topics/0/slug").textValue();
        refused(404, "/v1/topics/" + slug);

        made("/v1/talks", object("title", "Another", "event", event, "topics", List.of(word)));

        assertThat(read("/v1/topics/" + slug).getString("visibility")).isEqualTo("published");
    }

    @Test
    void whoHasSaidThatATopicIsADraftIsObeyed() {
        String word = unique("secret");
        String slug = made("/v1/topics", object("name", word, "visibility", "draft")).get("slug").textValue();
        String event = made("/v1/events", object("name", "An event")).get("id").textValue();
        String talk = made("/v1/talks", object("title", "A talk", "event", event, "topics", List.of(slug))).get("id")
                .textValue();

        refused(404, "/v1/topics/" + slug);
        assertThat(read("/v1/talks/" + talk).getList("topics")).isEmpty();
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
