package org.conftalks.topic;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
    private final Slugs slugs;
    private final ChangeTime time;

    TopicNames(Session session, TopicRepository topics, Slugs slugs, ChangeTime time) {
        this.session = session;
        this.topics = topics;
        this.slugs = slugs;
        this.time = time;
    }

    /**
     * What the elements of an array name as topics.
     *
     * @param seen whether the public sees what names them; a topic that only drafts name is none for others
     */
    public Set<Topic> all(Body body, String member, int most, References references, boolean seen) {
        var found = new HashSet<Topic>();
        var unknown = new TreeMap<String, String>();
        var known = references.byNames(Topic.class, body.sent(member).limit(most).map(TopicNames::nameIn));
        body.elements(member, most, (element, index) -> {
            String at = member + "/" + index;
            String name = nameIn(element);
            if (name == null || Address.of(name).id() != null) {
                References.find(body, at, element, known).ifPresent(found::add);
            } else {
                Optional.ofNullable(known.get(name)).ifPresentOrElse(found::add,
                        () -> checked(body, at, name)
                                .ifPresent(plain -> unknown.putIfAbsent(Conditions.sortKey(plain), plain)));
            }
            return Optional.empty();
        });
        if (!unknown.isEmpty()) {
            hold(unknown.keySet());
        }
        unknown.forEach((key, name) -> found.add(topics.named(key).stream().findFirst().orElseGet(() -> made(name, !seen))));
        return found;
    }

    /** Lets this transaction alone make topics of these names, compared as {@link Conditions#sortKey} has them. */
    public void hold(Set<String> keys) {
        topics.hold(keys.toArray(String[]::new));
    }

    private static String nameIn(JsonNode value) {
        String name = References.nameIn(value);
        return name == null && value.path("name").isTextual() ? value.get("name").textValue() : name;
    }

    private static Optional<String> checked(Body body, String member, String name) {
        boolean fits = !WellFormed.isBlank(name) && name.codePointCount(0, name.length()) <= Body.NAME && WellFormed.is(name)
                && !WellFormed.hasControls(name, false);
        return fits ? Optional.of(name.strip())
                : body.lacking(member, "not-a-name", "is no name of a topic: 1 to %d characters".formatted(Body.NAME));
    }

    /** At once and past the session, because the talk that names it is not complete yet. */
    private Topic made(String name, boolean ofDrafts) {
        var topic = new Topic();
        topic.born(time.now());
        topics.insert(topic.id, topic.createdAt, slugs.free("topic", Slugs.of(name), topic), name, ofDrafts);
        return session.find(Topic.class, topic.id);
    }
}
