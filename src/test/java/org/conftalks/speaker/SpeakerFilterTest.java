package org.conftalks.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Catalogue.unique;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What lists of speakers are narrowed by. */
@QuarkusTest
class SpeakerFilterTest {

    @Inject
    Catalogue catalogue;

    @Test
    void anEventFindsWhoAppearedThere() {
        var event = catalogue.event();
        var other = catalogue.event();
        var speaker = catalogue.speaker();
        var another = catalogue.speaker();
        catalogue.billing(catalogue.talk(event), speaker);
        catalogue.billing(catalogue.talk(event), speaker);
        catalogue.billing(catalogue.talk(other), another);

        assertThat(ids("/v1/speakers?event=" + event.slug)).containsExactly(id(speaker));
        assertThat(ids("/v1/events/" + event.slug + "/speakers")).containsExactly(id(speaker));
        assertThat(ids("/v1/events/" + event.id + "/speakers")).containsExactly(id(speaker));
        assertThat(ids("/v1/speakers?event=" + event.id + "," + other.slug))
                .containsExactlyInAnyOrder(id(speaker), id(another));
    }

    @Test
    void aTopicFindsWhoTalkedAboutIt() {
        var topic = catalogue.topic();
        var speaker = catalogue.speaker();
        var talk = catalogue.talk();
        catalogue.about(talk, topic);
        catalogue.billing(talk, speaker);
        catalogue.billing(catalogue.talk(), catalogue.speaker());

        assertThat(ids("/v1/speakers?topic=" + topic.slug)).containsExactly(id(speaker));
        assertThat(ids("/v1/speakers?topic=" + topic.id + "," + unique("none"))).containsExactly(id(speaker));
    }

    @Test
    void anAffiliationFindsWhoHadItAtATalkWhateverCaseAndAccents() {
        String company = unique("Über");
        var speaker = catalogue.speaker();
        catalogue.billing(catalogue.talk(), speaker, part -> part.affiliation = company);
        catalogue.billing(catalogue.talk(), catalogue.speaker(), part -> part.affiliation = company + " Labs");

        assertThat(ids("/v1/speakers?affiliation=" + company.replace("Über", "UBER"))).containsExactly(id(speaker));
        assertThat(ids("/v1/speakers?affiliation=Nobody," + company.replace("Ü", "%C3%9C"))).containsExactly(id(speaker));
    }

    @Test
    void wordsFindWhoHasThemAllInTheName() {
        String word = unique("word");
        var speaker = catalogue.speaker(s -> s.name = "Sarah " + word + " Mühlemann");
        catalogue.speaker(s -> s.name = "Sarah " + word);

        assertThat(ids("/v1/speakers?q=MUHLEMANN%20" + word)).containsExactly(id(speaker));
    }

    @Test
    void severalFiltersHoldForOneAndTheSameTalk() {
        var event = catalogue.event();
        var speaker = catalogue.speaker();
        String before = unique("before");
        String now = unique("now");
        catalogue.billing(catalogue.talk(), speaker, part -> part.affiliation = before);
        catalogue.billing(catalogue.talk(event), speaker, part -> part.affiliation = now);

        assertThat(ids("/v1/speakers?event=" + event.slug + "&affiliation=" + now)).containsExactly(id(speaker));
        assertThat(ids("/v1/speakers?event=" + event.slug + "&affiliation=" + before)).isEmpty();
    }
}
