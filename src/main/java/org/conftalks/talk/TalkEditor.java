package org.conftalks.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.conftalks.access.Place;
import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Editor;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.References;
import org.conftalks.event.Event;
import org.conftalks.http.Body;
import org.conftalks.http.Shown;
import org.conftalks.topic.TopicNames;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes talks. Slides, videos and materials are written in their own collections. */
@Singleton
class TalkEditor implements Editor<Talk, TalkView> {

    private static final int MOST_TOPICS = 100;

    private final Talks reader;
    private final TopicNames topics;
    private final TalkLocks locks;
    private final Viewer viewer;

    TalkEditor(Talks reader, TopicNames topics, TalkLocks locks, Viewer viewer) {
        this.viewer = viewer;
        this.reader = reader;
        this.topics = topics;
        this.locks = locks;
    }

    @Override
    public Listing<Talk> listing() {
        return Talks.LISTING;
    }

    @Override
    public Class<TalkView> shape() {
        return TalkView.class;
    }

    @Override
    public String self(TalkView view) {
        return view.self();
    }

    @Override
    public Talk blank() {
        return new Talk();
    }

    @Override
    public Shown<TalkView> show(UUID id) {
        return reader.one(id.toString());
    }

    @Override
    public Place place(Talk talk) {
        return talk.place();
    }

    @Override
    public Own own() {
        return Own.members("title", "subtitle", "originalTitle", "abstract", "description", "languages");
    }

    @Override
    public void lockOwners(UUID id) {
        locks.holdEvent(id);
    }

    @Override
    public void fill(Talk talk, Body body, JsonNode present) {
        talk.title = body.requiredLine("title", Body.TITLE);
        talk.subtitle = body.line("subtitle", Body.TITLE).orElse(null);
        talk.originalTitle = body.line("originalTitle", Body.TITLE).orElse(null);
        fillTexts(talk, body);
        talk.kind = body.term("kind", TalkKind.class, TalkKind::term).orElse(TalkKind.TALK);
        talk.featured = body.flag("featured");
        talk.highlight = body.flag("highlight");
        talk.level = body.line("level", Body.NAME).orElse(null);
        var languages = body.languages("languages");
        if (!languages.equals(talk.languages)) {
            talk.languages = new ArrayList<>(languages);
        }
        talk.track = body.line("track", Body.NAME).orElse(null);
        talk.room = body.line("room", Body.NAME).orElse(null);
        talk.date = body.date("date").orElse(null);
        talk.startsAt = body.instant("startsAt").orElse(null);
        talk.duration = body.duration("duration", false).orElse(null);
        talk.doNotRecord = body.flag("doNotRecord");
        talk.licence = body.line("licence", Body.NAME).orElse(null);
        fillStatus(talk, body);
        talk.slidesStated = stated(talk.slidesStated, body, "slidesAvailability", present);
        talk.recordingStated = stated(talk.recordingStated, body, "recordingAvailability", present);
        for (String member : List.of("slides", "videos", "materials")) {
            body.readOnly(member, present.path(member));
        }
    }

    /** They are loaded only when they are looked at, and what is set unseen would count as changed. */
    private static void fillTexts(Talk talk, Body body) {
        var abstractText = body.text("abstract").orElse(null);
        if (!Objects.equals(talk.abstractText, abstractText)) {
            talk.abstractText = abstractText;
        }
        var description = body.text("description").orElse(null);
        if (!Objects.equals(talk.description, description)) {
            talk.description = description;
        }
    }

    private static void fillStatus(Talk talk, Body body) {
        talk.status = body.term("status", TalkStatus.class, TalkStatus::term).orElse(TalkStatus.SCHEDULED);
        talk.statusReason = body.line("statusReason", Body.URL).orElse(null);
        if (talk.statusReason != null && talk.status == TalkStatus.SCHEDULED) {
            body.fault("statusReason", "no-reason-needed", "goes with a status of cancelled or withdrawn");
        }
    }

    @Override
    public void connect(Talk talk, Body body, JsonNode present, References references) {
        talk.event = references.one(body, "event", Event.class, talk.event).orElse(null);
        if (body.value("event") == null) {
            body.fault("event", "required", "is required");
        }
        var parent = references.one(body, "parent", Talk.class, talk.parent);
        if (parent.isPresent() || body.value("parent") != null || talk.parent == null
                || Talks.shows(viewer.sight(), talk.parent)) {
            talk.parent = parent.orElse(null);
        }
        if (talk.parent != null && talk.parent.id.equals(talk.id)) {
            body.fault("parent", "itself", "names the talk itself");
        }
        var named = topics.all(body, "topics", MOST_TOPICS, references, talk.isPublished());
        // what who sends it does not see stays
        talk.topics.stream().filter(topic -> !topic.ofDrafts && !viewer.sight().shows(topic.seen)).forEach(named::add);
        if (!named.equals(talk.topics)) {
            talk.topics.clear();
            talk.topics.addAll(named);
        }
        BillingReader.fill(talk, body, references);
    }

    /** What a read showed may be sent back: it may come from the links there are, and says nothing new. */
    private static StatedAvailability stated(StatedAvailability kept, Body body, String member, JsonNode present) {
        var given = body.value(member);
        if (given == null) {
            return null;
        }
        if (given.equals(present.path(member))) {
            body.object(member);
            return kept;
        }
        return body.object(member).flatMap(inner -> {
            var stated = new StatedAvailability();
            stated.state = inner.term("state", AvailabilityState.class, AvailabilityState::term).orElse(null);
            stated.since = inner.date("since").orElse(null);
            stated.until = inner.date("until").orElse(null);
            stated.reason = inner.line("reason", Body.URL).orElse(null);
            if (inner.value("state") == null) {
                inner.fault("state", "required", "is required");
            }
            inner.refuseUnknown();
            return kept != null && kept.says(stated) ? Optional.of(kept) : Optional.of(stated);
        }).orElse(null);
    }
}
