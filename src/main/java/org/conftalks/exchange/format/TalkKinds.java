package org.conftalks.exchange.format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of talks, in the words of programmes in English, German and French. */
public final class TalkKinds {

    /** The first that is found is it: a keynote panel is a keynote. */
    private static final Map<String, Pattern> KINDS = kinds();

    private static final Pattern BREAK = words("breaks?|coffee|lunch|breakfast|dinner|registration|pause|kaffee.*"
            + "|mittag(?:essen|spause)?|frühstück|abendessen|registrierung|déjeuner|dîner|café|accueil|informational");

    private TalkKinds() {
    }

    /** The term of the catalogue; empty where no word tells it. */
    public static Optional<String> of(String words) {
        return KINDS.entrySet().stream().filter(kind -> kind.getValue().matcher(plain(words)).find()).map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether nothing is said there: breaks, meals, the hours of a desk. */
    public static boolean isBreak(String word) {
        return BREAK.matcher(plain(word)).matches();
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }

    private static Map<String, Pattern> kinds() {
        var kinds = new LinkedHashMap<String, Pattern>();
        kinds.put("keynote", words("keynotes?|plénière"));
        kinds.put("lightning-talk", words("lightning(?: ?talks?)?|blitzvortr[aä]ge?|quickies?|ignite|pecha ?kucha|éclair"));
        kinds.put("workshop", words("workshops?|hands on|ateliers?|labs?|masterclass"));
        kinds.put("tutorial", words("tutorials?|tutoriels?|trainings?|schulung(?:en)?"));
        kinds.put("panel", words("panels?|podium(?:sdiskussion)?|table ronde|round ?table|discussions?|diskussion"
                + "|fishbowl"));
        kinds.put("interview", words("interviews?|fireside(?: chat)?"));
        kinds.put("demo", words("demos?|démos?|demonstration"));
        kinds.put("opening", words("opening|welcome|eröffnung|ouverture"));
        kinds.put("closing", words("closing|abschluss|clôture"));
        kinds.put("other", words("other|posters?|summit|events?|plenary|social|birds of a feather|bof|meetup|sprints?"
                + "|unconference|open space|sonstiges|andere|autre|meetings?|plenum|(?:general )?assembly|assemblée|games?|outside"
                + "|concerts?|dj ?set|performances?|movies?|films?|screenings?|party|bands?|entertainment|lunch|break"));
        kinds.put("talk", words("talks?|sessions?|charlas?|vortr[aä]ge?|vortraege|présentations?|presentations?|conférence"
                + "|lectures?|breakout|dev ?room|main ?track"));
        return kinds;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}])(?:" + alternatives + ")(?![\\p{L}])", Pattern.UNICODE_CASE);
    }
}
