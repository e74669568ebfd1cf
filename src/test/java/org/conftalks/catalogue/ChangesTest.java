package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.all;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.pages;
import static org.conftalks.Api.read;
import static org.conftalks.Api.refusedFor;
import static org.conftalks.Catalogue.draft;
import static org.conftalks.Catalogue.unique;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.Writes;
import org.conftalks.catalogue.FilledLists.OneList;
import org.conftalks.talk.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whoever gives page.asOf as updatedSince the next time misses nothing. */
@QuarkusTest
class ChangesTest {

    @Inject
    Catalogue catalogue;

    static Stream<OneList> everyList() {
        return FilledLists.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void everyListTellsWhatChangedSince(OneList list) {
        var before = catalogue.now();
        var lists = FilledLists.of(catalogue, 2);

        assertThat(ids(lists.address(list) + "&updatedSince=" + before)).hasSize(2);
        assertThat(ids(lists.address(list) + "&updatedSince=" + catalogue.now())).isEmpty();
        assertThat(ids(lists.address(list) + "&updatedSince=" + before + "&deleted=include")).hasSize(2);
    }

    @Test
    void anItemThatWasCommittedAfterTheReadIsFoundByTheNext() throws Exception {
        var event = catalogue.event();
        catalogue.talk(event);
        var inserted = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var writer = Executors.newSingleThreadExecutor();
        var late = writer.submit(() -> {
            var talk = new ArrayList<String>();
            catalogue.run(() -> {
                talk.add(id(catalogue.talk(event)));
                catalogue.flush();
                inserted.countDown();
                await(read);
            });
            return talk.get(0);
        });
        await(inserted);
        catalogue.talk(event);
        String asOf = read("/v1/talks?event=" + event.slug).getString("page.asOf");
        read.countDown();
        String lateOne = late.get(10, TimeUnit.SECONDS);
        writer.shutdown();

        assertThat(ids("/v1/talks?event=" + event.slug + "&updatedSince=" + asOf)).contains(lateOne);
    }

    @Test
    void aDeletionThatWasCommittedAfterTheReadIsToldByTheNext() throws Exception {
        var event = catalogue.event();
        var talk = catalogue.talk(event);
        var deleted = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var writer = Executors.newSingleThreadExecutor();
        var late = writer.submit(() -> catalogue.run(() -> {
            catalogue.delete(talk);
            catalogue.flush();
            deleted.countDown();
            await(read);
        }));
        await(deleted);
        catalogue.delete(catalogue.talk(event));
        String asOf = read("/v1/talks?event=" + event.slug).getString("page.asOf");
        read.countDown();
        late.get(10, TimeUnit.SECONDS);
        writer.shutdown();

        assertThat(deletedSince(asOf, "/v1/talks?event=" + event.slug + "&")).contains(id(talk));
    }

    @Test
    void aChangeBehindWhoeverReadsPageByPageIsToldByTheNext() {
        var event = catalogue.event();
        var talks = List.of(catalogue.talk(event), catalogue.talk(event), catalogue.talk(event));
        var first = read("/v1/talks?limit=1&event=" + event.slug);
        var readAlready = talks.stream().filter(talk -> id(talk).equals(first.getString("items[0].id"))).findFirst()
                .orElseThrow();
        catalogue.run(() -> Talk.<Talk> findById(readAlready.id).title = "Another title");
        catalogue.talk();
        String asOf = null;
        for (String next = first.getString("page.next"); next != null; next = read(next).getString("page.next")) {
            asOf = read(next).getString("page.asOf");
        }

        assertThat(ids("/v1/talks?event=" + event.slug + "&updatedSince=" + asOf)).contains(id(readAlready));
    }

    @Test
    void deletedIncludeTellsWhatWasDeletedAndWhen() {
        var talk = catalogue.talk();
        String asOf = read("/v1/talks?limit=1").getString("page.asOf");
        catalogue.delete(talk);

        var changes = read("/v1/talks?limit=100&sort=-updatedAt&deleted=include&updatedSince=" + asOf);

        assertThat(changes.getList("deleted.id")).contains(id(talk));
        var tombstone = changes.<String, Object> getMap("deleted.find { it.id == '" + talk.id + "' }");
        assertThat(tombstone).containsOnlyKeys("id", "slug", "deletedAt").containsEntry("slug", talk.slug);
        assertThat(Instant.parse((String) tombstone.get("deletedAt"))).isAfterOrEqualTo(Instant.parse(asOf));
    }

    @Test
    void aDeletedDraftIsNotTold() {
        String asOf = read("/v1/topics?limit=1").getString("page.asOf");
        var draft = catalogue.topic(draft());
        catalogue.delete(draft);

        assertThat(deletedSince(asOf, "/v1/topics?")).doesNotContain(id(draft));
    }

    @Test
    void whatIsADraftAgainIsToldAsGoneToThoseWhoDoNotSeeIt() {
        var talk = catalogue.talk();
        String asOf = read("/v1/talks?limit=1").getString("page.asOf");
        String changes = "/v1/talks?limit=100&sort=-updatedAt&deleted=include&updatedSince=" + asOf;

        Writes.patched("/v1/talks/" + talk.id, Writes.object("visibility", "draft"));
        assertThat(read(changes).getList("deleted.id")).contains(id(talk));
        assertThat(read(changes).getList("items.id")).doesNotContain(id(talk));
        assertThat(Api.get("/v1/talks/" + talk.id).statusCode()).isEqualTo(404);
        var inSight = Api.administrator().get(changes).jsonPath();
        assertThat(inSight.getList("deleted.id")).doesNotContain(id(talk));
        assertThat(inSight.getList("items.id")).contains(id(talk));

        Writes.patched("/v1/talks/" + talk.id, Writes.object("visibility", "published"));
        assertThat(read(changes).getList("deleted.id")).doesNotContain(id(talk));
        assertThat(read(changes).getList("items.id")).contains(id(talk));
    }

    @Test
    void whatIsGoneWithItsEventIsTold() {
        var event = catalogue.event();
        var talk = catalogue.talk(event);
        var gone = Map.of("events", id(event), "talks", id(talk), "slides", id(catalogue.slides(talk)), "videos",
                id(catalogue.video(talk)), "materials", id(catalogue.material(talk)));
        String asOf = read("/v1/talks?limit=1").getString("page.asOf");

        Writes.patched("/v1/events/" + event.id, Writes.object("visibility", "draft"));

        gone.forEach((list, id) -> assertThat(deletedSince(asOf, "/v1/" + list + "?")).as(list).contains(id));
    }

    @Test
    void whatIsDeletedAfterItWasWithdrawnIsStillToldAndNotWhatItWasCalledSince() {
        var topic = catalogue.topic();
        String asOf = read("/v1/topics?limit=1").getString("page.asOf");
        String slug = unique("secret");
        Writes.patched("/v1/topics/" + topic.id, Writes.object("visibility", "draft", "slug", slug));
        Writes.delete("/v1/topics/" + topic.id);

        var changes = read("/v1/topics?limit=100&sort=-updatedAt&deleted=include&updatedSince=" + asOf);
        assertThat(changes.getString("deleted.find { it.id == '" + topic.id + "' }.slug")).isEqualTo(topic.slug);
        assertThat(changes.prettify()).doesNotContain(slug);
        assertThat(Api.get("/v1/topics/" + topic.id).statusCode()).isEqualTo(410);
        assertThat(Api.get("/v1/topics/" + topic.slug).statusCode()).isEqualTo(410);
        assertThat(Api.get("/v1/topics/" + slug).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "updatedAt", "-updatedAt" })
    void deletionsAndChangesArePagedTogetherInBothDirections(String sort) {
        var event = catalogue.event();
        String asOf = read("/v1/talks?limit=1").getString("page.asOf");
        for (int i = 0; i < 4; i++) {
            catalogue.talk(event);
            catalogue.delete(catalogue.talk(event));
        }
        String address = "/v1/talks?deleted=include&updatedSince=" + asOf + "&event=" + event.slug + "&sort=" + sort;
        var atOnce = read(address + "&limit=100");

        var forwards = new ArrayList<String>();
        String last = null;
        for (String next = address + "&limit=3"; next != null; next = read(next).getString("page.next")) {
            forwards.addAll(entries(read(next)));
            last = next;
        }
        var backwards = new ArrayList<String>();
        for (String prev = last; prev != null; prev = read(prev).getString("page.prev")) {
            assertThat(entries(read(prev))).hasSizeLessThanOrEqualTo(3);
            backwards.addAll(entries(read(prev)));
        }

        assertThat(atOnce.getList("items")).hasSize(4);
        assertThat(atOnce.getList("deleted")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(forwards).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(entries(atOnce));
        assertThat(backwards).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(entries(atOnce));
    }

    @Test
    void whatAppearsByItsEventsPublicationIsTold() {
        var event = catalogue.event(draft());
        var talk = catalogue.talk(event);
        var slides = catalogue.slides(talk);
        var video = catalogue.video(talk);
        String asOf = read("/v1/talks?limit=1").getString("page.asOf");
        String slidesAsOf = read("/v1/slides?limit=1").getString("page.asOf");
        catalogue.publish(event);

        assertThat(ids("/v1/talks?event=" + event.slug + "&updatedSince=" + asOf)).containsExactly(id(talk));
        assertThat(ids("/v1/slides?event=" + event.slug + "&updatedSince=" + slidesAsOf)).containsExactly(id(slides));
        assertThat(ids("/v1/videos?event=" + event.slug + "&updatedSince=" + slidesAsOf)).containsExactly(id(video));
    }

    @Test
    void deletedGoesWithUpdatedSinceAndItsOrder() {
        refusedFor("deleted", "/v1/talks?deleted=include");
        refusedFor("deleted", "/v1/talks?deleted=exclude&updatedSince=2013-09-18T00:00:00Z");
        refusedFor("sort", "/v1/talks?deleted=include&sort=title&updatedSince=2013-09-18T00:00:00Z");
    }

    private static List<String> entries(JsonPath page) {
        return Stream.concat(page.<String> getList("items.id").stream(), page.<String> getList("deleted.id").stream()).toList();
    }

    private static List<String> deletedSince(String asOf, String address) {
        return all("deleted.id", pages(address + "limit=100&deleted=include&updatedSince=" + asOf));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
