package org.conftalks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource;
import org.conftalks.catalogue.Visibility;
import org.conftalks.event.CoLocation;
import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.Contribution;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkLink;
import org.conftalks.talk.material.Material;
import org.conftalks.talk.slides.SlideDeck;
import org.conftalks.talk.video.Video;
import org.conftalks.topic.Topic;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps what a test needs: each thing under a slug of its own and in a transaction of its own. */
@ApplicationScoped
public class Catalogue {

    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EntityManager entities;
    private final Clock clock;

    Catalogue(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A slug or word that nothing else in the catalogue has, nor begins with. */
    public static String unique(String begin) {
        return begin + "-" + RUN + NUMBER.incrementAndGet() + "z";
    }

    public static <R extends Resource> Consumer<R> draft() {
        return resource -> resource.visibility = Visibility.DRAFT;
    }

    public EventSeries series(Consumer<EventSeries> given) {
        var series = named(new EventSeries(), "series");
        series.name = "A series";
        return kept(series, given);
    }

    public Event event(Consumer<Event> given) {
        var event = named(new Event(), "event");
        event.name = "An event";
        return kept(event, given);
    }

    public Event event() {
        return event(any -> {
        });
    }

    public Talk talk(Event event, Consumer<Talk> given) {
        var talk = named(new Talk(), "talk");
        talk.title = "A talk";
        talk.event = event;
        return kept(talk, given);
    }

    public Talk talk(Event event) {
        return talk(event, any -> {
        });
    }

    /** A talk at an event that does not matter. */
    public Talk talk(Consumer<Talk> given) {
        return talk(event(), given);
    }

    public Talk talk() {
        return talk(event());
    }

    public Speaker speaker(Consumer<Speaker> given) {
        var speaker = named(new Speaker(), "speaker");
        speaker.name = "A speaker";
        return kept(speaker, given);
    }

    public Speaker speaker() {
        return speaker(any -> {
        });
    }

    public Topic topic(Consumer<Topic> given) {
        var topic = named(new Topic(), "topic");
        topic.name = "A topic";
        return kept(topic, given);
    }

    public Topic topic() {
        return topic(any -> {
        });
    }

    public SlideDeck slides(Talk talk, Consumer<SlideDeck> given) {
        return link(new SlideDeck(), talk, given);
    }

    public SlideDeck slides(Talk talk) {
        return slides(talk, any -> {
        });
    }

    public Video video(Talk talk, Consumer<Video> given) {
        return link(new Video(), talk, given);
    }

    public Video video(Talk talk) {
        return video(talk, any -> {
        });
    }

    public Material material(Talk talk, Consumer<Material> given) {
        return link(new Material(), talk, given);
    }

    public Material material(Talk talk) {
        return material(talk, any -> {
        });
    }

    /** Puts a speaker at the end of a talk's billing. */
    public void billing(Talk talk, Speaker speaker, Consumer<Contribution> given) {
        run(() -> {
            var part = new Contribution();
            part.talk = entities.find(Talk.class, talk.id);
            part.speaker = entities.find(Speaker.class, speaker.id);
            part.position = part.talk.contributions.size();
            given.accept(part);
            part.talk.contributions.add(part);
        });
    }

    public void billing(Talk talk, Speaker... speakers) {
        for (Speaker speaker : speakers) {
            billing(talk, speaker, any -> {
            });
        }
    }

    public void about(Talk talk, Topic... topics) {
        run(() -> {
            for (Topic topic : topics) {
                entities.find(Talk.class, talk.id).topics.add(entities.find(Topic.class, topic.id));
            }
        });
    }

    public void coLocated(Event one, Event another) {
        run(() -> entities.persist(CoLocation.of(one.id, another.id)));
    }

    @SuppressWarnings("unchecked")
    public <R extends Resource> void change(R resource, Consumer<R> change) {
        run(() -> {
            R present = (R) entities.find(resource.getClass(), resource.id);
            change.accept(present);
            present.updatedAt = now();
        });
    }

    /** Gives another slug, which is answered. */
    public String rename(Named resource) {
        String slug = unique("renamed");
        change(resource, present -> present.slug = slug);
        return slug;
    }

    public void publish(Resource resource) {
        change(resource, present -> present.visibility = Visibility.PUBLISHED);
    }

    public void delete(Resource resource) {
        run(() -> entities.remove(entities.find(resource.getClass(), resource.id)));
    }

    /** Does all of it in one transaction. */
    public void run(Runnable work) {
        QuarkusTransaction.joiningExisting().run(() -> {
            // the database's transaction begins with its first statement, and no change may carry an earlier time
            entities.createNativeQuery("select 1").getSingleResult();
            work.run();
        });
    }

    /** Sends to the database what the transaction at hand has done so far. */
    public void flush() {
        entities.flush();
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <N extends Named> N named(N resource, String slug) {
        resource.slug = unique(slug);
        return resource;
    }

    private <L extends TalkLink> L link(L link, Talk talk, Consumer<L> given) {
        link.talk = talk;
        link.url = "https://example.org/" + unique("link");
        return kept(link, given);
    }

    private <R extends Resource> R kept(R resource, Consumer<? super R> given) {
        run(() -> {
            resource.born(now());
            given.accept(resource);
            entities.persist(resource);
        });
        return resource;
    }
}
