package org.conftalks.exchange.format.sessionize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Texts;

/** What the organisers asked speakers; what an answer is, only the question says. */
final class SessionizeQuestions {

    /** What an answer says of a session or speaker. */
    enum Role {
        /** Asked before the event, of something else that the speaker has done. */
        UNUSED("previous|past|earlier|other|sample|example|trailer|promo|früher\\p{L}*|bisherig\\p{L}*|précédent\\p{L}*"),
        SLIDES("slides?|slide ?decks?|deck|folien|präsentation|praesentation|presentation|présentation|diapo\\p{L}*"),
        /** Where a stream can be joined there may be no recording. */
        STREAM("streaming|stream|livestream"),
        VIDEO("videos?|vidéo|youtube|recording|aufzeichnung|aufnahme|mitschnitt|enregistrement"),
        CODE("code|source|github|repo|repository|demo code|quellcode"),
        PRONOUNS("pronouns?|pronomen|pronoms?"),
        AFFILIATION("company|organi[sz]ation|employer|affiliation|firma|unternehmen|arbeitgeber|entreprise|société"),
        JOB_TITLE("job title|position|role|beruf|poste|fonction");

        private final Pattern words;

        Role(String words) {
            this.words = Pattern.compile("(?i)(?:.*\\P{L})?(?:" + words + ")(?:\\P{L}.*)?", Pattern.UNICODE_CASE);
        }

        static Role of(String question) {
            for (Role role : values()) {
                if (role.words.matcher(question).matches()) {
                    return role;
                }
            }
            return UNUSED;
        }
    }

    private record Question(String text, Role role) {
    }

    private final Map<String, Question> questions = new LinkedHashMap<>();

    void add(String id, String text) {
        String shown = Texts.shown(text);
        questions.putIfAbsent(id, new Question(shown, Role.of(shown)));
    }

    /** The role of the answers to a question; none where there is no such question. */
    Role role(String id) {
        return questions.containsKey(id) ? questions.get(id).role : Role.UNUSED;
    }

    /** Those whose answers are of no use. */
    List<String> unused() {
        return questions.values().stream().filter(question -> question.role == Role.UNUSED).map(Question::text).toList();
    }
}
