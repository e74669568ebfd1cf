package org.conftalks.talk.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.read;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Materials as they are shown, found and sorted. */
@QuarkusTest
class MaterialTest {

    @Inject
    Catalogue catalogue;

    @Test
    void aMaterialShowsAllThatIsKnownAndWhereItBelongs() {
        var event = catalogue.event();
        var talk = catalogue.talk(event);
        var material = catalogue.material(talk, m -> {
            m.kind = MaterialKind.PAPER;
            m.title = "The paper";
            m.language = "en";
            m.licence = "CC-BY-4.0";
        });

        var shown = read("/v1/materials/" + material.id);

        assertThat(shown.<String, Object> getMap("")).containsOnlyKeys("id", "self", "talk", "event", "kind", "url", "title",
                "language", "licence", "externalIds", "visibility", "createdAt", "updatedAt")
                .containsAllEntriesOf(Map.of("id", id(material), "kind", "paper", "url", material.url, "title", "The paper",
                        "language", "en", "licence", "CC-BY-4.0", "externalIds", List.of()));
        assertThat(shown.getString("talk.slug")).isEqualTo(talk.slug);
        assertThat(shown.getString("event.slug")).isEqualTo(event.slug);
        assertThat(read(shown.getString("self")).getString("id")).isEqualTo(id(material));
    }

    @Test
    void materialsAreFoundByTalkEventAndSpeaker() {
        var event = catalogue.event();
        var speaker = catalogue.speaker();
        var talk = catalogue.talk(event);
        catalogue.billing(talk, speaker);
        var material = catalogue.material(talk);
        var other = catalogue.material(catalogue.talk(event));

        assertThat(ids("/v1/talks/" + talk.slug + "/materials")).containsExactly(id(material));
        assertThat(ids("/v1/materials?speaker=" + speaker.id)).containsExactly(id(material));
        assertThat(ids("/v1/materials?event=" + event.slug)).containsExactlyInAnyOrder(id(material), id(other));
    }

    @Test
    void materialsAreFoundByKind() {
        var talk = catalogue.talk();
        var code = catalogue.material(talk, m -> m.kind = MaterialKind.CODE);
        var paper = catalogue.material(talk, m -> m.kind = MaterialKind.PAPER);
        catalogue.material(talk);

        assertThat(ids("/v1/talks/" + talk.slug + "/materials?kind=code")).containsExactly(id(code));
        assertThat(ids("/v1/talks/" + talk.slug + "/materials?kind=code,paper"))
                .containsExactlyInAnyOrder(id(code), id(paper));
    }

    @Test
    void theNewestMaterialComesFirst() {
        var talk = catalogue.talk();
        var old = catalogue.material(talk);
        var recent = catalogue.material(talk);
        catalogue.change(old, m -> m.title = "Changed");
        String materials = "/v1/talks/" + talk.slug + "/materials";

        assertThat(ids(materials)).containsExactly(id(recent), id(old));
        assertThat(ids(materials + "?sort=createdAt")).containsExactly(id(old), id(recent));
        assertThat(ids(materials + "?sort=updatedAt")).containsExactly(id(recent), id(old));
        assertThat(ids(materials + "?sort=-updatedAt")).containsExactly(id(old), id(recent));
    }
}
