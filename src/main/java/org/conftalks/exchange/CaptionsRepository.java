package org.conftalks.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.conftalks.talk.video.CaptionTrack;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

/** Reads and writes many captions at once. */
interface CaptionsRepository {

    EntityManager entityManager();

    /** In the order of videos and languages. */
    @HQL("""
            select c from CaptionTrack c join Video v on v.id = c.videoId
            where (c.videoId > :video or c.videoId = :video and c.language > :language)
            and (v.seen = true or :drafts = true) order by c.videoId, c.language limit :most
            """)
    List<CaptionTrack> after(UUID video, String language, boolean drafts, int most);

    @HQL("from CaptionTrack c where cast(among(:videos, c.videoId) as Boolean)")
    List<CaptionTrack> tracks(UUID[] videos);

    /** Those of some videos. */
    default List<Present> present(UUID[] videos) {
        return tracks(videos).stream().map(track -> new Present(track.videoId, track.language, track.webVtt)).toList();
    }

    /** A track that there is. */
    record Present(UUID videoId, String language, String webVtt) {
    }

    /** Those of some ids that videos have. */
    @HQL("select v.id from Video v where cast(among(:ids, v.id) as Boolean)")
    List<UUID> videos(UUID[] ids);

    @SQL("""
            insert into caption_track (video_id, language, created_at, updated_at, web_vtt)
            select * from unnest(:videos, :languages, :createdAt, :updatedAt, :texts)
            on conflict (video_id, language) do update set web_vtt = excluded.web_vtt, updated_at = excluded.updated_at
            """)
    int keep(UUID[] videos, String[] languages, Instant[] createdAt, Instant[] updatedAt, String[] texts);

    /** The talks come first, as whoever else writes locks them. */
    @SQL("update talk set updated_at = :at where id in (select talk_id from video where id = any(:videos))")
    int touchTalksOf(UUID[] videos, Instant at);

    @SQL("update video set updated_at = :at where id = any(:videos)")
    int touch(UUID[] videos, Instant at);
}
