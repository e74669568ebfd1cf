package org.conftalks.exchange;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource;
import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.exchange.format.Noun;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.StatedAvailability;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkLink;
import org.conftalks.talk.material.Material;
import org.conftalks.talk.slides.SlideDeck;
import org.conftalks.talk.video.Video;
import org.conftalks.topic.Topic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes resources as the catalogue's own format has them on a line: in the names of the API, references by id, absent what
 * is absent, what has a default always. What follows from other members (a video's provider) or from other resources
 * (counts) is not written.
 */
final class Lines {

    /** What a dump says of a topic that is a draft because only drafts name it; no client writes it. */
    static final String OF_DRAFTS = "ofDrafts";

    private Lines() {
    }

    /** The texts of an event or talk, which entities load one by one. */
    record LongTexts(String abstractText, String description) {

        static final LongTexts NONE = new LongTexts(null, null);

        /** Those of a resource that is new, and so has them. */
        static LongTexts of(Resource resource) {
            return resource instanceof Talk talk ? new LongTexts(talk.abstractText, talk.description)
                    : resource instanceof Event event ? new LongTexts(null, event.description) : NONE;
        }
    }

    /** What a client would write to make it as it is. The neighbours of an event and the parent of a talk are not in it. */
    static ObjectNode content(Resource resource, LongTexts texts) {
        return content(resource, texts, any -> true);
    }

    /** @param mentioned which of the resources that it refers to may be told of */
    static ObjectNode content(Resource resource, LongTexts texts, Predicate<Named> mentioned) {
        var line = JsonNodeFactory.instance.objectNode();
        if (resource instanceof Named named) {
            put(line, "slug", named.slug);
        }
        if (resource instanceof Event event) {
            writeEvent(line, event, texts, mentioned);
        } else if (resource instanceof Talk talk) {
            writeTalk(line, talk, texts, mentioned);
        } else if (resource instanceof Speaker speaker) {
            writeSpeaker(line, speaker);
        } else if (resource instanceof EventSeries series) {
            put(line, "name", series.name);
            put(line, "description", series.description);
            put(line, "website", series.website);
        } else if (resource instanceof Topic topic) {
            put(line, "name", topic.name);
            put(line, "description", topic.description);
        } else if (resource instanceof TalkLink link) {
            writeLink(line, link);
        }
        if (!resource.externalIds.isEmpty()) {
            var ids = line.putArray("externalIds");
            resource.externalIds.forEach(id -> ids.addObject().put("source", id.source()).put("value", id.value()));
        }
        line.put("visibility", resource.visibility.term());
        return line;
    }

    private static void writeEvent(ObjectNode line, Event event, LongTexts texts, Predicate<Named> mentioned) {
        put(line, "name", event.name);
        put(line, "series", event.series == null || !mentioned.test(event.series) ? null : event.series.id);
        put(line, "kind", event.kind.term());
        put(line, "description", texts.description());
        put(line, "startDate", event.startDate);
        put(line, "endDate", event.endDate);
        put(line, "datePrecision", event.datePrecision.term());
        put(line, "timeZone", event.timeZone);
        put(line, "venue", event.venue);
        put(line, "city", event.city);
        put(line, "country", event.country);
        if (event.latitude != null) {
            line.put("latitude", event.latitude);
            line.put("longitude", event.longitude);
        }
        put(line, "attendance", event.attendance == null ? null : event.attendance.term());
        put(line, "status", event.status.term());
        put(line, "website", event.website);
        put(line, "logoUrl", event.logoUrl);
        put(line, "hashtag", event.hashtag);
        texts(line, "languages", event.languages.stream());
    }

    private static void writeSpeaker(ObjectNode line, Speaker speaker) {
        put(line, "name", speaker.name);
        put(line, "pronouns", speaker.pronouns);
        put(line, "bio", speaker.bio);
        put(line, "photoUrl", speaker.photoUrl);
        if (!speaker.links.isEmpty()) {
            var links = line.putArray("links");
            speaker.links.forEach(link -> links.addObject().put("type", link.type()).put("url", link.url()));
        }
    }

    private static void writeTalk(ObjectNode line, Talk talk, LongTexts texts, Predicate<Named> mentioned) {
        put(line, "event", talk.event == null ? null : talk.event.id);
        put(line, "title", talk.title);
        put(line, "subtitle", talk.subtitle);
        put(line, "originalTitle", talk.originalTitle);
        put(line, "abstract", texts.abstractText());
        put(line, "description", texts.description());
        put(line, "kind", talk.kind.term());
        flag(line, "featured", talk.featured);
        flag(line, "highlight", talk.highlight);
        put(line, "level", talk.level);
        texts(line, "languages", talk.languages.stream());
        put(line, "track", talk.track);
        put(line, "room", talk.room);
        put(line, "date", talk.date);
        put(line, "startsAt", talk.startsAt);
        put(line, "duration", talk.duration);
        put(line, "status", talk.status.term());
        put(line, "statusReason", talk.statusReason);
        flag(line, "doNotRecord", talk.doNotRecord);
        put(line, "licence", talk.licence);
        var billing = talk.contributions.stream().filter(part -> mentioned.test(part.speaker)).toList();
        if (!billing.isEmpty()) {
            var speakers = line.putArray("speakers");
            billing.forEach(part -> {
                var billed = speakers.addObject().put("speaker", part.speaker.id.toString()).put("role", part.role.term());
                put(billed, "creditedAs", part.creditedAs);
                put(billed, "affiliation", part.affiliation);
                put(billed, "jobTitle", part.jobTitle);
            });
        }
        texts(line, "topics", talk.topics.stream().filter(mentioned).map(topic -> topic.id.toString()).sorted());
        availability(line, "slidesAvailability", talk.slidesStated);
        availability(line, "recordingAvailability", talk.recordingStated);
    }

    private static void writeLink(ObjectNode line, TalkLink link) {
        put(line, "url", link.url);
        put(line, "title", link.title);
        put(line, "language", link.language);
        put(line, "licence", link.licence);
        if (link instanceof Video video) {
            put(line, "thumbnailUrl", video.thumbnailUrl);
            put(line, "role", video.role.term());
            put(line, "duration", video.duration);
            put(line, "startOffset", video.startOffset);
            put(line, "endOffset", video.endOffset);
            bytes(line, video.bytes);
            put(line, "publishedAt", video.publishedAt);
        } else if (link instanceof SlideDeck deck) {
            put(line, "mediaType", deck.mediaType);
            bytes(line, deck.bytes);
            put(line, "publishedAt", deck.publishedAt);
        } else if (link instanceof Material material) {
            put(line, "kind", material.kind.term());
        }
    }

    /** What is written of any resource in front of its content. */
    static ObjectNode identity(ObjectNode line, Resource resource) {
        put(line, "id", resource.id);
        put(line, "createdAt", resource.createdAt);
        put(line, "updatedAt", resource.updatedAt);
        return line;
    }

    /** Where a talk's line has its links. */
    static String member(TalkLink link) {
        return (link instanceof Video ? Noun.VIDEO : link instanceof SlideDeck ? Noun.SLIDES : Noun.MATERIAL).collection;
    }

    static void texts(ObjectNode line, String member, Stream<String> texts) {
        List<String> all = texts.toList();
        if (!all.isEmpty()) {
            var array = line.putArray(member);
            all.forEach(array::add);
        }
    }

    private static void availability(ObjectNode line, String member, StatedAvailability stated) {
        if (stated != null && stated.state != null) {
            var written = line.putObject(member).put("state", stated.state.term());
            put(written, "since", stated.since);
            put(written, "until", stated.until);
            put(written, "reason", stated.reason);
        }
    }

    private static void flag(ObjectNode line, String member, boolean value) {
        if (value) {
            line.put(member, true);
        }
    }

    private static void bytes(ObjectNode line, Long size) {
        if (size != null) {
            line.put("bytes", size);
        }
    }

    private static void put(ObjectNode line, String member, Object value) {
        if (value != null) {
            line.put(member, value.toString());
        }
    }
}
