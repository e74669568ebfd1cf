package org.conftalks.jsonld;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.conftalks.talk.Billing;
import org.conftalks.talk.TalkStatus;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.material.MaterialView;
import org.conftalks.talk.slides.SlideDeckView;
import org.conftalks.talk.video.VideoFile;
import org.conftalks.talk.video.VideoRole;
import org.conftalks.talk.video.VideoView;

/** A talk in the words of schema.org: an event within its event, with what it left behind. */
final class TalkThing {

    private TalkThing() {
    }

    static Thing of(TalkView talk) {
        return Thing.of("Event", talk.self(), talk.title()).with("url", talk.self())
                .with("alternateName", Stream.of(talk.subtitle(), talk.originalTitle()).filter(Objects::nonNull).toList())
                .with("description", talk.abstractText())
                .with("startDate", talk.startsAt() == null ? talk.date() : talk.startsAt())
                .with("endDate", talk.startsAt() == null || talk.duration() == null ? null
                        : talk.startsAt().plus(talk.duration()))
                .with("duration", talk.duration())
                .with("eventStatus", talk.status() == TalkStatus.SCHEDULED ? "https://schema.org/EventScheduled"
                        : "https://schema.org/EventCancelled")
                .with("location", talk.room() == null ? null : Thing.of("Place").with("name", talk.room()))
                .with("inLanguage", talk.languages())
                .with("performer", talk.speakers().stream().map(TalkThing::person).toList())
                .with("about", talk.topics().stream().map(topic -> Thing.of("DefinedTerm", topic.self(), topic.name()))
                        .toList())
                .with("superEvent", superEvents(talk))
                .with("recordedIn", talk.videos().stream().map(video -> recording(talk, video)).toList())
                .with("workFeatured", Stream.concat(talk.slides().stream().map(deck -> slides(talk, deck)),
                        talk.materials().stream().map(material -> work(talk, material))).toList());
    }

    private static List<Thing> superEvents(TalkView talk) {
        var event = Thing.of("Event", talk.event().self(), talk.event().name());
        return talk.parent() == null ? List.of(event)
                : List.of(Thing.of("Event", talk.parent().self(), talk.parent().title()), event);
    }

    private static Thing person(Billing speaker) {
        return Thing.of("Person", speaker.self(), speaker.name()).with("alternateName", speaker.creditedAs())
                .with("jobTitle", speaker.jobTitle())
                .with("affiliation", speaker.affiliation() == null ? null
                        : Thing.of("Organization").with("name", speaker.affiliation()));
    }

    private static Thing recording(TalkView talk, VideoView video) {
        var file = VideoFile.mediaType(video);
        boolean audio = video.role() == VideoRole.AUDIO || file.filter(type -> type.startsWith("audio/")).isPresent();
        return Thing.of(audio ? "AudioObject" : "VideoObject", video.self(), titled(talk, video.title()))
                .with(file.isPresent() ? "contentUrl" : "url", video.url()).with("encodingFormat", file.orElse(null))
                .with("embedUrl", video.embedUrl()).with("thumbnailUrl", video.thumbnailUrl())
                .with("uploadDate", video.publishedAt()).with("duration", video.duration())
                .with("contentSize", size(video.bytes()))
                .with("inLanguage", video.language()).with("license", video.licence());
    }

    /** schema.org has a text. */
    private static String size(Long bytes) {
        return bytes == null ? null : bytes + " B";
    }

    private static Thing slides(TalkView talk, SlideDeckView deck) {
        return Thing.of("PresentationDigitalDocument", deck.self(), titled(talk, deck.title())).with("url", deck.url())
                .with("encodingFormat", deck.mediaType()).with("contentSize", size(deck.bytes()))
                .with("datePublished", deck.publishedAt())
                .with("inLanguage", deck.language()).with("license", deck.licence());
    }

    private static Thing work(TalkView talk, MaterialView material) {
        return Thing.of(switch (material.kind()) {
            case CODE -> "SoftwareSourceCode";
            case PAPER -> "ScholarlyArticle";
            case ARTICLE -> "Article";
            case DATASET -> "Dataset";
            default -> "CreativeWork";
        }, material.self(), titled(talk, material.title())).with("url", material.url())
                .with("inLanguage", material.language()).with("license", material.licence());
    }

    private static String titled(TalkView talk, String ownTitle) {
        return Optional.ofNullable(ownTitle).orElse(talk.title());
    }
}
