package org.conftalks.topic;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Editor;
import org.conftalks.catalogue.Listing;
import org.conftalks.http.Body;
import org.conftalks.http.Refusal;
import org.conftalks.http.Shown;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes topics. */
@Singleton
class TopicEditor implements Editor<Topic, TopicView> {

    private final Topics reader;
    private final TopicUse use;

    TopicEditor(Topics reader, TopicUse use) {
        this.reader = reader;
        this.use = use;
    }

    @Override
    public Listing<Topic> listing() {
        return Topics.LISTING;
    }

    @Override
    public Class<TopicView> shape() {
        return TopicView.class;
    }

    @Override
    public String self(TopicView view) {
        return view.self();
    }

    @Override
    public Topic blank() {
        return new Topic();
    }

    @Override
    public Shown<TopicView> show(UUID id) {
        return reader.one(id.toString());
    }

    @Override
    public void fill(Topic topic, Body body, JsonNode present) {
        topic.name = body.requiredLine("name", Body.NAME);
        topic.description = body.text("description").orElse(null);
        body.readOnly("counts", present.path("counts"));
    }

    /** Topics are of the whole catalogue; those that talks name come into being by that. */
    @Override
    public Place place(Topic topic) {
        return Place.CATALOGUE;
    }

    /** With cascade it is taken off its talks, which stay. */
    @Override
    public void release(Topic topic, boolean cascade) {
        if (!cascade && use.uses(topic.id) > 0) {
            throw Refusal.conflict("The topic has talks; cascade=true takes it off them and deletes it.");
        }
        use.drop(topic.id);
    }
}
