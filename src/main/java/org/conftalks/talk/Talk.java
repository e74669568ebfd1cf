package org.conftalks.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Visibility;
import org.conftalks.event.Event;
import org.conftalks.topic.Topic;

/** What was said once at an event: a talk, keynote, panel, workshop or anything else in its programme. */
@Entity
public class Talk extends Named {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Event event;

    /** The talk whose recording or slot contains this one, as a session of lightning talks does. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Talk parent;

    public String title;
    public String subtitle;

    /** The title in the language it was announced in, where {@link #title} is a translation. */
    public String originalTitle;

    /** Markdown. */
    @Column(name = "abstract")
    @Basic(fetch = FetchType.LAZY)
    public String abstractText;

    /** Markdown. */
    @Basic(fetch = FetchType.LAZY)
    public String description;

    @Enumerated(EnumType.STRING)
    public TalkKind kind = TalkKind.TALK;
    public boolean featured;
    public boolean highlight;
    public String level;

    /** BCP 47. */
    public List<String> languages = new ArrayList<>();

    /** The languages and all that is broader, so that de finds de-CH. */
    @Column(insertable = false, updatable = false)
    public List<String> languageRanges;
    public String track;
    public String room;

    /** The day in the event's zone, as the programme counts it: a talk after midnight may belong to the day before. */
    public LocalDate date;
    public Instant startsAt;

    @Column(name = "duration_ms")
    public Duration duration;

    @Enumerated(EnumType.STRING)
    public TalkStatus status = TalkStatus.SCHEDULED;

    /** Why it was cancelled or withdrawn. */
    public String statusReason;

    /** The speakers asked not to be recorded. */
    public boolean doNotRecord;

    /** An SPDX identifier or the licence's own words. */
    public String licence;

    @Embedded
    @AttributeOverride(name = "state", column = @Column(name = "slides_state"))
    @AttributeOverride(name = "since", column = @Column(name = "slides_since"))
    @AttributeOverride(name = "until", column = @Column(name = "slides_until"))
    @AttributeOverride(name = "reason", column = @Column(name = "slides_reason"))
    public StatedAvailability slidesStated;

    @Embedded
    @AttributeOverride(name = "state", column = @Column(name = "recording_state"))
    @AttributeOverride(name = "since", column = @Column(name = "recording_since"))
    @AttributeOverride(name = "until", column = @Column(name = "recording_until"))
    @AttributeOverride(name = "reason", column = @Column(name = "recording_reason"))
    public StatedAvailability recordingStated;

    @OneToMany(mappedBy = "talk", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    public List<Contribution> contributions = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "talk_topic", joinColumns = @JoinColumn(name = "talk_id"), inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public Set<Topic> topics = new HashSet<>();

    /** When it was held, as well as is known: its start, else its date, else its event's start, else the far future. */
    @Column(insertable = false, updatable = false)
    public Instant occursAt;

    /** {@link #occursAt} as a local date of the event; absent where nothing is known. */
    @Column(insertable = false, updatable = false)
    public LocalDate occursOn;

    @Column(insertable = false, updatable = false)
    public String titleSort;

    @Override
    public String label() {
        return title;
    }

    /** Whether the public is to see it: kept by the database in {@link #seen}. */
    public boolean isPublished() {
        return visibility == Visibility.PUBLISHED && event != null && event.visibility == Visibility.PUBLISHED;
    }

    /** Where it stands: in its event, as the own of those who speak. */
    public Place place() {
        return event.place().ownedBy(contributions.stream().map(part -> part.speaker.id));
    }
}
