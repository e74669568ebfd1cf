package org.conftalks.oembed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.Links;
import org.conftalks.http.Moved;
import org.conftalks.http.Refusal;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.Talks;
import org.conftalks.talk.video.VideoRole;
import org.conftalks.talk.video.VideoView;
import org.conftalks.talk.video.Videos;

/** Finds what an address of this API shows in a frame. */
@ApplicationScoped
class Embeds {

    private static final Pattern PATH = Pattern.compile("/v1/(talks|videos)/([A-Za-z0-9-]+)/?(?:[?#].*)?");

    private final Talks talks;
    private final Videos videos;
    private final Links links;

    Embeds(Talks talks, Videos videos, Links links) {
        this.talks = talks;
        this.videos = videos;
        this.links = links;
    }

    /**
     * @param url the whole address, or its path
     * @throws Refusal 404 where the address is none of a talk or video of this service, 410 where it is deleted
     */
    OEmbed at(String url, Size size) {
        var path = PATH.matcher(url.startsWith(links.base()) ? url.substring(links.base().length()) : url);
        if (!path.matches()) {
            throw Refusal.notFound("This is the address of no talk and no video here.");
        }
        if (path.group(1).equals("talks")) {
            var talk = talk(path.group(2));
            return of(talk, best(talk.videos()), size);
        }
        var video = videos.one(path.group(2)).value();
        var talk = talks.one(video.talk().id().toString()).value();
        return new OEmbed(talk, video, Frame.of(video, talk.title(), size).orElse(null), size, links.base());
    }

    /** Who embeds a talk keeps its address for years: a former slug is not sent on but followed. */
    private TalkView talk(String idOrSlug) {
        try {
            return talks.one(idOrSlug).value();
        } catch (Moved moved) {
            return talks.one(moved.presentSlug).value();
        }
    }

    private OEmbed of(TalkView talk, List<VideoView> videos, Size size) {
        Function<VideoView, Stream<OEmbed>> shown = video -> Frame.of(video, talk.title(), size).stream()
                .map(frame -> new OEmbed(talk, video, frame, size, links.base()));
        Optional<Frame> slides = talk.slides().stream().flatMap(deck -> Frame.of(deck, talk.title(), size).stream())
                .findFirst();
        return videos.stream().flatMap(shown).findFirst()
                .orElseGet(() -> new OEmbed(talk, null, slides.orElse(null), size, links.base()));
    }

    /** The recording itself before all that is made of it. */
    private static List<VideoView> best(List<VideoView> videos) {
        return videos.stream().sorted(Comparator.comparing(video -> video.role() != VideoRole.MAIN)).toList();
    }
}
