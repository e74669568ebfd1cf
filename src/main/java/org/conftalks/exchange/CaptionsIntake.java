package org.conftalks.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.ExternalIds;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.exchange.format.captions.Captions;
import org.conftalks.http.Body;
import org.conftalks.talk.video.Video;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Takes in lines of captions: {@code video}, an id or an external id; {@code language}; {@code text}, WebVTT or SubRip. They
 * stand behind the talks whose videos they are of.
 */
@ApplicationScoped
class CaptionsIntake {

    private static final String TABLE = "video";

    private final CaptionsRepository captions;
    private final ExternalIds externalIds;
    private final Bounds bounds;

    CaptionsIntake(CaptionsRepository captions, ExternalIds externalIds, Bounds bounds) {
        this.bounds = bounds;
        this.captions = captions;
        this.externalIds = externalIds;
    }

    /** A track that a line tells of. */
    private record Track(Line line, UUID video, String language, Instant createdAt, Instant updatedAt, String webVtt) {

        private List<Object> key() {
            return List.of(video, language);
        }
    }

    /** @param at what is made or changed carries this time, unless the file restores a catalogue */
    void take(List<Line> lines, Run run, Report report, Instant at) {
        if (lines.isEmpty()) {
            return;
        }
        var tracks = new LinkedHashMap<List<Object>, Track>();
        read(lines, run, report, at).forEach(track -> {
            if (tracks.putIfAbsent(track.key(), track) != null) {
                report.reject(track.line, null, "again",
                        "The file has captions of the same video in the same language before.");
            }
        });
        if (!tracks.isEmpty()) {
            keep(List.copyOf(tracks.values()), run, report, at);
        }
    }

    private void keep(List<Track> tracks, Run run, Report report, Instant at) {
        var videos = tracks.stream().map(Track::video).distinct().toArray(UUID[]::new);
        var present = new HashMap<List<Object>, String>();
        captions.present(videos).forEach(track -> present.put(List.of(track.videoId(), track.language()), track.webVtt()));
        var news = new ArrayList<Track>();
        for (Track track : tracks) {
            var before = present.get(track.key());
            var outcome = before == null ? Outcome.CREATED
                    : before.equals(track.webVtt) ? Outcome.UNCHANGED : Outcome.UPDATED;
            report.count(Noun.CAPTIONS, outcome);
            if (outcome != Outcome.UNCHANGED) {
                news.add(track);
                report.differ(() -> Difference.of(outcome, Noun.CAPTIONS, track.line.place(),
                        track.video + " " + track.language, shown(before), shown(track.webVtt), new Known(run::present)));
            }
        }
        if (news.isEmpty()) {
            return;
        }
        captions.keep(news.stream().map(Track::video).toArray(UUID[]::new),
                news.stream().map(Track::language).toArray(String[]::new),
                news.stream().map(Track::createdAt).toArray(Instant[]::new),
                news.stream().map(Track::updatedAt).toArray(Instant[]::new),
                news.stream().map(Track::webVtt).toArray(String[]::new));
        if (!run.restores) {
            var changed = news.stream().map(Track::video).distinct().toArray(UUID[]::new);
            captions.touchTalksOf(changed, at);
            captions.touch(changed, at);
        }
    }

    private static ObjectNode shown(String webVtt) {
        var shown = JsonNodeFactory.instance.objectNode();
        return webVtt == null ? shown : shown.put("text", webVtt);
    }

    private List<Track> read(List<Line> lines, Run run, Report report, Instant at) {
        var wanted = new HashMap<Line, Object>();
        lines.forEach(line -> video(line.members().path("video"), run).ifPresent(video -> wanted.put(line, video)));
        var owners = externalIds.owners(TABLE, externalIds(wanted));
        var ids = new HashSet<UUID>(owners.values());
        wanted.values().stream().filter(UUID.class::isInstance).map(UUID.class::cast).forEach(ids::add);
        // one of others is as good as none
        var known = captions.videos(ids.toArray(UUID[]::new)).stream()
                .filter(id -> bounds.hold(Noun.VIDEO, captions.entityManager().find(Video.class, id)))
                .collect(Collectors.toSet());
        var tracks = new ArrayList<Track>();
        for (Line line : lines) {
            var named = wanted.get(line);
            var video = named instanceof ExternalId id ? owners.get(id) : (UUID) named;
            track(line, video != null && known.contains(video) ? video : null, run, report, at).ifPresent(tracks::add);
        }
        return tracks;
    }

    private static Set<ExternalId> externalIds(Map<Line, Object> wanted) {
        var ids = new HashSet<ExternalId>();
        wanted.values().stream().filter(ExternalId.class::isInstance).map(ExternalId.class::cast).forEach(ids::add);
        return ids;
    }

    /** An id or an external id; empty of what is neither. */
    private static Optional<Object> video(JsonNode reference, Run run) {
        if (reference.path("source").isTextual() && reference.path("value").isTextual()) {
            return Optional.of(new ExternalId(reference.get("source").textValue(), reference.get("value").textValue()));
        }
        String id = (reference.isObject() ? reference.path("id") : reference).asText();
        return Optional.ofNullable(Address.of(id).id()).map(run::present);
    }

    private static Optional<Track> track(Line line, UUID video, Run run, Report report, Instant at) {
        var body = new Body(line.members());
        body.value("video");
        if (video == null) {
            body.fault("video", "unknown", "is no video of the catalogue, by its id or an external id");
        }
        var language = body.language("language");
        if (language.isEmpty() && body.faults().stream().noneMatch(fault -> "/language".equals(fault.pointer()))) {
            body.fault("language", "missing", "has to be there");
        }
        var text = text(body);
        var createdAt = body.instant("createdAt").filter(any -> run.restores).orElse(at);
        var updatedAt = body.instant("updatedAt").filter(any -> run.restores).orElse(createdAt);
        body.refuseUnknown();
        return report.accept(line, body.faults())
                ? Optional.of(new Track(line, video, language.orElseThrow(), createdAt, updatedAt, text.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<String> text(Body body) {
        var given = body.value("text");
        if (given == null || !given.isTextual()) {
            return body.lacking("text", "missing", "has to be there: WebVTT or SubRip");
        }
        try {
            String webVtt = Captions.read(given.textValue().getBytes(StandardCharsets.UTF_8)).webVtt();
            return webVtt.getBytes(StandardCharsets.UTF_8).length <= Captions.MOST_BYTES ? Optional.of(webVtt)
                    : body.lacking("text", "too-long", "may have 2 MB");
        } catch (UnreadableFile unreadable) {
            return body.lacking("text", "malformed", "cannot be read. " + unreadable.getMessage());
        }
    }
}
