package org.conftalks.exchange.format;

import java.util.regex.Pattern;

/** What a link of a talk leads to, as its label and its address show it; a label is empty where there is none. */
public final class LinkKinds {

    private static final String SITE = "(?i)https?://(?:[a-z0-9-]+\\.)*";

    private static final Pattern DECK = Pattern.compile(SITE + "(?:speakerdeck\\.com|slideshare\\.net|slides\\.com|slid\\.es"
            + "|prezi\\.com|docs\\.google\\.com/presentation)/.+|(?i)[^?#]+\\.(?:pptx?|odp|key)(?:[?#].*)?");

    private static final Pattern FILE = Pattern.compile("(?i)[^?#]+\\.pdf(?:[?#].*)?");

    /** Stands as a word in the path: /slides/2014/, talk.slides.html, my_slides; not before a recording. */
    private static final Pattern PATH = Pattern
            .compile("(?i)https?://[^/?#]+/(?:[^?#]*[/._-])?slides?(?:[/._-](?![^?#]*\\.(?:mp4|webm|ogv|mov)$)[^?#]*)?"
                    + "(?:[?#].*)?");
    private static final Pattern SLIDES_LABEL = Pattern.compile("(?i).*slide.*");
    private static final Pattern DECK_LABEL = Pattern
            .compile("(?iu).*\\b(?:decks?|folien(?:satz)?|transparents|diapos?|diapositi(?:ves|vas))\\b.*");
    private static final Pattern OTHER_LABEL = Pattern
            .compile("(?i).*(?:schedule|program|agenda|paper|poster|notes|proceedings|bro[a-z]*ure|repository).*");

    private static final Pattern PAPER = Pattern.compile(SITE
            + "(?:(?:arxiv\\.org|doi\\.org|openreview\\.net|dl\\.acm\\.org)/.+|.*/(?:proceedings|papers?)/.+|mlr\\.press/.+)");
    private static final Pattern PAPER_LABEL = Pattern.compile("(?i).*\\b(?:pre|pa)(?:print|per)\\b.*");
    private static final Pattern CODE = Pattern.compile(SITE
            + "(?:github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org)/[^/]+/[^/].*");
    private static final Pattern VIDEO = Pattern.compile(SITE
            + "(?:youtube(?:-nocookie)?\\.com/(?:watch|live/|embed/|v/|shorts/|playlist)|youtu\\.be/|vimeo\\.com/(?:\\d|video/"
            + "|event/)|media\\.ccc\\.de/v/|twitch\\.tv/videos/|dailymotion\\.com/video/|bilibili\\.com/video/"
            + "|[^/]+/videos?/watch/|[^/]+/w/[\\w-]{8,}).*|(?i)[^?#]+\\.(?:mp4|webm|ogv|mkv|mov|m4v|m3u8)(?:[?#].*)?");
    private static final Pattern VIDEO_LABEL = Pattern.compile("(?i)\\W*(?:video|recording|aufzeichnung|mitschnitt)\\b.*");

    private static final Pattern LICENCE = Pattern.compile(SITE + "creativecommons\\.org/.*");

    private LinkKinds() {
    }

    /** Slides, whatever else has this link: it is called so, lies where decks are, or is a file of a deck. */
    public static boolean isDeck(String url, String label) {
        return SLIDES_LABEL.matcher(label).matches() || DECK.matcher(url).matches();
    }

    /** Called a deck in one of more words and languages, where links are a talk's own. */
    public static boolean isCalledDeck(String label) {
        return SLIDES_LABEL.matcher(label).matches() || DECK_LABEL.matcher(label).matches();
    }

    /** Slides by the looks of the address: a document, or a path that names them. */
    public static boolean isSlideFile(String url, String label) {
        return !OTHER_LABEL.matcher(label).matches() && !PAPER.matcher(url).matches()
                && (FILE.matcher(url).matches() || PATH.matcher(url).matches());
    }

    /** A recording: a video at a site for videos, a file of one, or called so. A channel or a live page is none. */
    public static boolean isVideo(String url, String label) {
        return VIDEO.matcher(url).matches() || VIDEO_LABEL.matcher(label).matches();
    }

    /** The licence under which a talk is, rather than a thing that it left behind. */
    public static boolean isLicence(String url) {
        return LICENCE.matcher(url).matches();
    }

    /** The kind of a material. */
    public static String material(String url, String label) {
        if (CODE.matcher(url).matches()) {
            return "code";
        }
        return PAPER.matcher(url).matches() || PAPER_LABEL.matcher(label).matches() ? "paper" : "other";
    }
}
