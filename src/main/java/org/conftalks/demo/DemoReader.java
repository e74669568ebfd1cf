package org.conftalks.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource;
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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes entities of the lines of the demo file: the API's own names, references by slug to lines that came before. */
class DemoReader {

    private static final Map<String, Class<? extends Named>> TYPES = Map.of("topic", Topic.class, "series", EventSeries.class,
            "event", Event.class, "speaker", Speaker.class, "talk", Talk.class);
    private static final Map<String, Class<? extends TalkLink>> LINKS = Map.of("slides", SlideDeck.class, "videos", Video.class,
            "materials", Material.class);

    private final ObjectMapper json;
    private final Instant at;
    private final Map<String, Named> known = new HashMap<>();

    DemoReader(ObjectMapper json, Instant at) {
        this.json = json;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What one line holds, in the order in which it must be kept. */
    List<Object> read(ObjectNode line) throws IOException {
        String type = line.remove("type").textValue();
        var references = references(line);
        Named resource = filled(newOf(TYPES.get(type)), line);
        known.put(type + " " + resource.slug, resource);
        var all = new ArrayList<Object>(List.of(resource));
        if (resource instanceof Event event) {
            event.series = references.has("series") ? get("series", references.get("series")) : null;
            references.path("coLocatedWith").forEach(other -> all.add(CoLocation.of(event.id, get("event", other).id)));
        } else if (resource instanceof Talk talk) {
            complete(talk, references, all);
        }
        return all;
    }

    private static ObjectNode references(ObjectNode line) {
        var references = line.objectNode();
        for (String member : List.of("series", "coLocatedWith", "event", "parent", "speakers", "topics", "slides", "videos",
                "materials")) {
            var value = line.remove(member);
            if (value != null) {
                references.set(member, value);
            }
        }
        rename(line, "abstract", "abstractText");
        rename(line, "slidesAvailability", "slidesStated");
        rename(line, "recordingAvailability", "recordingStated");
        return references;
    }

    private void complete(Talk talk, ObjectNode references, List<Object> all) throws IOException {
        talk.event = get("event", references.get("event"));
        talk.parent = references.has("parent") ? get("talk", references.get("parent")) : null;
        references.path("topics").forEach(topic -> talk.topics.add(get("topic", topic)));
        for (JsonNode billed : references.path("speakers")) {
            Speaker speaker = get("speaker", ((ObjectNode) billed).remove("speaker"));
            var contribution = filled(new Contribution(), billed);
            contribution.talk = talk;
            contribution.speaker = speaker;
            contribution.position = talk.contributions.size();
            talk.contributions.add(contribution);
        }
        for (String kind : List.of("slides", "videos", "materials")) {
            for (JsonNode given : references.path(kind)) {
                var link = filled(newOf(LINKS.get(kind)), given);
                link.talk = talk;
                all.add(link);
            }
        }
    }

    private <R extends Resource> R newOf(Class<R> type) throws IOException {
        R resource = json.readValue("{}", type);
        resource.born(at);
        return resource;
    }

    private <T> T filled(T entity, JsonNode members) throws IOException {
        return json.readerForUpdating(entity).readValue(members);
    }

    @SuppressWarnings("unchecked")
    private <R extends Named> R get(String type, JsonNode slug) {
        var found = known.get(type + " " + slug.textValue());
        if (found == null) {
            throw new IllegalStateException("The demo file names no %s %s before it is needed".formatted(type, slug));
        }
        return (R) found;
    }

    private static void rename(ObjectNode line, String member, String attribute) {
        var value = line.remove(member);
        if (value != null) {
            line.set(attribute, value);
        }
    }
}
