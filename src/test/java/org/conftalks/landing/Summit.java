package org.conftalks.landing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.conftalks.catalogue.Resource;
import org.conftalks.catalogue.Visibility;
import org.conftalks.event.Event;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.Contribution;
import org.conftalks.talk.Role;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkLink;
import org.conftalks.talk.slides.SlideDeck;
import org.conftalks.talk.video.Video;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Today's event with one talk, its speaker in two roles, its slides, and the newest video of all. */
final class Summit {

    private Summit() {
    }

    static Talk hold(String name, String title, Visibility visibility) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var talk = talk(event(name, visibility), title);
            var speaker = speaker(visibility);
            contribute(talk, speaker, Role.SPEAKER);
            contribute(talk, speaker, Role.AUTHOR);
            talk.persist();
            leave(new SlideDeck(), talk, "https://slides.example/").persist();
            var video = leave(new Video(), talk, "https://videos.example/");
            video.duration = Duration.ofMinutes(65);
            video.publishedAt = now().plus(365, ChronoUnit.DAYS);
            video.persist();
            return talk;
        });
    }

    private static Event event(String name, Visibility visibility) {
        var event = born(new Event());
        event.slug = "event-" + UUID.randomUUID();
        event.name = name;
        event.startDate = LocalDate.now();
        event.city = "Zürich";
        event.country = "CH";
        event.timeZone = "Etc/GMT+12";
        event.visibility = visibility;
        event.persist();
        return event;
    }

    private static Speaker speaker(Visibility visibility) {
        var speaker = born(new Speaker());
        speaker.slug = "speaker-" + UUID.randomUUID();
        speaker.name = "Ada Speaker";
        speaker.visibility = visibility;
        speaker.persist();
        return speaker;
    }

    private static Talk talk(Event event, String title) {
        var talk = born(new Talk());
        talk.slug = "talk-" + UUID.randomUUID();
        talk.title = title;
        talk.event = event;
        return talk;
    }

    private static void contribute(Talk talk, Speaker speaker, Role role) {
        var contribution = new Contribution();
        contribution.talk = talk;
        contribution.speaker = speaker;
        contribution.role = role;
        contribution.position = talk.contributions.size();
        talk.contributions.add(contribution);
    }

    private static <L extends TalkLink> L leave(L link, Talk talk, String at) {
        born(link).talk = talk;
        link.url = at + talk.id;
        return link;
    }

    private static <R extends Resource> R born(R resource) {
        resource.born(now());
        return resource;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
