package org.conftalks.talk;

import java.util.List;
import java.util.UUID;

import org.conftalks.access.Place;
import org.conftalks.catalogue.ChangeTime;
import org.conftalks.catalogue.Editor;
import org.conftalks.catalogue.Listing;
import org.conftalks.http.Body;
import org.conftalks.http.Shown;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Writes one kind of what talks left behind. The talk is shown with it, and so it counts as changed too.
 *
 * @param <L> slide decks, videos or materials
 * @param <V> the record they are shown as
 */
public abstract class LinkEditor<L extends TalkLink, V extends Record> implements Editor<L, V> {

    private final TalkLinks<L, V> reader;
    private final Listing<L> listing;
    private final Class<V> shape;
    private final ChangeTime time;
    private final TalkLocks locks;

    protected LinkEditor(TalkLinks<L, V> reader, Listing<L> listing, Class<V> shape, ChangeTime time, TalkLocks locks) {
        this.reader = reader;
        this.listing = listing;
        this.shape = shape;
        this.time = time;
        this.locks = locks;
    }

    @Override
    public Listing<L> listing() {
        return listing;
    }

    @Override
    public Class<V> shape() {
        return shape;
    }

    @Override
    public Shown<V> show(UUID id) {
        return reader.one(id.toString());
    }

    /** A new one that belongs to the talk of this id or slug; refuses as {@link Talks#id} does. */
    public L blankOf(String talk) {
        L link = blank();
        link.talk = locks.lock(reader.talkId(talk));
        return link;
    }

    @Override
    public Place place(L link) {
        return link.talk.place();
    }

    /** What a speaker's talk left behind is as much the speaker's own. */
    @Override
    public Own own() {
        return Own.WHOLE;
    }

    @Override
    public void lockOwners(UUID id) {
        locks.lockTalkOf(id);
    }

    @Override
    public void fill(L link, Body body, JsonNode present) {
        for (String member : List.of("talk", "event")) {
            body.readOnly(member, present.path(member));
        }
        link.title = body.line("title", Body.TITLE).orElse(null);
        link.language = body.language("language").orElse(null);
        link.licence = body.line("licence", Body.NAME).orElse(null);
        fillLink(link, body, present);
    }

    /** What only this kind has, its URL among it. */
    protected abstract void fillLink(L link, Body body, JsonNode present);

    @Override
    public void touched(L link) {
        locks.lock(link.talk.id).updatedAt = time.now();
    }
}
