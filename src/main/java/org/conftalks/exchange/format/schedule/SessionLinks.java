package org.conftalks.exchange.format.schedule;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.LinkKinds;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;
import org.conftalks.http.Body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The links and attachments of an event of a schedule: slides, recordings, papers, and what else a talk leaves behind. */
final class SessionLinks {

    /** A label, which a space ends, or an address. */
    private static final Pattern FOR_THE_DAY = Pattern
            .compile("(?i).*(?:/feedback/?|(?:feedback|\\bchat\\b|\\blive ?stream\\b).* )");

    /** Another schedule's page of the same talk, and a form. */
    private static final Set<String> OF_THE_PROGRAMME = Set.of("origin", "feedback");

    /** What frab has in the place of a file that is lost. */
    private static final String MISSING = "/missing.png";

    /** Who has a programme links to videos of all kinds; these are of the talk. */
    private static final Pattern RECORDING_LABEL = Pattern
            .compile("(?i)(?:.*\\b(?:recording|recorded|aufzeichnung|mitschnitt)\\b"
                    + ".*|(?:talk )?videos?(?: \\(.*\\))?|.*\\bvideo of (?:the|this) talk\\b.*|youtube|vimeo|peertube|media\\.ccc\\.de.*)");
    private static final Pattern RECORDING_SITE = Pattern
            .compile("(?i)https?://(?:media\\.ccc\\.de/v/|video\\.fosdem\\.org/).+(?<!\\.vtt|\\.srt)");
    private static final Pattern VIDEO_FILE = Pattern.compile("(?i)[^?#]+\\.(?:mp4|webm|ogv|mkv|m4v)");

    private final ObjectNode given;
    private final Conference conference;
    private final Notes notes;
    private final URI base;

    /** Addresses and their titles; the first that is given of an address counts. */
    private final Map<String, String> slides = new LinkedHashMap<>();
    private final Map<String, String> videos = new LinkedHashMap<>();
    private final Map<String, String> papers = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();

    /** Where schedules were put together, the page of the talk is at the site that has its files. */
    SessionLinks(ObjectNode given, Conference conference, Notes notes) {
        this.given = given;
        this.conference = conference;
        this.notes = notes;
        base = Texts.line(given.path("url")).filter(Addresses::is).flatMap(Conference::address).or(conference::base)
                .orElse(null);
    }

    void read(ObjectNode talk) {
        readAll("attachments");
        readAll("links");
        Texts.line(given.path("video_download_url")).flatMap(url -> Addresses.resolve(url, base))
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
            read(link, "/%s/%d".formatted(member, index++), member.equals("attachments"));
        }
    }

    private void read(JsonNode link, String pointer, boolean isFile) {
        String url = Texts.line(link.isTextual() ? link : link.path("url")).orElse("");
        String title = Texts.line(link.path("title")).filter(text -> text.length() <= Body.TITLE).orElse("");
        String type = link.path("type").asText("").toLowerCase(Locale.ROOT);
        if (!Addresses.is(url) && Addresses.is(title)) {
            // some have them the wrong way round
            String swapped = url;
            url = title;
            title = swapped;
        }
        String label = Addresses.is(title) ? "" : title;
        if (url.isEmpty()) {
            notes.count("talk: link without an address");
        } else if (url.endsWith(MISSING)) {
            notes.count("talk: attachment that is missing");
        } else if (OF_THE_PROGRAMME.contains(type) || FOR_THE_DAY.matcher(label.isEmpty() ? url : label + " ").matches()) {
            notes.count("talk: link of the programme: for feedback, to a chat, a live stream or another schedule");
        } else {
            address(url, pointer, isFile)
                    .ifPresent(address -> kept(address, label, type).putIfAbsent(address, label));
        }
    }

    private Optional<String> address(String url, String pointer, boolean isFile) {
        if (!isFile && Addresses.lacksScheme(url)) {
            notes.note(pointer, "no-scheme", "\"%s\" is read as https://.".formatted(Texts.shown(url)));
            return Optional.of("https://" + url);
        }
        var address = Addresses.resolve(url, base);
        if (address.isEmpty()) {
            notes.leaveOut(pointer, "not-a-url", "\"%s\" is no address that leads anywhere.".formatted(Texts.shown(url)));
        }
        return address;
    }

    private Map<String, String> kept(String url, String label, String type) {
        return switch (type) {
            case "slides" -> slides;
            case "media", "recording", "video" -> videos;
            case "paper" -> papers;
            default -> isRecording(url, label) ? videos
                    : LinkKinds.isDeck(url, label) || LinkKinds.isCalledDeck(label)
                            || type.isEmpty() && LinkKinds.isSlideFile(url, label) ? slides : others;
        };
    }

    private static boolean isRecording(String url, String label) {
        return RECORDING_SITE.matcher(url).matches() || LinkKinds.isVideo(url, "")
                && (RECORDING_LABEL.matcher(label).matches() || label.isEmpty() && VIDEO_FILE.matcher(url).matches());
    }

    private static ObjectNode add(ObjectNode talk, String member, String url, String title) {
        var link = talk.withArray("/" + member).addObject().put("url", url);
        return title.isEmpty() ? link : link.put("title", title);
    }
}
