package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.pages;
import static org.conftalks.Api.read;
import static org.conftalks.Api.refusedFor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.event.Event;
import org.conftalks.http.Cursor;
import org.conftalks.talk.Talk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** A cursor leads on in the list it was given for, and in no other. */
@QuarkusTest
class CursorTest {

    @Inject
    Catalogue catalogue;

    Event event;

    @BeforeEach
    void holdAnEventWithTalks() {
        event = catalogue.event();
        catalogue.talk(event);
        catalogue.talk(event);
        catalogue.talk(event);
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "%20", "AAAA", "%2B%2F", "eyJpZCI6MX0", "~", "9999999999999999999999" })
    void aCursorThatTheServiceDidNotGiveIsRefused(String cursor) {
        refusedFor("cursor", "/v1/talks?cursor=" + cursor);
    }

    @Test
    void aCursorThatWasChangedIsRefused() {
        String next = read(talks("limit=1")).getString("page.next");
        String cursor = next.substring(next.indexOf("cursor=") + 7);
        String decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);

        for (String changed : new String[] { decoded.replaceFirst("(?s)\n[^\n]*$", "\nno-instant"),
                decoded.replaceFirst("(?s)\n[^\n]*$", "\n-999999999-01-01T00:00:00Z"),
                decoded.replaceFirst("\n>", "\n?"), decoded.replaceFirst("\n>", "\n>-"),
                decoded.replaceFirst("\n>[0-9]+", "\n>12345678901234567"), decoded.replaceAll("[0-9a-f-]{36}", "-".repeat(36)),
                decoded + "\0", decoded.substring(0, decoded.length() / 2) }) {
            refusedFor("cursor", talks("limit=1&cursor="
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void aCursorFromBeforeTheyToldUpToWhenAllIsKnownLeadsOn() {
        var first = read(talks("limit=1"));
        String next = first.getString("page.next");
        int begin = next.indexOf("cursor=") + 7;
        String old = new String(Base64.getUrlDecoder().decode(next.substring(begin)), StandardCharsets.UTF_8)
                .replaceFirst("\n>[0-9]+\n", "\n>\n");

        var page = read(next.substring(0, begin)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(old.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.getList("items.id")).isEqualTo(ids(next));
        assertThat(page.getString("page.asOf")).isEqualTo(first.getString("page.asOf"));
    }

    @Test
    void aCursorMayTellAnyTime() {
        var cursor = new Cursor(true, "a", Resource.newId(), Instant.parse("2286-11-20T17:46:39.999999Z"));

        assertThat(Cursor.decode(cursor.encode("a list"), "a list", String.class)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=1&sort=title", "limit=1&sort=startsAt", "limit=1&featured=false", "limit=1&q=talk",
            "limit=1&updatedSince=2000-01-01T00:00:00Z" })
    void aCursorOfAnotherSortOrFilterIsRefused(String other) {
        String next = read(talks("limit=1")).getString("page.next");

        refusedFor("cursor", talks(other + next.substring(next.indexOf("&cursor="))));
    }

    @Test
    void aCursorOfAnotherCollectionIsRefused() {
        String next = read(talks("limit=1")).getString("page.next");

        refusedFor("cursor", "/v1/speakers?" + next.substring(next.indexOf("cursor=")));
    }

    @Test
    void theLimitMayChangeFromPageToPage() {
        var all = ids(talks("limit=100"));
        String next = read(talks("limit=1")).getString("page.next");

        assertThat(ids(next.replace("limit=1", "limit=2"))).isEqualTo(all.subList(1, 3));
    }

    @Test
    void theOrderOfTheParametersDoesNotMatter() {
        String next = read(talks("limit=1&kind=talk")).getString("page.next");

        assertThat(ids("/v1/talks?kind=talk&event=" + event.slug + "&limit=1" + next.substring(next.indexOf("&cursor="))))
                .isEqualTo(ids(next));
    }

    @Test
    void theItemAtTheEdgeMayBeDeletedMeanwhile() {
        var first = read(talks("limit=1"));
        var all = ids(talks("limit=100"));
        catalogue.run(() -> Talk.deleteById(UUID.fromString(all.get(0))));

        assertThat(ids(first.getString("page.next"))).isEqualTo(all.subList(1, 2));
    }

    @Test
    void noTitleStopsTheReading() {
        for (String title : new String[] { "a\u2028b\u2029c", "\uFFFD", "𝒳 and é", "\"quoted\" & <b>", " ", "%00" }) {
            catalogue.talk(event, t -> t.title = title);
        }
        assertThat(pages(talks("limit=1&sort=title"))).hasSize(9);
    }

    @Test
    void aKeyMayHaveAnyText() {
        var cursor = new Cursor(false, "a\nb\nc\nd", Resource.newId(), Instant.parse("2026-11-27T00:29:57.636829Z"));

        assertThat(Cursor.decode(cursor.encode("a list"), "a list", String.class)).isEqualTo(cursor);
    }

    private String talks(String parameters) {
        return "/v1/talks?event=" + event.slug + "&" + parameters;
    }
}
