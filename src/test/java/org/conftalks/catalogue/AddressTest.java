package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.get;
import static org.conftalks.Api.id;
import static org.conftalks.Api.read;
import static org.conftalks.Api.refused;
import static org.conftalks.Api.request;
import static org.conftalks.Catalogue.unique;

import java.util.UUID;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** How resources are found by id and slug, and what becomes of addresses that were. */
@QuarkusTest
class AddressTest {

    @Inject
    Catalogue catalogue;

    enum Collection {
        series,
        events,
        talks,
        speakers,
        topics;

        Named one(Catalogue catalogue) {
            return switch (this) {
                case series -> catalogue.series(s -> s.name = "A series");
                case events -> catalogue.event();
                case talks -> catalogue.talk();
                case speakers -> catalogue.speaker();
                case topics -> catalogue.topic();
            };
        }

        String at(Object idOrSlug) {
            return "/v1/" + this + "/" + idOrSlug;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResourceIsFoundByItsIdAndByItsSlug(Collection collection) {
        var one = collection.one(catalogue);

        assertThat(read(collection.at(one.slug)).getString("id")).isEqualTo(id(one));
        assertThat(read(collection.at(one.id)).getString("slug")).isEqualTo(one.slug);
        assertThat(read(collection.at(id(one).toUpperCase())).getString("slug")).isEqualTo(one.slug);
    }

    @ParameterizedTest
    @EnumSource
    void whatNeverWasIsNotFound(Collection collection) {
        refused(404, collection.at(unique("never")));
        refused(404, collection.at(UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedResourceIsFoundByItsNewSlugAndLedToFromTheOld(Collection collection) {
        var one = collection.one(catalogue);
        String renamed = catalogue.rename(one);

        var answer = get(collection.at(one.slug));

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo("http://localhost:" + RestAssured.port + collection.at(renamed));
        assertThat(read(answer.header("Location")).getString("id")).isEqualTo(id(one));
    }

    @ParameterizedTest
    @EnumSource
    void allFormerSlugsLeadToTheLast(Collection collection) {
        var one = collection.one(catalogue);
        String second = catalogue.rename(one);
        String third = catalogue.rename(one);

        assertThat(get(collection.at(one.slug)).header("Location")).endsWith(collection.at(third));
        assertThat(get(collection.at(second)).header("Location")).endsWith(collection.at(third));
    }

    @ParameterizedTest
    @EnumSource
    void headIsLedOnToo(Collection collection) {
        var one = collection.one(catalogue);
        String renamed = catalogue.rename(one);

        var answer = request().head(collection.at(one.slug));

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.header("Location")).endsWith(collection.at(renamed));
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedResourceIsGoneByItsIdItsSlugAndItsFormerSlugs(Collection collection) {
        var one = collection.one(catalogue);
        String renamed = catalogue.rename(one);
        catalogue.delete(one);

        refused(410, collection.at(one.id));
        refused(410, collection.at(renamed));
        refused(410, collection.at(one.slug));
    }

    @ParameterizedTest
    @EnumSource
    void aNewResourceMayTakeTheSlugOfADeletedOneOver(Collection collection) {
        var old = collection.one(catalogue);
        catalogue.delete(old);
        var taker = collection.one(catalogue);
        catalogue.change(taker, present -> present.slug = old.slug);

        assertThat(read(collection.at(old.slug)).getString("id")).isEqualTo(id(taker));
        refused(410, collection.at(old.id));
    }

    @ParameterizedTest
    @EnumSource
    void aResourceThatTakesItsOldSlugAgainIsFoundByIt(Collection collection) {
        var one = collection.one(catalogue);
        String between = catalogue.rename(one);
        catalogue.change(one, present -> present.slug = one.slug);

        assertThat(read(collection.at(one.slug)).getString("id")).isEqualTo(id(one));
        assertThat(get(collection.at(between)).header("Location")).endsWith(collection.at(one.slug));
    }

    @ParameterizedTest
    @CsvSource({ "series, events", "events, talks", "events, slides", "events, videos", "events, speakers",
            "events, completeness", "speakers, talks", "topics, talks", "talks, slides", "talks, videos", "talks, materials" })
    void whatLiesBelowARenamedOrDeletedResourceIsLedOnOrGoneToo(Collection collection, String below) {
        var one = collection.one(catalogue);
        String renamed = catalogue.rename(one);
        assertThat(get(collection.at(one.slug) + "/" + below).statusCode()).isEqualTo(308);
        assertThat(get(collection.at(one.slug) + "/" + below).header("Location"))
                .endsWith(collection.at(renamed) + "/" + below);
        assertThat(get(collection.at(renamed) + "/" + below).statusCode()).isEqualTo(200);
        catalogue.delete(one);

        refused(410, collection.at(one.slug) + "/" + below);
        refused(410, collection.at(one.id) + "/" + below);
        refused(404, collection.at(unique("never")) + "/" + below);
        refused(404, collection.at(UUID.randomUUID()) + "/" + below);
    }

    @Test
    void theQueryIsKeptOnTheWayToTheNewSlug() {
        var event = catalogue.event();
        String renamed = catalogue.rename(event);

        assertThat(get("/v1/events/" + event.slug + "/talks?limit=3&q=a%20b&sort=-title").header("Location"))
                .endsWith("/v1/events/" + renamed + "/talks?limit=3&q=a%20b&sort=-title");
    }

    @ParameterizedTest
    @ValueSource(strings = { "slides", "videos", "materials" })
    void linksAreFoundByIdAloneAndGoneAfterwards(String collection) {
        var talk = catalogue.talk();
        Resource link = switch (collection) {
            case "slides" -> catalogue.slides(talk);
            case "videos" -> catalogue.video(talk);
            default -> catalogue.material(talk);
        };
        assertThat(read("/v1/" + collection + "/" + link.id).getString("id")).isEqualTo(id(link));
        catalogue.delete(link);

        refused(410, "/v1/" + collection + "/" + link.id);
        refused(404, "/v1/" + collection + "/" + UUID.randomUUID());
        refused(404, "/v1/" + collection + "/" + talk.slug);
    }

    @Test
    void whatADeletedTalkLeftBehindIsGoneWithIt() {
        var talk = catalogue.talk();
        var slides = catalogue.slides(talk);
        var video = catalogue.video(talk);
        catalogue.delete(talk);

        refused(410, "/v1/slides/" + slides.id);
        refused(410, "/v1/videos/" + video.id);
    }

    @ParameterizedTest
    @CsvSource({ "talks, event, events", "talks, series, series", "talks, speaker, speakers", "talks, topic, topics",
            "talks, id, talks", "events, series, series", "events, topic, topics", "speakers, event, events",
            "speakers, topic, topics", "slides, event, events", "slides, speaker, speakers", "videos, event, events",
            "videos, speaker, speakers", "materials, event, events", "materials, speaker, speakers" })
    void aFilterByWhatIsNotThereFindsNothing(String list, String filter, Collection collection) {
        var renamed = collection.one(catalogue);
        catalogue.rename(renamed);

        for (Object nothing : new Object[] { unique("never"), UUID.randomUUID(), renamed.slug }) {
            assertThat(read("/v1/" + list + "?" + filter + "=" + nothing).getList("items")).isEmpty();
        }
    }

    @Test
    void theEntranceLeadsToEveryCollection() {
        String entrance = get("/v1").asString();

        assertThat(get("/v1").statusCode()).isEqualTo(200);
        for (String collection : new String[] { "series", "events", "talks", "speakers", "slides", "videos", "materials",
                "topics" }) {
            assertThat(entrance).contains("\"http://localhost:" + RestAssured.port + "/v1/" + collection + "\"");
        }
    }
}
