package org.conftalks.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.http.Shown;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.Talks;
import org.conftalks.talk.slides.SlideDecks;
import org.conftalks.talk.video.VideoFile;
import org.conftalks.talk.video.VideoRole;
import org.conftalks.talk.video.Videos;

/** Reads what became available last: the ids by one query, then the talks with all that belongs to them. */
@ApplicationScoped
class News {

    private static final Order TALKS = new Order("createdAt", "created_at", Instant.class, true);
    private static final Order SLIDES = new Order("publishedAt", "published_sort", Instant.class, true);
    private static final Order VIDEOS = new Order("publishedAt", "published_sort", Instant.class, true);

    /** Neither the slides without the speaker nor the same recording once more. */
    private static final List<VideoRole> TO_LISTEN_TO = List.of(VideoRole.MAIN, VideoRole.TRANSLATION, VideoRole.AUDIO);

    private final Lists lists;
    private final Talks talks;
    private final FeedRepository feeds;

    News(Lists lists, Talks talks, FeedRepository feeds) {
        this.lists = lists;
        this.talks = talks;
        this.feeds = feeds;
    }

    /** The newest, at most so many. */
    List<Entry> of(Kind kind, Scope scope, int most) {
        return switch (kind) {
            case TALKS -> ofTalks(scope, most);
            case SLIDES -> ofLinks(SlideDecks.LISTING, SLIDES, scope, most, all -> {
            }, News::slides);
            case VIDEOS -> ofLinks(Videos.LISTING, VIDEOS, scope, most, all -> {
            }, News::videos);
            case PODCAST -> ofLinks(Videos.LISTING, VIDEOS, scope, most, News::keepFiles, News::videos);
        };
    }

    private List<Entry> ofTalks(Scope scope, int most) {
        var ids = lists.first(Talks.LISTING, TALKS, most, conditions -> scope.narrowing().narrow(conditions, "t.id"));
        var found = talks.all(ids, true);
        return ids.stream().map(found::get).filter(Objects::nonNull).map(Shown::value).map(Entry::of).toList();
    }

    private List<Entry> ofLinks(Listing<?> listing, Order order, Scope scope, int most,
            Consumer<Conditions> filter, BiFunction<TalkView, Collection<UUID>, Stream<Entry>> entries) {
        var ids = lists.first(listing, order, most, conditions -> {
            scope.narrowing().narrow(conditions, listing.alias() + ".talk_id");
            filter.accept(conditions);
        });
        if (ids.isEmpty()) {
            return List.of();
        }
        var wanted = new HashSet<>(ids);
        var byId = talks.all(feeds.talksOf(ids.toArray(UUID[]::new)), true).values().stream()
                .flatMap(talk -> entries.apply(talk.value(), wanted))
                .collect(Collectors.toMap(Entry::id, entry -> entry));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static Stream<Entry> slides(TalkView talk, Collection<UUID> wanted) {
        return talk.slides().stream().filter(deck -> wanted.contains(deck.id())).map(deck -> Entry.of(talk, deck));
    }

    private static Stream<Entry> videos(TalkView talk, Collection<UUID> wanted) {
        return talk.videos().stream().filter(video -> wanted.contains(video.id())).map(video -> Entry.of(talk, video));
    }

    private static void keepFiles(Conditions conditions) {
        conditions.anyOf("v.provider", List.of(VideoFile.PROVIDER));
        conditions.anyOf("v.role", TO_LISTEN_TO.stream().map(VideoRole::term).toList());
    }
}
