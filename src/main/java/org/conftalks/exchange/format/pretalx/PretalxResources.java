package org.conftalks.exchange.format.pretalx;

import java.net.URI;
import java.util.HashSet;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.LinkKinds;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Files and links of a submission: slides, recordings, other materials. */
final class PretalxResources {

    private final ObjectNode talk;
    private final URI base;
    private final Notes notes;

    PretalxResources(ObjectNode talk, Supplement supplement, Notes notes) {
        this.talk = talk;
        this.notes = notes;
        base = supplement.base();
    }

    void read(ObjectNode given) {
        var once = new HashSet<String>();
        int index = 0;
        for (JsonNode resource : notes.elements(given, "resources")) {
            String pointer = "/resources/" + index++;
            String url = Texts.line(resource.path("resource")).or(() -> Texts.line(resource.path("url")))
                    .or(() -> Texts.line(resource.path("link"))).orElse("");
            String address = Addresses.resolve(url, base).orElse(url);
            if (resource.path("is_public").isBoolean() && !resource.get("is_public").booleanValue()) {
                notes.count("talk: resource that is not public");
            } else if (url.isEmpty()) {
                notes.count("talk: link without an address");
            } else if (Addresses.is(address, pointer, notes)) {
                if (once.add(address)) {
                    read(address, label(resource.path("description"), pointer + "/description"));
                } else {
                    notes.count("talk: link given twice");
                }
            }
        }
    }

    /** Empty where it only repeats the address, or is too long, which is told. */
    private String label(JsonNode given, String pointer) {
        return Texts.line(given).filter(text -> !Addresses.is(text))
                .filter(text -> text.length() <= Body.TITLE || notes.leaveOut(pointer, "too-long",
                        "The label of the link has more than %d characters.".formatted(Body.TITLE)))
                .orElse("");
    }

    private void read(String url, String label) {
        if (LinkKinds.isDeck(url, label) || LinkKinds.isCalledDeck(label) || LinkKinds.isSlideFile(url, label)) {
            add("slides", url, label);
        } else if (LinkKinds.isVideo(url, "")) {
            add("videos", url, label);
        } else {
            add("materials", url, label).put("kind", LinkKinds.material(url, label));
        }
    }

    private ObjectNode add(String member, String url, String label) {
        var link = talk.withArray("/" + member).addObject().put("url", url);
        return label.isEmpty() ? link : link.put("title", label);
    }
}
