package org.conftalks.talk;

import java.util.Locale;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;

import org.conftalks.catalogue.Conditions;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.slides.SlideDeck;
import org.conftalks.talk.video.Video;

/** What a talk may lack. Only a talk that takes place lacks anything, and nothing that is known never to come. */
enum Missing {
    SLIDES {
        @Override
        Predicate lacking(Conditions<Talk> conditions) {
            return conditions.build.and(TalkParameters.has(conditions, SlideDeck.class, false),
                    mayCome(conditions, conditions.root.get(Talk_.slidesStated)));
        }
    },
    VIDEO {
        @Override
        Predicate lacking(Conditions<Talk> conditions) {
            return conditions.build.and(TalkParameters.has(conditions, Video.class, false),
                    conditions.build.isFalse(conditions.root.get(Talk_.doNotRecord)),
                    mayCome(conditions, conditions.root.get(Talk_.recordingStated)));
        }
    },
    SPEAKER {
        @Override
        Predicate lacking(Conditions<Talk> conditions) {
            var sub = conditions.related(Contribution.class);
            var part = sub.from(Contribution.class);
            Path<Speaker> speaker = part.join(Contribution_.speaker);
            sub.select(part).where(conditions.build.equal(part.get(Contribution_.talk), conditions.root),
                    conditions.seen(speaker));
            return conditions.build.not(conditions.build.exists(sub));
        }
    },
    ABSTRACT {
        @Override
        Predicate lacking(Conditions<Talk> conditions) {
            return conditions.build.isNull(conditions.root.get(Talk_.abstractText));
        }
    },
    LANGUAGE {
        @Override
        Predicate lacking(Conditions<Talk> conditions) {
            return conditions.isEmpty(conditions.root.get(Talk_.languages));
        }
    },
    DURATION {
        @Override
        Predicate lacking(Conditions<Talk> conditions) {
            return conditions.build.isNull(conditions.root.get(Talk_.duration));
        }
    };

    String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    Predicate from(Conditions<Talk> conditions) {
        return conditions.build.and(lacking(conditions),
                conditions.build.equal(conditions.root.get(Talk_.status), TalkStatus.SCHEDULED));
    }

    abstract Predicate lacking(Conditions<Talk> conditions);

    private static Predicate mayCome(Conditions<Talk> conditions, Path<StatedAvailability> stated) {
        var state = stated.get(StatedAvailability_.state);
        return conditions.build.or(conditions.build.isNull(state), conditions.build.not(
                state.in(AvailabilityState.NOT_RECORDED, AvailabilityState.UNAVAILABLE)));
    }
}
