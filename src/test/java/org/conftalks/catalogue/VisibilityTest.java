package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.all;
import static org.conftalks.Api.get;
import static org.conftalks.Api.pages;
import static org.conftalks.Api.read;
import static org.conftalks.Api.readAsAdministrator;
import static org.conftalks.Api.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.assertj.core.api.SoftAssertions;
import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.Contract;
import org.conftalks.Contract.Operation;
import org.conftalks.Writes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What is a draft, or belongs to one, is told to nobody but the administrator. */
@QuarkusTest
class VisibilityTest {

    @Inject
    Catalogue catalogue;

    Drafts drafts;
    String before;

    @BeforeEach
    void keepDraftsBesideWhatIsPublished() {
        before = catalogue.now().toString();
        drafts = Drafts.in(catalogue);
    }

    @Test
    void noPathOfTheContractTellsOfADraft() {
        var softly = new SoftAssertions();
        for (Operation read : Contract.reads()) {
            for (String address : addresses(read)) {
                String answer = get(address).asString();
                softly.assertThat(drafts.secrets().filter(secret -> !address.contains(secret)).filter(answer::contains))
                        .as(address).isEmpty();
            }
        }
        softly.assertAll();
    }

    @Test
    void aDraftsOwnAddressIsNotFoundButForTheAdministrator() {
        drafts.hidden.forEach((resource, address) -> {
            refused(404, address);
            assertThat(readAsAdministrator(address).getString("id")).isEqualTo(resource.id.toString());
        });
    }

