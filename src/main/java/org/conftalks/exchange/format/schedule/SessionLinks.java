package org.conftalks.exchange.format.schedule;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.LinkKinds;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The links and attachments of an event of a schedule: slides, recordings, papers, and what else a talk leaves behind. */
final class SessionLinks {

    private static final Pattern NO_MATERIAL = Pattern.compile("(?i).*(?:feedback|\\bchat\\b).*");

    private final ObjectNode given;
    private final Conference conference;
    private final Notes notes;

    /** Addresses and their titles; the first that is given of an address counts. */
    private final Map<String, String> slides = new LinkedHashMap<>();
    private final Map<String, String> videos = new LinkedHashMap<>();
    private final Map<String, String> papers = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    SessionLinks(ObjectNode given, Conference conference, Notes notes) {
        this.given = given;
        this.conference = conference;
        this.notes = notes;
    }

    void read(ObjectNode talk) {
        readAll("attachments");
        readAll("links");
        Texts.line(given.path("video_download_url")).flatMap(conference::absolute)
                .ifPresent(url -> videos.putIfAbsent(url, ""));
        slides.forEach((url, title) -> add(talk, "slides", url, title));
        videos.forEach((url, title) -> add(talk, "videos", url, title));
        papers.forEach((url, title) -> add(talk, "materials", url, title).put("kind", "paper"));
        others.forEach((url, title) -> {
            var material = add(talk, "materials", url, title);
            // the catalogue's own files say no more than that it is no paper
            if (!conference.isOwn()) {
                material.put("kind", LinkKinds.material(url, title));
            }
        });
    }

    private void readAll(String member) {
        int index = 0;
        for (JsonNode link : notes.elements(given, member)) {
            read(link, "/%s/%d".formatted(member, index++));
        }
    }

    private void read(JsonNode link, String pointer) {
        String url = Texts.line(link.isTextual() ? link : link.path("url")).orElse("");
        String title = Texts.line(link.path("title")).filter(text -> text.length() <= Body.TITLE).orElse("");
        if (!Conference.isWeb(url) && Conference.isWeb(title)) {
            // some have them the wrong way round
            String swapped = url;
            url = title;
            title = swapped;
        }
        String label = title.equals(url) ? "" : title;
        var address = conference.absolute(url).filter(absolute -> !absolute.contains("/missing.png"));
        if (url.isEmpty()) {
            notes.count("talk: link without an address");
        } else if (NO_MATERIAL.matcher(label).matches() || label.isEmpty() && NO_MATERIAL.matcher(url).matches()) {
            notes.count("talk: link to a chat or for feedback");
        } else if (address.isEmpty()) {
            notes.leaveOut(pointer, "not-a-url", "\"%s\" is no address that leads anywhere.".formatted(Texts.shown(url)));
        } else {
            kept(address.get(), label, link.path("type").asText("").toLowerCase(Locale.ROOT)).putIfAbsent(address.get(), label);
        }
    }

    private Map<String, String> kept(String url, String label, String type) {
        return switch (type) {
            case "slides" -> slides;
            case "media" -> videos;
            case "paper" -> papers;
            default -> LinkKinds.isDeck(url, label) || LinkKinds.isCalledDeck(label)
                    || type.isEmpty() && LinkKinds.isSlideFile(url, label) ? slides
                            : LinkKinds.isVideo(url, label) ? videos : others;
        };
    }

    private static ObjectNode add(ObjectNode talk, String member, String url, String title) {
        var link = talk.withArray("/" + member).addObject().put("url", url);
        return title.isEmpty() ? link : link.put("title", title);
    }
}
