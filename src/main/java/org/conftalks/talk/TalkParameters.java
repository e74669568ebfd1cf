package org.conftalks.talk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.NamedListParameters;
import org.conftalks.catalogue.Resource_;
import org.conftalks.event.Event;
import org.conftalks.event.EventSeries;
import org.conftalks.event.Event_;
import org.conftalks.http.Values;
import org.conftalks.speaker.Speaker;
import org.conftalks.talk.slides.SlideDeck;
import org.conftalks.talk.video.Video;
import org.conftalks.topic.Topic;
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

    boolean includesAbstract() {
        return includes("abstract");
    }

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

    void addTo(Conditions<Talk> conditions) {
        addFiltersTo(conditions);
        addWordsTo(conditions, "talk");
    }

    /** Whether anything but words narrows the talks. */
    public boolean narrows() {
        return Stream.of(id, event, series, speaker, topic, track, room, kind, language, level, featured, highlight, status,
                from, to, hasSlides, hasVideo, missing).anyMatch(Objects::nonNull) || updatedSince().isPresent();
    }

    /** All that narrows the talks but the words. */
    public void addFiltersTo(Conditions<Talk> conditions) {
        var talk = conditions.root;
        conditions.named(talk.get(Resource_.id), Talk.class, Values.list("id", id));
        conditions.named(talk.get(Talk_.event).get(Resource_.id), Event.class, Values.list("event", event));
        var seriesNames = Values.list("series", series);
        if (!seriesNames.isEmpty()) {
            conditions.named(talk.join(Talk_.event).join(Event_.series).get(Resource_.id), EventSeries.class, seriesNames);
        }
        var speakers = Values.list("speaker", speaker);
        if (!speakers.isEmpty()) {
            conditions.add(by(conditions, speakers));
        }
        var topics = Values.list("topic", topic);
        if (!topics.isEmpty()) {
            conditions.add(on(conditions, topics));
        }
        conditions.anyOf(talk.get(Talk_.track), Values.list("track", track));
        conditions.anyOf(talk.get(Talk_.room), Values.list("room", room));
        conditions.anyOf(talk.get(Talk_.level), Values.list("level", level));
        conditions.anyOf(talk.get(Talk_.kind), Values.terms("kind", kind, TalkKind.class, TalkKind::term));
        conditions.anyOf(talk.get(Talk_.status), Values.terms("status", status, TalkStatus.class, TalkStatus::term));
        var languages = Values.languages("language", language);
        if (!languages.isEmpty()) {
            conditions.add(conditions.intersects(talk.get(Talk_.languageRanges), languages));
        }
        Values.flag("featured", featured).ifPresent(wanted -> conditions.anyOf(talk.get(Talk_.featured), List.of(wanted)));
        Values.flag("highlight", highlight).ifPresent(wanted -> conditions.anyOf(talk.get(Talk_.highlight), List.of(wanted)));
        Values.date("from", from).ifPresent(day -> conditions.add(
                conditions.build.greaterThanOrEqualTo(talk.get(Talk_.occursOn), day)));
        Values.date("to", to).ifPresent(day -> conditions.add(
                conditions.build.lessThanOrEqualTo(talk.get(Talk_.occursOn), day)));
        Values.flag("hasSlides", hasSlides).ifPresent(wanted -> conditions.add(has(conditions, SlideDeck.class, wanted)));
        Values.flag("hasVideo", hasVideo).ifPresent(wanted -> conditions.add(has(conditions, Video.class, wanted)));
        var lacks = Values.terms("missing", missing, Missing.class, Missing::term).stream()
                .map(what -> what.from(conditions)).toArray(Predicate[]::new);
        if (lacks.length > 0) {
            conditions.add(conditions.build.or(lacks));
        }
    }

    /** Narrows to the talks of a speaker. */
    static Predicate by(Conditions<Talk> conditions, List<String> speakers) {
        var sub = conditions.related(Contribution.class);
        var part = sub.from(Contribution.class);
        sub.select(part).where(conditions.build.equal(part.get(Contribution_.talk), conditions.root),
                conditions.is(part.get(Contribution_.speaker).get(Resource_.id), Speaker.class, speakers));
        return conditions.build.exists(sub);
    }

    /** Narrows to the talks on a topic. */
    static Predicate on(Conditions<Talk> conditions, List<String> topics) {
        var sub = conditions.related(Talk.class);
        var same = sub.correlate(conditions.root);
        var topic = same.join(Talk_.topics, JoinType.INNER);
        sub.select(same).where(conditions.is(topic.get(Resource_.id), Topic.class, topics));
        return conditions.build.exists(sub);
    }

    static <L extends TalkLink> Predicate has(Conditions<Talk> conditions, Class<L> kind, boolean wanted) {
        var sub = conditions.related(kind);
        var link = sub.from(kind);
        sub.select(link).where(conditions.build.equal(link.get(TalkLink_.talk), conditions.root), conditions.seen(link));
        return wanted ? conditions.build.exists(sub) : conditions.build.not(conditions.build.exists(sub));
    }
}