    @Test
    void listsShowDraftsToTheAdministratorAlone() {
        drafts.hidden.forEach((resource, address) -> {
            String list = address.substring(0, address.lastIndexOf('/')) + "?limit=100&updatedSince=" + before;
            String id = resource.id.toString();

            assertThat(toTheEnd(list, Api::read)).as(list).doesNotContain(id);
            assertThat(toTheEnd(list, Api::readAsAdministrator)).as(list).contains(id);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/series", "/v1/events", "/v1/talks", "/v1/speakers", "/v1/topics" })
    void noSearchFindsADraft(String list) {
        assertThat(read(list + "?q=" + drafts.marker).getList("items")).isEmpty();
        assertThat(readAsAdministrator(list + "?q=" + drafts.marker).getList("items")).isNotEmpty();
    }

    @Test
    void neitherTheSearchNorItsFacetsAndSuggestionsTellOfADraft() {
        String facets = "&total=true&facets=event,series,year,language,kind,topic,speaker,hasVideo,hasSlides";
        for (String asked : List.of(drafts.marker, "talk", drafts.marker.substring(0, drafts.marker.length() - 1))) {
            for (String address : List.of("/v1/search?limit=100&q=" + asked + facets, "/v1/search/suggest?q=" + asked,
                    drafts.named("/v1/search?event={event}&q=") + asked + facets)) {
                assertThat(
                        drafts.secrets().filter(secret -> !address.contains(secret)).filter(get(address).asString()::contains))
                        .as(address).isEmpty();
            }
        }
        assertThat(read("/v1/search?total=true&q=" + drafts.marker).getInt("page.total")).isZero();
        assertThat(readAsAdministrator("/v1/search?total=true&q=" + drafts.marker).getInt("page.total")).isPositive();
        assertThat(readAsAdministrator("/v1/search/suggest?q=" + drafts.marker).getList("items")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks?event={draftEvent}", "/v1/talks?series={draftSeries}",
            "/v1/talks?speaker={draftSpeaker}", "/v1/talks?topic={draftTopic}", "/v1/talks?id={draftTalk}",
            "/v1/talks?event={event}&hasSlides=true", "/v1/talks?event={event}&hasVideo=true",
            "/v1/talks?event={event}&q={marker}", "/v1/talks?track={marker}", "/v1/talks?room={marker}",
            "/v1/events?series={draftSeries}", "/v1/events?topic={draftTopic}", "/v1/speakers?event={draftEvent}",
            "/v1/speakers?topic={draftTopic}", "/v1/speakers?affiliation={marker}", "/v1/slides?event={event}",
            "/v1/videos?event={event}", "/v1/materials?event={event}", "/v1/slides?speaker={speaker}",
            "/v1/videos?speaker={draftSpeaker}", "/v1/materials?event={draftEvent}" })
    void noFilterTellsOfADraft(String address) {
        String asked = drafts.named(address);

        assertThat(read(asked + "&total=true").getInt("page.total")).isZero();
        assertThat(readAsAdministrator(asked).getList("items")).isNotEmpty();
    }

    @Test
    void noCountCountsADraft() {
        assertThat(read(drafts.named("/v1/events/{event}")).getMap("counts"))
                .isEqualTo(Map.of("talks", 2, "speakers", 1, "slides", 0, "videos", 0));
        assertThat(read(drafts.named("/v1/speakers/{speaker}")).getMap("counts"))
                .isEqualTo(Map.of("events", 1, "talks", 1, "slides", 0, "videos", 0));
        assertThat(read(drafts.named("/v1/topics/{topic}")).getInt("counts.talks")).isEqualTo(1);
        assertThat(read(drafts.named("/v1/series/{series}")).getInt("counts.events")).isZero();
        assertThat(readAsAdministrator(drafts.named("/v1/events/{event}")).getMap("counts"))
                .isEqualTo(Map.of("talks", 3, "speakers", 2, "slides", 2, "videos", 2));
    }

    @Test
    void whatAnEventLacksIsCountedWithoutDrafts() {
        var completeness = read(drafts.named("/v1/events/{event}/completeness"));

        assertThat(completeness.getInt("talks")).isEqualTo(2);
        assertThat(completeness.getInt("missing.find { it.what == 'slides' }.count")).isEqualTo(2);
        assertThat(completeness.getInt("slides.unknown")).isEqualTo(2);
        assertThat(readAsAdministrator(drafts.named("/v1/events/{event}/completeness")).getInt("talks")).isEqualTo(3);
    }

    @Test
    void aPublishedTalkLeavesOutWhatIsADraft() {
        var talk = read(drafts.named("/v1/talks/{talk}"));

        assertThat(talk.getList("speakers")).hasSize(1);
        assertThat(talk.getList("topics")).hasSize(1);
        assertThat(talk.getList("slides")).isEmpty();
        assertThat(talk.getList("videos")).isEmpty();
        assertThat(talk.getList("materials")).isEmpty();
        assertThat(talk.getString("slidesAvailability.state")).isEqualTo("unknown");
        assertThat(readAsAdministrator(drafts.named("/v1/talks/{talk}")).getList("speakers")).hasSize(2);
    }

    @Test
    void aDraftThatWasRenamedOrDeletedIsStillNotFound() {
        var draft = catalogue.talk(Catalogue.draft());
        String renamed = catalogue.rename(draft);
        refused(404, "/v1/talks/" + draft.slug);
        catalogue.delete(draft);

        refused(404, "/v1/talks/" + draft.slug);
        refused(404, "/v1/talks/" + renamed);
        refused(404, "/v1/talks/" + draft.id);
    }

    @Test
    void theSlugsThatADraftHadAreNotToldWhenItIsPublished() {
        var talk = catalogue.talk();
        String address = "/v1/talks/" + talk.id;
        Writes.patched(address, Writes.object("visibility", "draft"));
        String secret = Catalogue.unique("secret");
        Writes.patched(address, Writes.object("slug", secret));
        String present = Catalogue.unique("present");
        Writes.patched(address, Writes.object("slug", present));
        Writes.patched(address, Writes.object("visibility", "published"));

        refused(404, "/v1/talks/" + secret);
        assertThat(Api.request().redirects().follow(false).get("/v1/talks/" + talk.slug).header("Location")).endsWith(present);
        assertThat(Api.get("/v1/dump.ndjson").asString()).contains(present).doesNotContain(secret);
    }

    /** Every path with each of the resources, plain and with what widens it most. */
    private List<String> addresses(Operation read) {
        var addresses = new ArrayList<String>();
        for (String path : read.paths().stream().flatMap(template -> drafts.paths(template).stream()).toList()) {
            addresses.add(path);
            if (read.parameters().contains("updatedSince")) {
                addresses.add(path + "?limit=100&total=true&deleted=include&updatedSince=" + before
                        + (read.parameters().contains("include") ? "&include=description" : ""));
            }
        }
        return addresses;
    }

    private static List<String> toTheEnd(String address, Function<String, JsonPath> read) {
        return all("items.id", pages(address, read));
    }
}
