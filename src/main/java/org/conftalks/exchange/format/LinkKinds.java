package org.conftalks.exchange.format;

import java.util.regex.Pattern;

import org.conftalks.http.Body;
import org.conftalks.http.WellFormed;

/** What a link of a talk leads to, as its label and its address show it. */
public final class LinkKinds {

    private static final String SITE = "(?i)https?://(?:[a-z-]+\\.)?";

    private static final Pattern DECK = Pattern.compile(SITE + "(?:speakerdeck\\.com|slideshare\\.net|slides\\.com|slid\\.es"
            + "|prezi\\.com|docs\\.google\\.com/presentation)/.+");

    private static final Pattern FILE = Pattern.compile("(?i)[^?#]+\\.(?:pdf|pptx?|odp|key)(?:[?#].*)?");

    /** Stands as a word in the path: /slides/2014/, talk.slides.html, my_slides; not before a recording. */
    private static final Pattern PATH = Pattern
            .compile("(?i)https?://[^/?#]+/(?:[^?#]*[/._-])?slides?(?:[/._-](?![^?#]*\\.(?:mp4|webm|ogv|mov)$)[^?#]*)?"
                    + "(?:[?#].*)?");
    private static final Pattern SLIDES_LABEL = Pattern.compile("(?i).*slide.*");
    private static final Pattern OTHER_LABEL = Pattern
            .compile("(?i).*(?:schedule|program|agenda|paper|poster|notes|proceedings|bro[a-z]*ure|repository).*");

    private static final Pattern PAPER = Pattern.compile(SITE
            + "(?:(?:arxiv\\.org|doi\\.org|openreview\\.net|dl\\.acm\\.org)/.+|.*/(?:proceedings|papers?)/.+|mlr\\.press/.+)");
    private static final Pattern PAPER_LABEL = Pattern.compile("(?i).*\\b(?:pre|pa)(?:print|per)\\b.*");
    private static final Pattern CODE = Pattern.compile(SITE
            + "(?:github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org)/[^/]+/[^/].*");
    private static final Pattern VIDEO = Pattern.compile(SITE
            + "(?:youtube\\.com/(?:watch|live|embed)|youtu\\.be/|vimeo\\.com/\\d|"
            + "media\\.ccc\\.de/v/|.*/videos?/watch/|.*/w/[\\w-]{8,}).*|(?i)[^?#]+\\.(?:mp4|webm|ogv|mkv|mov|m4v|m3u8)(?:[?#].*)?");
    private static final Pattern VIDEO_LABEL = Pattern.compile("(?i)\\W*(?:video|recording|aufzeichnung|mitschnitt)\\b.*");

    private static final Pattern LICENCE = Pattern.compile(SITE + "creativecommons\\.org/.*");

    private LinkKinds() {
    }

    /** Notes it where it is none. */
    public static boolean isAddress(String url, String pointer, Notes notes) {
        return WellFormed.isWebAddress(url) && url.length() <= Body.URL || notes.leaveOut(pointer, "not-a-url",
                "\"%s\" is no address that begins with http:// or https://.".formatted(Texts.shown(url)));
    }

    /** Slides, whatever else has this link: it is called so, or lies where decks are. */
    public static boolean isDeck(String url, String label) {
        return SLIDES_LABEL.matcher(label).matches() || DECK.matcher(url).matches();
    }

    /** Slides by the looks of the address: a file that decks are kept in, or a path that names them. */
    public static boolean isSlideFile(String url, String label) {
        return !OTHER_LABEL.matcher(label).matches() && !PAPER.matcher(url).matches()
                && (FILE.matcher(url).matches() || PATH.matcher(url).matches());
    }

    /** A recording. */
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
