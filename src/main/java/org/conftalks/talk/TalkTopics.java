package org.conftalks.talk;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.topic.TopicUse;

/** Tells topics of their talks. */
@ApplicationScoped
class TalkTopics implements TopicUse {

    private final TalkCounts talks;

    TalkTopics(TalkCounts talks) {
        this.talks = talks;
    }

    @Override
    public String counts() {
        return """
                select json_build_object('talks', count(*)) from talk_topic x join talk t on t.id = x.talk_id
                where x.topic_id = o.id and {seen t}""";
    }

    @Override
    public long uses(UUID topic) {
        return talks.onTopic(topic);
    }

    @Override
    public void drop(UUID topic) {
        talks.touchTalksOn(topic);
        talks.partFromTopic(topic);
    }
}
