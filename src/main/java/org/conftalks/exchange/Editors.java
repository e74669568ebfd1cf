package org.conftalks.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.conftalks.catalogue.Content;
import org.conftalks.catalogue.Editor;
import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource;
import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.exchange.format.Noun;
import org.conftalks.http.Body;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.Talk;
import org.conftalks.talk.material.Material;
import org.conftalks.talk.slides.SlideDeck;
import org.conftalks.talk.video.Video;
import org.conftalks.topic.Topic;

import com.fasterxml.jackson.databind.node.MissingNode;

import io.quarkus.arc.All;

/** Who writes the resources of which type: an import goes through the same hands as what clients write. */
@Singleton
class Editors {

    private static final Map<Noun, Class<? extends Resource>> TYPES = Map.of(Noun.SERIES, EventSeries.class, Noun.TOPIC,
            Topic.class, Noun.SPEAKER, Speaker.class, Noun.EVENT, Event.class, Noun.TALK, Talk.class, Noun.SLIDES,
            SlideDeck.class, Noun.VIDEO, Video.class, Noun.MATERIAL, Material.class);

    private final Map<Noun, Editor<?, ?>> editors = new EnumMap<>(Noun.class);

    Editors(@All List<Editor<?, ?>> all) {
        TYPES.forEach((noun, type) -> all.stream().filter(editor -> editor.listing().type() == type)
                .forEach(editor -> editors.put(noun, editor)));
    }

    /** What is a resource of its own, in the order in which they refer to each other. */
    Set<Noun> nouns() {
        return editors.keySet();
    }

    @SuppressWarnings("unchecked")
    <E extends Resource> Editor<E, ?> of(Noun noun) {
        return (Editor<E, ?>) editors.get(noun);
    }

    /** Reads a whole resource out of a body, and whom it refers to. */
    void fill(Noun noun, Resource resource, Body body, Known known) {
        Editor<Resource, ?> editor = of(noun);
        Content.fill(editor, resource, body, MissingNode.getInstance());
        editor.connect(resource, body, MissingNode.getInstance(), known);
        body.refuseUnknown();
    }

    /** The name of the resources' table. */
    String table(Noun noun) {
        return editors.get(noun).listing().table();
    }

    /** What the rows of a table are. */
    Noun noun(String table) {
        return nouns().stream().filter(noun -> table(noun).equals(table)).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    static Class<? extends Named> type(Noun noun) {
        return (Class<? extends Named>) TYPES.get(noun);
    }
}
