package org.conftalks.search;

import org.conftalks.catalogue.Named;
import org.conftalks.event.Event;
import org.conftalks.event.Events;
import org.conftalks.speaker.Speaker;
import org.conftalks.speaker.Speakers;
import org.conftalks.talk.Talk;
import org.conftalks.talk.Talks;
import org.conftalks.topic.Topic;
import org.conftalks.topic.Topics;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a search finds. */
public enum HitType {
    TALK("talk", Talk.class, Talks.COLLECTION),
    EVENT("event", Event.class, Events.COLLECTION),
    SPEAKER("speaker", Speaker.class, Speakers.COLLECTION),
    TOPIC("topic", Topic.class, Topics.COLLECTION);

    private final String term;
    final Class<? extends Named> entity;
    final String collection;

    HitType(String term, Class<? extends Named> entity, String collection) {
        this.term = term;
        this.entity = entity;
        this.collection = collection;
    }

    @JsonValue
    public String term() {
        return term;
    }
}
