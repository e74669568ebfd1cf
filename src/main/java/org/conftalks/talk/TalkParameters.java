package org.conftalks.talk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.NamedListParameters;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What lists of talks are asked by. Several values, separated by commas, are alternatives; several parameters all hold. */
public class TalkParameters extends NamedListParameters {

    @RestQuery
    @Parameter(description = "Talks, by id or slug.")
    String id;

    @RestQuery
    @Parameter(description = "Events, by id or slug.")
    String event;

    @RestQuery
    @Parameter(description = "Series of events, by id or slug.")
    String series;

    @RestQuery
    @Parameter(description = "Speakers, by id or slug.")
    String speaker;

    @RestQuery
    @Parameter(description = "Topics, by id or slug.")
    String topic;

    @RestQuery
    @Parameter(description = "Tracks, as the event lists them. A comma within a name has a backslash before it.")
    String track;

    @RestQuery
    @Parameter(description = "Rooms, as the event lists them. A comma within a name has a backslash before it.")
    String room;

    @RestQuery
    @Parameter(description = "`talk`, `keynote`, `lightning-talk`, `panel`, `workshop`, `tutorial`, `interview`, `demo`, `opening`, `closing` or `other`.")
    String kind;

    @RestQuery
    @Parameter(description = "Languages by BCP 47 or ISO 639, such as `en`; `de` finds `de-CH` too.")
    String language;

    @RestQuery
    @Parameter(description = "Levels, as the talks name them.")
    String level;

    @RestQuery
    @Parameter(description = "Whether the event features it.", schema = @Schema(type = SchemaType.BOOLEAN))
    String featured;

    @RestQuery
    @Parameter(description = "Whether it was a highlight of its event.", schema = @Schema(type = SchemaType.BOOLEAN))
    String highlight;

    @RestQuery
    @Parameter(description = "`scheduled`, `cancelled` or `withdrawn`.")
    String status;

    @RestQuery
    @Parameter(description = "Held on this local day or later; a talk without a day of its own counts by its event's first.", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @RestQuery
    @Parameter(description = "Held on this local day or earlier.", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @RestQuery
    @Parameter(description = "Whether a link to slides is known.", schema = @Schema(type = SchemaType.BOOLEAN))
    String hasSlides;

    @RestQuery
    @Parameter(description = "Whether a link to a video is known.", schema = @Schema(type = SchemaType.BOOLEAN))
    String hasVideo;

    @RestQuery
    @Parameter(description = "What a talk lacks and could have: `slides`, `video`, `speaker`, `abstract`, `language` or `duration`. Nothing is missing from a cancelled talk, and no video from one that was not recorded.")
    String missing;

    @Override
    protected Set<String> texts() {
        return Set.of("abstract", "description");
    }

    /** All talks, the earliest first. */
    static TalkParameters inOrder() {
        var all = new TalkParameters();
        all.sortBy("startsAt");
        return all;
    }

    void addTo(Conditions conditions) {
        addFiltersTo(conditions);
        addWordsTo(conditions, "t.id", "talk");
    }

    /** Whether anything but words narrows the talks. */
    public boolean narrows() {
        return Stream.of(id, event, series, speaker, topic, track, room, kind, language, level, featured, highlight, status,
                from, to, hasSlides, hasVideo, missing).anyMatch(Objects::nonNull) || updatedSince().isPresent();
    }

    /** All that narrows the talks but the words. */
    public void addFiltersTo(Conditions conditions) {
        conditions.named("t.id", "talk", Values.list("id", id));
        conditions.named("t.event_id", "event", Values.list("event", event));
        var seriesNames = Values.list("series", series);
        if (!seriesNames.isEmpty()) {
            conditions.add("t.event_id in (select e.id from event e where %s)"
                    .formatted(conditions.is("e.series_id", "event_series", seriesNames)));
        }
        var speakers = Values.list("speaker", speaker);
        if (!speakers.isEmpty()) {
            conditions.add(by(conditions, "t.id", speakers));
        }
        var topics = Values.list("topic", topic);
        if (!topics.isEmpty()) {
            conditions.add(on(conditions, "t.id", topics));
        }
        conditions.anyOf("t.track", Values.list("track", track));
        conditions.anyOf("t.room", Values.list("room", room));
        conditions.anyOf("t.level", Values.list("level", level));
        conditions.anyOf("t.kind", Values.terms("kind", kind, TalkKind.class, TalkKind::term));
        conditions.anyOf("t.status", Values.terms("status", status, TalkStatus.class, TalkStatus::term));
        var languages = Values.languages("language", language);
        if (!languages.isEmpty()) {
            conditions.add("t.language_ranges && ?", (Object) languages.toArray(String[]::new));
        }
        Values.flag("featured", featured).ifPresent(wanted -> conditions.add("t.featured = ?", wanted));
        Values.flag("highlight", highlight).ifPresent(wanted -> conditions.add("t.highlight = ?", wanted));
        Values.date("from", from).ifPresent(day -> conditions.add("t.occurs_on >= ?", day));
        Values.date("to", to).ifPresent(day -> conditions.add("t.occurs_on <= ?", day));
        Values.flag("hasSlides", hasSlides).ifPresent(wanted -> conditions.add(has(conditions, "slide_deck", wanted)));
        Values.flag("hasVideo", hasVideo).ifPresent(wanted -> conditions.add(has(conditions, "video", wanted)));
        var lacks = Values.choice("missing", missing, Missing.class, Missing::term).stream()
                .map(what -> what.from(conditions)).toList();
        if (!lacks.isEmpty()) {
            conditions.add("(" + String.join(" or ", lacks) + ")");
        }
    }

    /** SQL: whether a talk has a speaker, given by id or slug. */
    static String by(Conditions conditions, String talk, List<String> speakers) {
        return "exists (select from contribution c where c.talk_id = %s and %s)"
                .formatted(talk, conditions.is("c.speaker_id", "speaker", speakers));
    }

    /** SQL: whether a talk is on a topic, given by id or slug. */
    static String on(Conditions conditions, String talk, List<String> topics) {
        return "exists (select from talk_topic x where x.talk_id = %s and %s)"
                .formatted(talk, conditions.is("x.topic_id", "topic", topics));
    }

    /** SQL: whether the talk t has what a table of links holds. */
    static String has(Conditions conditions, String links, boolean wanted) {
        return (wanted ? "" : "not ") + "exists (select from %s l where l.talk_id = t.id and %s)"
                .formatted(links, conditions.seen("l"));
    }
}
