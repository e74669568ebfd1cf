package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.items;
import static org.conftalks.Catalogue.unique;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What a list tells of its items is what is asked for. */
@QuarkusTest
class FieldsTest {

    @Inject
    Catalogue catalogue;

    @Test
    void eachMemberIsToldAloneAsItIsToldWithAllOthers() {
        String word = unique("fields").replace("-", "");
        var series = catalogue.series(s -> {
            s.name = word;
            s.description = "Of a series";
        });
        var event = catalogue.event(e -> {
            e.series = series;
            e.description = "Of an event";
        });
        catalogue.coLocated(event, catalogue.event());
        var parent = catalogue.talk(event);
        var talk = catalogue.talk(event, t -> {
            t.parent = parent;
            t.track = "Hypervisors";
            t.room = "Great Hall";
            t.abstractText = "An abstract";
            t.description = "A description";
        });
        var topic = catalogue.topic(o -> {
            o.name = word;
            o.description = "Of a topic";
        });
        catalogue.billing(talk, catalogue.speaker(s -> s.bio = "A life"));
        catalogue.about(talk, topic);
        catalogue.slides(talk);
        catalogue.video(talk);
        catalogue.material(talk);

        Stream.of("/v1/series?include=description&q=" + word, "/v1/events?include=description&series=" + series.slug,
                "/v1/talks?include=abstract,description&event=" + event.slug, "/v1/topics?include=description&q=" + word,
                "/v1/speakers?event=" + event.slug, "/v1/slides?event=" + event.slug, "/v1/videos?event=" + event.slug,
                "/v1/materials?event=" + event.slug).forEach(this::isTheSameMemberByMember);
    }

    private void isTheSameMemberByMember(String address) {
        var whole = items(address);
        assertThat(whole).as(address).isNotEmpty();
        var members = new TreeSet<String>();
        whole.forEach(item -> members.addAll(item.keySet()));
        assertThat(members).as(address).hasSizeGreaterThan(6);
        for (String member : members) {
            assertThat(items(address.replaceFirst("include=[^&]*&", "") + "&fields=" + member)).as("%s of %s", member, address)
                    .isEqualTo(narrowed(whole, member));
        }
    }

    private static List<Map<String, Object>> narrowed(List<Map<String, Object>> whole, String member) {
        return whole.stream().map(item -> {
            Map<String, Object> told = new HashMap<>(item);
            told.keySet().retainAll(List.of("id", member));
            return told;
        }).toList();
    }
}
