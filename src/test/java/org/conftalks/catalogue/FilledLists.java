package org.conftalks.catalogue;

import static org.conftalks.Catalogue.unique;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.conftalks.Catalogue;
import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.Talk;
import org.conftalks.topic.Topic;

/** Every list of the API, each narrowed so that it holds the same number of items, some of which sort alike. */
public class FilledLists {

    /**
     * A list of the API.
     *
     * @param address where {event}, {talk}, … stand for what was made for this list
     */
    public record OneList(String address, List<String> sorts) {
    }

    private static final List<String> BY_NAME = List.of("name", "updatedAt");
    private static final List<String> BY_PUBLICATION = List.of("createdAt", "publishedAt", "updatedAt");
    private static final List<String> BY_ENTRY = List.of("createdAt", "updatedAt");
    private static final List<String> OF_TALKS = List.of("startsAt", "title", "updatedAt");
    private static final List<String> OF_EVENTS = List.of("startDate", "name", "updatedAt");

    public static final List<OneList> ALL = List.of(
            new OneList("/v1/series?q={word}", BY_NAME),
            new OneList("/v1/events?series={series}", OF_EVENTS),
            new OneList("/v1/talks?event={event}", OF_TALKS),
            new OneList("/v1/speakers?event={event}", BY_NAME),
            new OneList("/v1/slides?event={event}", BY_PUBLICATION),
            new OneList("/v1/videos?event={event}", BY_PUBLICATION),
            new OneList("/v1/materials?event={event}", BY_ENTRY),
            new OneList("/v1/topics?q={word}", BY_NAME),
            new OneList("/v1/series/{series}/events", OF_EVENTS),
            new OneList("/v1/events/{event}/talks", OF_TALKS),
            new OneList("/v1/events/{event}/slides", BY_PUBLICATION),
            new OneList("/v1/events/{event}/videos", BY_PUBLICATION),
            new OneList("/v1/events/{event}/speakers", BY_NAME),
            new OneList("/v1/speakers/{speaker}/talks", OF_TALKS),
            new OneList("/v1/topics/{topic}/talks", OF_TALKS),
            new OneList("/v1/talks/{talk}/slides", BY_PUBLICATION),
            new OneList("/v1/talks/{talk}/videos", BY_PUBLICATION),
            new OneList("/v1/talks/{talk}/materials", BY_ENTRY));

    private final Catalogue catalogue;
    private final int items;
    private final String word = unique("word");
    private EventSeries series;
    private Event event;
    private Talk talk;
    private Speaker speaker;
    private Topic topic;

    private FilledLists(Catalogue catalogue, int items) {
        this.catalogue = catalogue;
        this.items = items;
    }

    /** Makes what fills every list with so many items. */
    public static FilledLists of(Catalogue catalogue, int items) {
        var lists = new FilledLists(catalogue, items);
        catalogue.run(lists::fill);
        return lists;
    }

    /** The address of the whole list, to which more parameters may be added. */
    public String address(OneList list) {
        return address(list, 100);
    }

    /** The address of the list's first page. */
    public String address(OneList list, int limit) {
        return plainAddress(list) + (list.address().contains("?") ? "&limit=" : "?limit=") + limit;
    }

    public String plainAddress(OneList list) {
        return list.address().replace("{word}", word).replace("{series}", series.slug).replace("{event}", event.slug)
                .replace("{talk}", talk.slug).replace("{speaker}", speaker.slug).replace("{topic}", topic.slug);
    }

    /** The summit whose talks, slides and videos the lists hold. */
    public Event event() {
        return event;
    }

    public Talk talk() {
        return talk;
    }

    public Speaker speaker() {
        return speaker;
    }

    private void fill() {
        series = catalogue.series(s -> s.name = "Editions");
        speaker = catalogue.speaker(s -> s.name = "Speaker 0");
        topic = catalogue.topic();
        for (int number = 0; number < items; number++) {
            int pair = number / 2;
            catalogue.series(s -> s.name = word + pair);
            catalogue.topic(t -> t.name = word + pair);
            var edition = catalogue.event(e -> {
                e.series = series;
                e.name = "Event " + pair;
                e.startDate = pair % 3 == 0 ? null : LocalDate.of(2013, 9, 1 + pair);
            });
            event = event == null ? edition : event;
            var given = catalogue.talk(event, t -> {
                t.title = "Talk " + pair;
                t.date = pair % 3 == 0 ? null : LocalDate.of(2013, 9, 1 + pair);
            });
            talk = talk == null ? given : talk;
            catalogue.billing(given, speaker);
            catalogue.about(given, topic);
            if (number > 0) {
                catalogue.billing(given, catalogue.speaker(s -> s.name = "Speaker " + pair));
            }
            leaveBehind(pair);
        }
    }

    private void leaveBehind(int pair) {
        var day = LocalDate.of(2013, 10, 1 + pair).atStartOfDay().toInstant(ZoneOffset.UTC);
        catalogue.slides(talk, s -> s.publishedAt = pair % 3 == 0 ? null : day);
        catalogue.video(talk, v -> v.publishedAt = pair % 3 == 0 ? null : day);
        catalogue.material(talk);
    }
}
