package org.conftalks.topic;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.ChangeTime;
import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.References;
import org.conftalks.catalogue.Slugs;
import org.conftalks.http.Body;
import org.conftalks.http.WellFormed;
import org.hibernate.Session;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds topics by id, slug or name; one that is not known yet is made by its name. */
@ApplicationScoped
public class TopicNames {

    private final Session session;
    private final TopicRepository topics;
    private final References references;
    private final Slugs slugs;
    private final ChangeTime time;

    TopicNames(Session session, TopicRepository topics, References references, Slugs slugs, ChangeTime time) {
        this.session = session;
        this.topics = topics;
        this.references = references;
        this.slugs = slugs;
        this.time = time;
    }

    /** What a body names as a topic. */
    public Optional<Topic> find(Body body, String member, JsonNode value) {
        String name = References.nameIn(value);
        if (name == null && value.isObject() && value.path("name").isTextual()) {
            name = value.get("name").textValue();
        }
        if (name == null || Address.of(name).id() != null) {
            return references.find(body, member, value, Topic.class);
        }
        String wanted = name;
        return references.byName(Topic.class, name).or(() -> named(body, member, wanted));
    }

    private Optional<Topic> named(Body body, String member, String name) {
        if (WellFormed.isBlank(name) || name.codePointCount(0, name.length()) > Body.NAME || !WellFormed.is(name)
                || WellFormed.hasControls(name, false)) {
            return body.lacking(member, "not-a-name", "is no name of a topic: 1 to %d characters".formatted(Body.NAME));
        }
        String key = Conditions.sortKey(name.strip());
        topics.hold(key);
        return Optional.of(topics.named(key).stream().findFirst().orElseGet(() -> made(name.strip())));
    }

    /** At once and past the session, because the talk that names it is not complete yet. */
    private Topic made(String name) {
        var topic = new Topic();
        topic.born(time.now());
        topics.insert(topic.id, topic.createdAt, slugs.free("topic", Slugs.of(name), topic), name);
        return session.find(Topic.class, topic.id);
    }
}
