package org.conftalks.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.access.Sight;
import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Shape;
import org.conftalks.catalogue.Showing;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Events;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;
import org.conftalks.talk.material.Materials;
import org.conftalks.talk.slides.SlideDecks;
import org.conftalks.talk.video.Videos;

/** Reads talks, with all that belongs to each. */
@ApplicationScoped
public class Talks {

    public static final String COLLECTION = "talks";
    public static final Listing<Talk> LISTING = new Listing<>(Talk.class, "talk", "t", TalkView.class,
            new Order.Choice("-startsAt").by("startsAt", "occurs_at", Instant.class).by("title", "title_sort", String.class)
                    .by("updatedAt", "updated_at", Instant.class));

    private static final Shape<TalkView> SHAPE = Shape.of(TalkView.class, "t", "talk t join event e on e.id = t.event_id",
            """
                    json_build_object('id', t.id, 'slug', t.slug, 'self', asked.base || 'talks/' || t.id,
                        'event', mention(e.id, e.slug, e.name, asked.base || 'events/'),
                        'parent', case when {told parent} then (
                            select mention_talk(p.id, p.slug, p.title, asked.base || 'talks/')
                            from talk p where p.id = t.parent_id and {seen p}) end,
                        'title', t.title, 'subtitle', t.subtitle, 'originalTitle', t.original_title,
                        'abstract', case when {told abstract} then t.abstract end,
                        'description', case when {told description} then t.description end,
                        'kind', t.kind, 'featured', t.featured, 'highlight', t.highlight, 'level', t.level,
                        'languages', t.languages, 'track', t.track, 'room', t.room, 'date', t.date,
                        'startsAt', moment(t.starts_at), 'duration', period(t.duration_ms), 'status', t.status,
                        'statusReason', t.status_reason, 'doNotRecord', t.do_not_record, 'licence', t.licence,
                        'speakers', case when {told speakers} then array(
                            select json_build_object('id', s.id, 'slug', s.slug, 'name', s.name,
                                'self', asked.base || 'speakers/' || s.id, 'order', row_number() over (order by c.position),
                                'role', c.role, 'creditedAs', c.credited_as, 'affiliation', c.affiliation,
                                'jobTitle', c.job_title)
                            from contribution c join speaker s on s.id = c.speaker_id
                            where c.talk_id = t.id and {seen s} order by c.position) end,
                        'topics', case when {told topics} then array(
                            select mention(o.id, o.slug, o.name, asked.base || 'topics/')
                            from talk_topic x join topic o on o.id = x.topic_id
                            where x.talk_id = t.id and {seen o} order by o.name_sort, o.id) end,
                        'slides', case when {told slides} then array(select %1$s from slide_deck d
                            where d.talk_id = t.id and {seen d} order by d.created_at, d.id) end,
                        'videos', case when {told videos} then array(select %2$s from video v
                            where v.talk_id = t.id and {seen v} order by v.created_at, v.id) end,
                        'materials', case when {told materials} then array(select %3$s from material m
                            where m.talk_id = t.id and {seen m} order by m.created_at, m.id) end,
                        'slidesAvailability', case when {told slidesAvailability} then (
                            select availability(t.slides_state, t.slides_since, t.slides_until, t.slides_reason,
                                count(*) > 0, min(d.published_at), false)
                            from slide_deck d where d.talk_id = t.id and {seen d}) end,
                        'recordingAvailability', case when {told recordingAvailability} then (
                            select availability(t.recording_state, t.recording_since, t.recording_until, t.recording_reason,
                                count(*) > 0, min(v.published_at), t.do_not_record)
                            from video v where v.talk_id = t.id and {seen v}) end,
                        'externalIds', t.external_ids, 'visibility', t.visibility,
                        'createdAt', moment(t.created_at), 'updatedAt', moment(t.updated_at))
                    """
                    .formatted(SlideDecks.JSON, Videos.JSON, Materials.JSON));

    private static final Set<String> TEXTS = Set.of("abstract", "description");

    private final Lists lists;
    private final Finder finder;
    private final Showing showing;

    Talks(Lists lists, Finder finder, Showing showing) {
        this.lists = lists;
        this.finder = finder;
        this.showing = showing;
    }

    public Page<Shown<TalkView>> page(TalkParameters given, Within within) {
        var wanted = given.wanted();
        return lists.page(LISTING, given, within, given::addTo, ids -> showing.read(SHAPE, ids, wanted));
    }

    /** All talks that a list would show, with their long texts, some at a time. */
    public void each(TalkParameters given, Within within, Consumer<List<Shown<TalkView>>> take) {
        lists.each(LISTING, given, within, given::addTo, this::read, take);
    }

    /** All talks of an event in the order in which they begin, with their long texts. */
    public List<TalkView> ofEvent(UUID event) {
        return inOrder(conditions -> conditions.add("t.event_id = ?", event));
    }

    /** All talks of a speaker in the order in which they begin, with their long texts. */
    public List<TalkView> ofSpeaker(UUID speaker) {
        return inOrder(conditions -> conditions.add(TalkParameters.by(conditions, "t.id", List.of(speaker.toString()))));
    }

    /** Narrows lists to the talks of the event of this id or slug. */
    public Within within(String event) {
        return new Within(conditions -> conditions.named("t.event_id", "event", List.of(event)),
                () -> finder.named(Events.LISTING, event));
    }

    /** Refuses as {@link Finder#named} does. */
    public Shown<TalkView> one(String idOrSlug) {
        return finder.one(LISTING, idOrSlug, this::read);
    }

    /** The id behind an id or slug; refuses as {@link Finder#named} does. */
    public UUID id(String idOrSlug) {
        return finder.named(LISTING, idOrSlug);
    }

    /** Those of some ids that are seen. */
    public Map<UUID, Shown<TalkView>> all(Collection<UUID> ids, boolean withAbstract) {
        return ids.isEmpty() ? Map.of()
                : showing.read(SHAPE, ids.toArray(UUID[]::new),
                        part -> !TEXTS.contains(part) || withAbstract && part.equals("abstract"));
    }

    private List<TalkView> inOrder(Consumer<Conditions> narrow) {
        var all = new ArrayList<TalkView>();
        each(TalkParameters.inOrder(), new Within(narrow, () -> {
        }), some -> some.forEach(talk -> all.add(talk.value())));
        return all;
    }

    private Map<UUID, Shown<TalkView>> read(UUID[] ids) {
        return showing.read(SHAPE, ids);
    }

    static boolean shows(Sight sight, Talk talk) {
        return sight.isPublic() ? talk.seen
                : sight.shows(talk.seen, talk.event.id, talk.event.series == null ? null : talk.event.series.id);
    }
}
