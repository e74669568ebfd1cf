package org.conftalks.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.conftalks.Catalogue;
import org.conftalks.Together;
import org.conftalks.catalogue.Visibility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What is found is what is there, whoever changed it. */
@QuarkusTest
class DocumentsTest {

    final String word = Catalogue.unique("w").replace("-", "");
    final String other = Catalogue.unique("o").replace("-", "");

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager entities;

    @Test
    void aTalkIsFoundByWhatItSaysNow() {
        var talk = catalogue.talk(t -> t.title = word);
        catalogue.change(talk, t -> t.title = other);

        assertThat(found(word)).isEmpty();
        assertThat(found(other)).containsExactly(id(talk));
        catalogue.delete(talk);
        assertThat(found(other)).isEmpty();
    }

    @Test
    void aSpeakerWhoIsRenamedHiddenOrLeavesTakesTheTalkAlong() {
        var speaker = catalogue.speaker(s -> s.name = word);
        var talk = catalogue.talk();
        catalogue.billing(talk, speaker, part -> part.affiliation = word + " Inc.");
        assertThat(found(word)).containsExactly(id(talk));

        catalogue.change(speaker, s -> s.name = other);
        assertThat(found(other)).containsExactly(id(talk));
        catalogue.change(speaker, s -> s.visibility = Visibility.DRAFT);
        assertThat(found(other)).isEmpty();
        assertThat(found(word)).isEmpty();
        catalogue.publish(speaker);
        assertThat(found(other)).containsExactly(id(talk));
        catalogue.change(talk, t -> t.contributions.clear());
        assertThat(found(other)).isEmpty();
    }

    @Test
    void topicsEventsAndSeriesTakeTheirTalksAlong() {
        var series = catalogue.series(s -> s.name = word + "s");
        var event = catalogue.event(e -> {
            e.name = word + "e";
            e.series = series;
        });
        var talk = catalogue.talk(event);
        var topic = catalogue.topic(t -> t.name = word + "t");
        catalogue.about(talk, topic);
        assertThat(found(word + "s " + word + "e " + word + "t")).containsExactly(id(talk));

        catalogue.change(series, s -> s.name = other + "s");
        catalogue.change(event, e -> e.name = other + "e");
        catalogue.change(topic, t -> t.name = other + "t");

        assertThat(found(other + "s " + other + "e " + other + "t")).containsExactly(id(talk));
        catalogue.change(series, s -> s.visibility = Visibility.DRAFT);
        assertThat(found(other + "s")).isEmpty();
        catalogue.change(event, e -> e.series = null);
        catalogue.change(talk, t -> t.topics.clear());
        assertThat(found(other + "t")).isEmpty();
        assertThat(found(other + "e")).containsExactly(id(talk));
    }

    @Test
    void whoeverWritesTheDatabaseItselfIsFollowed() {
        var talk = catalogue.talk(t -> t.title = word);

        catalogue.run(() -> entities.createNativeQuery("update talk set title = :title where id = :id")
                .setParameter("title", other).setParameter("id", talk.id).executeUpdate());

        assertThat(found(other)).containsExactly(id(talk));
    }

    @Test
    void whatSeveralChangeAtTheSameTimeIsAllFound() {
        var speaker = catalogue.speaker(s -> s.name = word);
        var topic = catalogue.topic(t -> t.name = word);
        var event = catalogue.event(e -> e.name = word);
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 4; i++) {
            String name = other + i;
            var talk = catalogue.talk(event);
            work.add(doing(() -> catalogue.billing(talk, speaker)));
            work.add(doing(() -> catalogue.about(talk, topic)));
            work.add(doing(() -> catalogue.change(talk, t -> t.abstractText = other)));
            work.add(doing(() -> catalogue.change(speaker, s -> s.name = name)));
            work.add(doing(() -> catalogue.change(topic, t -> t.name = name)));
            work.add(doing(() -> catalogue.change(event, e -> e.name = name)));
        }

        Together.all(work);

        assertThat(documentsUnlikeTheirSources()).isEmpty();
    }

    private static Callable<Void> doing(Runnable work) {
        return Executors.callable(work, null);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> documentsUnlikeTheirSources() {
        return entities.createNativeQuery("""
                select s.type, s.id, s.title, d.title from search_source s full join search_document d on d.id = s.id
                where (s.title, s.speaker, s.topic, s.event) is distinct from (d.title, d.speaker, d.topic, d.event)
                """).getResultList();
    }

    private static List<String> found(String asked) {
        return read("/v1/search?type=talk&q=" + SearchTest.encoded(asked)).getList("items.resource.id");
    }
}
