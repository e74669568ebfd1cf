package org.conftalks.speaker;

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
import org.conftalks.talk.Role;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Speakers as they are shown and sorted. */
@QuarkusTest
class SpeakerTest {

    @Inject
    Catalogue catalogue;

    @Test
    void aSpeakerOfWhomLittleIsKnownHasNeitherEmptyNorNullMembers() {
        Map<String, Object> shown = read("/v1/speakers/" + catalogue.speaker().slug).getMap("");

        assertThat(shown).containsOnlyKeys("id", "slug", "self", "name", "links", "counts", "externalIds", "visibility",
                "createdAt", "updatedAt");
        assertThat(shown).containsEntry("links", List.of()).containsEntry("externalIds", List.of())
                .containsEntry("counts", Map.of("events", 0, "talks", 0, "slides", 0, "videos", 0));
    }

    @Test
    void aSpeakerShowsAllThatIsKnown() {
        var speaker = catalogue.speaker(s -> {
            s.name = "Olivier Lambert";
            s.pronouns = "he/him";
            s.bio = "Leads a project";
            s.photoUrl = "https://example.org/photo.jpg";
            s.links = List.of(new SpeakerLink("github", "https://github.com/someone"));
        });

        assertThat(read("/v1/speakers/" + speaker.slug).<String, Object> getMap("")).containsAllEntriesOf(Map.of(
                "id", id(speaker), "name", "Olivier Lambert", "pronouns", "he/him", "bio", "Leads a project",
                "photoUrl", "https://example.org/photo.jpg",
                "links", List.of(Map.of("type", "github", "url", "https://github.com/someone"))));
    }

    @Test
    void aSpeakerCountsEachTalkOnceWhateverTheRoles() {
        var speaker = catalogue.speaker();
        var talk = catalogue.talk();
        catalogue.billing(talk, speaker);
        catalogue.billing(talk, speaker, part -> part.role = Role.HOST);
        catalogue.billing(catalogue.talk(), speaker);
        catalogue.slides(talk);
        catalogue.video(talk);
        catalogue.video(talk);

        assertThat(read("/v1/speakers/" + speaker.slug).getMap("counts"))
                .isEqualTo(Map.of("events", 2, "talks", 2, "slides", 1, "videos", 2));
    }

    @Test
    void theTalksOfASpeakerAreListedOnceWhateverTheRoles() {
        var speaker = catalogue.speaker();
        var talk = catalogue.talk();
        catalogue.billing(talk, speaker);
        catalogue.billing(talk, speaker, part -> part.role = Role.HOST);
        catalogue.billing(catalogue.talk(), catalogue.speaker());

        assertThat(ids("/v1/speakers/" + speaker.slug + "/talks")).containsExactly(id(talk));
        assertThat(ids("/v1/speakers/" + speaker.id + "/talks?kind=keynote")).isEmpty();
    }

    @Test
    void aListShowsSpeakersAsTheyAreAlone() {
        String word = unique("word");
        var speaker = catalogue.speaker(s -> {
            s.name = word;
            s.bio = "A life";
        });
        catalogue.billing(catalogue.talk(), speaker);

        assertThat(items("/v1/speakers?q=" + word)).singleElement()
                .isEqualTo(read("/v1/speakers/" + speaker.slug).getMap(""));
    }

    @Test
    void speakersSortByNameOrChange() {
        String word = unique("word");
        var b = catalogue.speaker(s -> s.name = "b " + word);
        var a = catalogue.speaker(s -> s.name = "Á " + word);

        assertThat(ids("/v1/speakers?q=" + word)).containsExactly(id(a), id(b));
        assertThat(ids("/v1/speakers?sort=-name&q=" + word)).containsExactly(id(b), id(a));
        assertThat(ids("/v1/speakers?sort=updatedAt&q=" + word)).containsExactly(id(b), id(a));
        assertThat(ids("/v1/speakers?sort=-updatedAt&q=" + word)).containsExactly(id(a), id(b));
    }
}
