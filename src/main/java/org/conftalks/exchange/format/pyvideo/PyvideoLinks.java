package org.conftalks.exchange.format.pyvideo;

import java.util.HashSet;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;
import org.conftalks.http.WellFormed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The links of a talk. Slides are known by their label, or by where and what they are; another link that many talks of an
 * event have is the event's.
 */
final class PyvideoLinks {

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
    private static final Pattern LICENCE = Pattern.compile(SITE + "creativecommons\\.org/.*");

    private final ObjectNode talk;
    private final PyvideoEvent event;
    private final Notes notes;

    PyvideoLinks(ObjectNode talk, PyvideoEvent event, Notes notes) {
        this.talk = talk;
        this.event = event;
        this.notes = notes;
        talk.putArray("slides");
        talk.putArray("materials");
    }

    void read(ObjectNode given) {
        var once = new HashSet<String>();
        int index = 0;
        for (JsonNode link : notes.elements(given, "related_urls")) {
            String pointer = "/related_urls/" + index++;
            String url = url(link);
            if (url.isEmpty()) {
                notes.count("talk: link without an address");
            } else if (isAddress(url, pointer, notes)) {
                if (once.add(url)) {
                    read(url, label(link, pointer));
                } else {
                    notes.count("talk: link given twice");
                }
            }
        }
    }

    /** Newer files have objects, older ones bare strings. */
    static String url(JsonNode link) {
        return (link.isObject() ? link.path("url") : link).asText("").strip();
    }

    /** Notes it where it is none. */
    static boolean isAddress(String url, String pointer, Notes notes) {
        return WellFormed.isWebAddress(url) && url.length() <= Body.URL || notes.leaveOut(pointer, "not-a-url",
                "\"%s\" is no address that begins with http:// or https://.".formatted(Texts.shown(url)));
    }

    private String label(JsonNode link, String pointer) {
        return Texts.line(link.path("label")).filter(label -> !WellFormed.isWebAddress(label))
                .filter(label -> label.length() <= Body.TITLE || notes.leaveOut(pointer + "/label", "too-long",
                        "The label of the link has more than %d characters.".formatted(Body.TITLE)))
                .orElse("");
    }

    private void read(String url, String label) {
        if (SLIDES_LABEL.matcher(label).matches() || DECK.matcher(url).matches()) {
            // as the source has it, also where it leads to all slides of a conference
            add("slides", url, label);
        } else if (event.shares(url)) {
            notes.count("talk: link of the whole event");
        } else if (!OTHER_LABEL.matcher(label).matches() && !PAPER.matcher(url).matches()
                && (FILE.matcher(url).matches() || PATH.matcher(url).matches())) {
            add("slides", url, label);
        } else if (!LICENCE.matcher(url).matches()) {
            add("materials", url, label).put("kind", kind(url, label));
        } else if (talk.has("licence")) {
            notes.count("talk: link to a licence beside copyright_text");
        } else {
            talk.put("licence", url);
        }
    }

    private static String kind(String url, String label) {
        if (CODE.matcher(url).matches()) {
            return "code";
        }
        return PAPER.matcher(url).matches() || PAPER_LABEL.matcher(label).matches() ? "paper" : "other";
    }

    private ObjectNode add(String member, String url, String label) {
        var link = talk.withArray("/" + member).addObject().put("url", url);
        return label.isEmpty() ? link : link.put("title", label);
    }
}
