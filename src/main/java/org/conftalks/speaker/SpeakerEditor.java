package org.conftalks.speaker;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Editor;
import org.conftalks.catalogue.Listing;
import org.conftalks.http.Body;
import org.conftalks.http.Refusal;
import org.conftalks.http.Shown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes speakers. */
@Singleton
class SpeakerEditor implements Editor<Speaker, SpeakerView> {

    private static final int MOST_LINKS = 50;

    private final Speakers reader;
    private final Appearances appearances;

    SpeakerEditor(Speakers reader, Appearances appearances) {
        this.reader = reader;
        this.appearances = appearances;
    }

    @Override
    public Listing<Speaker> listing() {
        return Speakers.LISTING;
    }

    @Override
    public Class<SpeakerView> shape() {
        return SpeakerView.class;
    }

    @Override
    public String self(SpeakerView view) {
        return view.self();
    }

    @Override
    public Speaker blank() {
        return new Speaker();
    }

    @Override
    public Shown<SpeakerView> show(UUID id) {
        return reader.one(id.toString());
    }

    @Override
    public void fill(Speaker speaker, Body body, JsonNode present) {
        speaker.name = body.requiredLine("name", Body.NAME);
        speaker.pronouns = body.line("pronouns", Body.NAME).orElse(null);
        speaker.bio = body.text("bio").orElse(null);
        speaker.photoUrl = body.url("photoUrl").orElse(null);
        var links = body.elements("links", MOST_LINKS, (element, index) -> link(body, element, index));
        if (!links.equals(speaker.links)) {
            speaker.links = new ArrayList<>(links);
        }
        body.readOnly("counts", present.path("counts"));
    }

    private static Optional<SpeakerLink> link(Body body, JsonNode element, int index) {
        if (!(element instanceof ObjectNode object)) {
            return body.lacking("links/" + index, "not-an-object", "is an object");
        }
        Body inner = body.element("links", index, object);
        var link = new SpeakerLink(inner.requiredLine("type", Body.NAME), inner.requiredUrl("url"));
        inner.refuseUnknown();
        return link.type() == null || link.url() == null ? Optional.empty() : Optional.of(link);
    }

    @Override
    public Place place(Speaker speaker) {
        return reader.place(speaker.id);
    }

    @Override
    public Own own() {
        return Own.members("name", "pronouns", "bio", "photoUrl", "links");
    }

    /** With cascade the speaker is taken off the talks, which stay. */
    @Override
    public void release(Speaker speaker, boolean cascade) {
        if (!cascade && appearances.parts(speaker.id) > 0) {
            throw Refusal.conflict("The speaker has talks; cascade=true takes the speaker off them and deletes the speaker.");
        }
        appearances.part(speaker.id);
    }
}
