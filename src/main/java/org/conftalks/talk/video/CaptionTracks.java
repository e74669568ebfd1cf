package org.conftalks.talk.video;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.conftalks.catalogue.ChangeTime;
import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Permission;
import org.conftalks.catalogue.Transactions;
import org.conftalks.http.Links;
import org.conftalks.http.Preconditions;
import org.conftalks.http.ProblemType;
import org.conftalks.http.Refusal;
import org.conftalks.talk.video.CaptionTrack.Key;
import org.hibernate.Session;

/**
 * Reads and writes the captions of videos. Who does not see a video does not see its captions; the video and its talk are
 * shown with them, and so they count as changed too.
 */
@ApplicationScoped
public class CaptionTracks {

    /** Languages in which a video may have captions. */
    private static final int MOST = 100;

    /** What a write left: the track, and whether it is a new one. */
    public record Kept(CaptionTrack track, boolean isNew) {
    }

    /** The bytes that a reader gets of a text. */
    public interface Representation {

        byte[] of(String webVtt);
    }

    private final Session session;
    private final CaptionTrackRepository tracks;
    private final Finder finder;
    private final VideoEditor videos;
    private final Transactions transactions;
    private final ChangeTime time;
    private final Permission permission;
    private final Preconditions preconditions;
    private final Links links;

    CaptionTracks(Session session, CaptionTrackRepository tracks, Finder finder, VideoEditor videos, Transactions transactions,
            ChangeTime time, Permission permission, Preconditions preconditions, Links links) {
        this.session = session;
        this.tracks = tracks;
        this.finder = finder;
        this.videos = videos;
        this.transactions = transactions;
        this.time = time;
        this.permission = permission;
        this.preconditions = preconditions;
        this.links = links;
    }

    /** Those of a video; refuses as {@link Finder#byId} does. */
    public List<CaptionsView> of(String video) {
        var held = session.find(Video.class, finder.byId(Videos.LISTING, video));
        return tracks.of(held.id).stream().map(track -> CaptionsView.of(held, track, links)).toList();
    }

    /** @throws Refusal as {@link Finder#byId} does, and 404 where the video has none in this language */
    public CaptionTrack one(String video, String language) {
        return found(finder.byId(Videos.LISTING, video), language);
    }

    /** Where they are. */
    public String address(CaptionTrack track) {
        return links.to(Videos.COLLECTION, track.videoId) + "/captions/" + track.language;
    }

    /**
     * Replaces those of a language, or makes them.
     *
     * @param language in its canonical form
     * @param represented what the ETag is of
     * @throws Refusal also 412 as the request demands, and 422 where there would be too many
     */
    public Kept put(String video, String language, String webVtt, Representation represented) {
        return transactions.run(() -> {
            var held = locked(video);
            var track = session.find(CaptionTrack.class, new Key(held.id, language));
            boolean isNew = track == null;
            if (isNew) {
                preconditions.checkAbsent();
                track = blank(held, language);
            } else {
                preconditions.check(represented.of(track.webVtt));
            }
            if (!webVtt.equals(track.webVtt)) {
                track.webVtt = webVtt;
                track.updatedAt = time.now();
                track.createdAt = isNew ? track.updatedAt : track.createdAt;
                session.persist(track);
                touch(held);
            }
            return new Kept(track, isNew);
        });
    }

    /** @throws Refusal as {@link #one} does, and 412 as the request demands */
    public void delete(String video, String language, Representation represented) {
        transactions.run(() -> {
            var held = locked(video);
            var track = found(held.id, language);
            preconditions.check(represented.of(track.webVtt));
            session.remove(track);
            touch(held);
            return track;
        });
    }

    private CaptionTrack blank(Video video, String language) {
        if (video.captionLanguages.size() == MOST) {
            throw new Refusal(ProblemType.INVALID, "A video may have captions in %d languages.".formatted(MOST), List.of());
        }
        var track = new CaptionTrack();
        track.videoId = video.id;
        track.language = language;
        return track;
    }

    private CaptionTrack found(UUID video, String language) {
        var track = session.find(CaptionTrack.class, new Key(video, language));
        if (track == null) {
            throw Refusal.notFound("The video has no captions in this language.");
        }
        return track;
    }

    private Video locked(String video) {
        var id = finder.byId(Videos.LISTING, video);
        videos.lockOwners(id);
        var held = session.find(Video.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            throw Refusal.gone("The video has just been deleted.");
        }
        permission.requireEdit(videos, held);
        return held;
    }

    private void touch(Video video) {
        video.updatedAt = time.now();
        videos.touched(video);
        session.flush();
    }
}
