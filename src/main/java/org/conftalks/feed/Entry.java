package org.conftalks.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.talk.Billing;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.slides.SlideDeckView;
import org.conftalks.talk.video.VideoView;

/**
 * One of the news.
 *
 * @param id of the talk, slide deck or video; never changes
 * @param published when it became available
 * @param language BCP 47, null where it is not known
 * @param video that the entry is about, null where it is about something else
 * @param assets what it leads to beside the talk
 */
record Entry(UUID id, String title, TalkView talk, Instant published, Instant updated, String language, VideoView video,
        List<Asset> assets) {

    /** Characters of an abstract that an entry carries; the talk itself has all. */
    private static final int LONGEST = 10_000;

    static Entry of(TalkView talk) {
        return new Entry(talk.id(), talk.title(), talk, talk.createdAt(), talk.updatedAt(),
                talk.languages().size() == 1 ? talk.languages().get(0) : null, null,
                Stream.concat(talk.videos().stream().map(Asset::of), talk.slides().stream().map(Asset::of)).toList());
    }

    static Entry of(TalkView talk, SlideDeckView deck) {
        return new Entry(deck.id(), titled(talk, deck.title()), talk, available(deck.publishedAt(), deck.createdAt()),
                deck.updatedAt(), deck.language(), null, List.of(Asset.of(deck)));
    }

    static Entry of(TalkView talk, VideoView video) {
        return new Entry(video.id(), titled(talk, video.title()), talk, available(video.publishedAt(), video.createdAt()),
                video.updatedAt(), video.language(), video, List.of(Asset.of(video)));
    }

    String urn() {
        return "urn:uuid:" + id;
    }

    /** Who spoke where and when, in a sentence. */
    String byline() {
        String who = talk.speakers().stream().map(Billing::nameThen).collect(Collectors.joining(", "));
        String when = talk.date() == null ? "" : ", " + talk.date();
        return (who.isEmpty() ? "At " : "By " + who + " at ") + talk.event().name() + when + ".";
    }

    /** What the talk is about, Markdown. */
    Optional<String> abstractText() {
        return Optional.ofNullable(talk.abstractText()).map(text -> text.codePointCount(0, text.length()) <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " …");
    }

    /** Byline and abstract. */
    String text() {
        return byline() + abstractText().map(text -> "\n\n" + text).orElse("");
    }

    private static String titled(TalkView talk, String ownTitle) {
        return ownTitle == null || ownTitle.equals(talk.title()) ? talk.title() : talk.title() + ": " + ownTitle;
    }

    private static Instant available(Instant publishedAt, Instant createdAt) {
        return publishedAt == null ? createdAt : publishedAt;
    }
}
