package org.conftalks.exchange.format.pyvideo;

import java.util.HashSet;
import java.util.regex.Pattern;

import org.conftalks.exchange.format.Addresses;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The recordings that a talk's file names, and the one picture, which is of one of them. */
final class PyvideoVideos {

    /** The first group is the id of the video that it shows. */
    private static final Pattern YOUTUBE_PICTURE = Pattern.compile(".*/vi(?:_webp)?/([\\w-]{11})/.*");

    private final ObjectNode given;
    private final PyvideoUnit unit;
    private final Notes notes;

    PyvideoVideos(ObjectNode given, PyvideoUnit unit, Notes notes) {
        this.given = given;
        this.unit = unit;
        this.notes = notes;
    }

    void read(ObjectNode talk) {
        var videos = talk.putArray("videos");
        var once = new HashSet<String>();
        int index = 0;
        for (JsonNode video : notes.elements(given, "videos")) {
            String url = video.path("url").asText("").strip();
            if (Addresses.is(url, "/videos/" + index++ + "/url", notes)) {
                if (once.add(url)) {
                    read(video, videos.addObject().put("url", url));
                } else {
                    notes.count("talk: video given twice");
                }
            }
        }
        Texts.line(given.path("thumbnail_url")).filter(url -> Addresses.is(url, "/thumbnail_url", notes))
                .ifPresent(url -> readPicture(url, videos));
    }

    private void read(JsonNode from, ObjectNode video) {
        // old files have the bytes of a recording as its length, and zero where nothing is known
        double length = from.path("length").asDouble();
        if (length != 0) {
            unit.read(length).ifPresentOrElse(duration -> video.put("duration", duration.toString()),
                    () -> notes.count("video: length of more than a day"));
        }
        from.fieldNames().forEachRemaining(name -> {
            switch (name) {
                case "url", "length" -> {
                }
                case "size" -> notes.count("video: member size");
                // the address tells it
                case "type" -> notes.count("video: member type");
                default -> notes.count("video: member that is not known");
            }
        });
    }

    private void readPicture(String url, ArrayNode videos) {
        if (videos.isEmpty()) {
            notes.count("talk: picture of no video");
            return;
        }
        var shows = YOUTUBE_PICTURE.matcher(url);
        var of = (ObjectNode) videos.get(0);
        if (shows.matches()) {
            for (JsonNode video : videos) {
                of = video.get("url").textValue().contains(shows.group(1)) ? (ObjectNode) video : of;
            }
        }
        of.put("thumbnailUrl", url);
    }
}
