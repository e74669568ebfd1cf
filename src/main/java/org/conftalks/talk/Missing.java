package org.conftalks.talk;

import java.util.Locale;

import org.conftalks.catalogue.Conditions;

/** What a talk may lack. Only a talk that takes place lacks anything, and nothing that is known never to come. */
enum Missing {

    SLIDES {
        @Override
        String lacking(Conditions conditions) {
            return TalkParameters.has(conditions, "slide_deck", false) + " and " + mayCome("t.slides_state");
        }
    },
    VIDEO {
        @Override
        String lacking(Conditions conditions) {
            return TalkParameters.has(conditions, "video", false) + " and not t.do_not_record and "
                    + mayCome("t.recording_state");
        }
    },
    SPEAKER {
        @Override
        String lacking(Conditions conditions) {
            return "not exists (select from contribution c join speaker s on s.id = c.speaker_id where c.talk_id = t.id and %s)"
                    .formatted(conditions.seen("s"));
        }
    },
    ABSTRACT {
        @Override
        String lacking(Conditions conditions) {
            return "t.abstract is null";
        }
    },
    LANGUAGE {
        @Override
        String lacking(Conditions conditions) {
            return "cardinality(t.languages) = 0";
        }
    },
    DURATION {
        @Override
        String lacking(Conditions conditions) {
            return "t.duration_ms is null";
        }
    };

    String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** SQL: whether the talk t lacks it. */
    String from(Conditions conditions) {
        return "(t.status = 'scheduled' and " + lacking(conditions) + ")";
    }

    abstract String lacking(Conditions conditions);

    private static String mayCome(String state) {
        return "coalesce(%s not in ('not-recorded', 'unavailable'), true)".formatted(state);
    }
}
