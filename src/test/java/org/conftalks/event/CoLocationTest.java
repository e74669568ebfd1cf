package org.conftalks.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Writes.answered;
import static org.conftalks.Writes.delete;
import static org.conftalks.Writes.invalid;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patch;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.put;
import static org.conftalks.Writes.shown;

import java.util.List;

import org.conftalks.Noun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** Events held together name each other, whichever of them is written. */
@QuarkusTest
class CoLocationTest {

    private ObjectNode one;
    private ObjectNode another;

    @BeforeEach
    void makeTwoEvents() {
        one = Noun.EVENTS.one();
        another = made("/v1/events", object("name", "Another", "coLocatedWith", List.of(one.get("slug"))));
    }

    @Test
    void bothNameEachOtherAndBothHaveChanged() {
        assertThat(neighbours(one)).containsExactly(another.get("id"));
        assertThat(neighbours(another)).containsExactly(one.get("id"));
        assertThat(shown(Noun.EVENTS.at(one)).get("updatedAt").textValue()).isGreaterThan(one.get("updatedAt").textValue());
    }

    @Test
    void whicheverIsWrittenThePairEnds() {
        var before = shown(Noun.EVENTS.at(another));
        patched(Noun.EVENTS.at(one), object("coLocatedWith", List.of()));
        assertThat(neighbours(another)).isEmpty();
        assertThat(shown(Noun.EVENTS.at(another)).get("updatedAt").textValue())
                .isGreaterThan(before.get("updatedAt").textValue());

        patched(Noun.EVENTS.at(another), object("coLocatedWith", List.of(one.get("id"), one.get("slug"))));
        assertThat(neighbours(one)).containsExactly(another.get("id"));
        answered(200, put(Noun.EVENTS.at(one), object("name", "Alone")));
        assertThat(neighbours(another)).isEmpty();

        patched(Noun.EVENTS.at(another), object("coLocatedWith", List.of(object("id", one.get("id")))));
        patched(Noun.EVENTS.at(another), object("coLocatedWith", null));
        assertThat(neighbours(one)).isEmpty();
    }

    @Test
    void anotherNeighbourTakesThePlaceOfTheFirst() {
        var third = Noun.EVENTS.one();

        patched(Noun.EVENTS.at(another), object("coLocatedWith", List.of(third.get("id"))));

        assertThat(neighbours(one)).isEmpty();
        assertThat(neighbours(third)).containsExactly(another.get("id"));
        assertThat(neighbours(another)).containsExactly(third.get("id"));
    }

    @Test
    void aChangeOfAnythingElseLeavesThePairAlone() {
        var before = shown(Noun.EVENTS.at(one));

        patched(Noun.EVENTS.at(another), object("city", "Bern"));

        assertThat(shown(Noun.EVENTS.at(one))).isEqualTo(before);
        assertThat(neighbours(another)).containsExactly(one.get("id"));
    }

    @Test
    void theNeighbourOfADeletedEventIsAlone() {
        delete(Noun.EVENTS.at(one));

        assertThat(neighbours(another)).isEmpty();
    }

    @Test
    void noEventIsHeldTogetherWithItself() {
        invalid(patch(Noun.EVENTS.at(one), object("coLocatedWith", List.of(another.get("id"), one.get("slug")))),
                "/coLocatedWith/1");
        assertThat(neighbours(one)).containsExactly(another.get("id"));
    }

    private static List<JsonNode> neighbours(ObjectNode event) {
        return shown(Noun.EVENTS.at(event)).get("coLocatedWith").findValues("id");
    }
}
