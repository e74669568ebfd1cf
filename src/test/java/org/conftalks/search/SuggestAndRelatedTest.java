package org.conftalks.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.read;
import static org.conftalks.Api.readAsAdministrator;
import static org.conftalks.Api.refused;
import static org.conftalks.Api.refusedFor;

import java.time.LocalDate;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.catalogue.Visibility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SuggestAndRelatedTest {

    final String word = Catalogue.unique("w").replace("-", "");

    @Inject
    Catalogue catalogue;

    @Test
    void titlesAndNamesCompleteWhatIsTyped() {
        var talk = catalogue.talk(t -> t.title = "Xen and " + word);
        var speaker = catalogue.speaker(s -> s.name = word + " Lambert");
        var event = catalogue.event(e -> e.name = word + " Days");
        catalogue.topic(t -> t.name = word);
        catalogue.talk(t -> t.abstractText = word);

        String typed = word.substring(0, word.length() - 1);
        assertThat(read("/v1/search/suggest?q=" + typed).getList("items.resource.id"))
                .containsExactlyInAnyOrder(id(talk), id(speaker), id(event));
        assertThat(read("/v1/search/suggest?q=" + word + "%20lam").getList("items.resource.id")).containsExactly(id(speaker));
        assertThat(read("/v1/search/suggest?q=%3F").getList("items")).isEmpty();
        refusedFor("q", "/v1/search/suggest");
    }

    @Test
    void namesakesAreSuggestedOnce() {
        catalogue.talk(t -> t.title = word);
        catalogue.talk(t -> t.title = word);

        assertThat(read("/v1/search/suggest?q=" + word).getList("items")).hasSize(1);
    }

    @Test
    void whatATalkSharesMostWithComesFirst() {
        var event = catalogue.event();
        var topic = catalogue.topic();
        var speaker = catalogue.speaker();
        var talk = catalogue.talk(event, t -> t.title = "Booting " + word);
        catalogue.billing(talk, speaker);
        catalogue.about(talk, topic);
        var neighbour = catalogue.talk(event);
        var alike = catalogue.talk(t -> t.title = "On booting the " + word + " again");
        var onTopic = catalogue.talk();
        catalogue.about(onTopic, topic);
        var bySpeaker = catalogue.talk();
        catalogue.billing(bySpeaker, speaker);
        var both = catalogue.talk();
        catalogue.billing(both, speaker);
        catalogue.about(both, topic);

        var related = read("/v1/talks/" + talk.slug + "/related");

        assertThat(related.getList("items.id")).startsWith(id(both), id(bySpeaker)).endsWith(id(neighbour))
                .contains(id(onTopic), id(alike)).doesNotContain(id(talk));
        assertThat(related.getList("sameTalk")).isEmpty();
    }

    @Test
    void theSameTalkAtAnotherEventIsNotMixedIn() {
        var speaker = catalogue.speaker();
        var talk = catalogue.talk(t -> t.title = "Booting kernels within " + word);
        var again = catalogue.talk(t -> t.title = "Booting kernels within " + word + "!");
        var byAnother = catalogue.talk(t -> t.title = "Booting kernels within " + word);
        catalogue.billing(talk, speaker);
        catalogue.billing(again, speaker);

        var related = read("/v1/talks/" + talk.slug + "/related");

        assertThat(related.getList("sameTalk.id")).containsExactly(id(again));
        assertThat(related.getList("items.id")).startsWith(id(byAnother)).doesNotContain(id(again));
    }

    @Test
    void draftsTakeNobodysPlace() {
        var talk = catalogue.talk();
        var other = catalogue.talk();
        var topic = catalogue.topic();
        catalogue.about(talk, topic);
        catalogue.about(other, topic);
        var drafts = catalogue.event(e -> {
            e.visibility = Visibility.DRAFT;
            e.startDate = LocalDate.of(1984, 12, 27);
        });
        for (int i = 0; i < 301; i++) {
            catalogue.about(catalogue.talk(drafts), topic);
        }

        assertThat(read("/v1/talks/" + talk.slug + "/related").getList("items.id")).containsExactly(id(other));
    }

    @Test
    void whatIsADraftRelatesToNothing() {
        var draft = catalogue.speaker(Catalogue.draft());
        var talk = catalogue.talk();
        var other = catalogue.talk(t -> t.title = "Another");
        catalogue.billing(talk, draft);
        catalogue.billing(other, draft);
        var unseen = catalogue.talk(Catalogue.draft());
        var topic = catalogue.topic();
        catalogue.about(talk, topic);
        catalogue.about(unseen, topic);

        assertThat(read("/v1/talks/" + talk.slug + "/related").getList("items")).isEmpty();
        assertThat(readAsAdministrator("/v1/talks/" + talk.slug + "/related").getList("items.id"))
                .containsExactlyInAnyOrder(id(other), id(unseen));
        refused(404, "/v1/talks/" + unseen.slug + "/related");
    }
}
