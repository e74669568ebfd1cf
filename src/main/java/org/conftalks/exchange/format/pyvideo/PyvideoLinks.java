package org.conftalks.exchange.format.pyvideo;

import java.util.HashSet;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.LinkKinds;
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
            } else if (Addresses.is(url, pointer, notes)) {
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

    private String label(JsonNode link, String pointer) {
        return Texts.line(link.path("label")).filter(label -> !WellFormed.isWebAddress(label))
                .filter(label -> label.length() <= Body.TITLE || notes.leaveOut(pointer + "/label", "too-long",
                        "The label of the link has more than %d characters.".formatted(Body.TITLE)))
                .orElse("");
    }

    private void read(String url, String label) {
        if (LinkKinds.isDeck(url, label)) {
            // as the source has it, also where it leads to all slides of a conference
            add("slides", url, label);
        } else if (event.shares(url)) {
            notes.count("talk: link of the whole event");
        } else if (LinkKinds.isSlideFile(url, label)) {
            add("slides", url, label);
        } else if (!LinkKinds.isLicence(url)) {
            add("materials", url, label).put("kind", LinkKinds.material(url, label));
        } else if (talk.has("licence")) {
            notes.count("talk: link to a licence beside copyright_text");
        } else {
            talk.put("licence", url);
        }
    }

    private ObjectNode add(String member, String url, String label) {
        var link = talk.withArray("/" + member).addObject().put("url", url);
        return label.isEmpty() ? link : link.put("title", label);
    }
}
