package org.conftalks.talk.material;

import java.time.Instant;

import jakarta.inject.Singleton;

import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Showing;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Events;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;
import org.conftalks.talk.TalkLinks;
import org.conftalks.talk.Talks;

/** Reads materials. */
@Singleton
public class Materials extends TalkLinks<Material, MaterialView> {

    static final String COLLECTION = "materials";
    static final Listing<Material> LISTING = new Listing<>(Material.class, "material", "m", MaterialView.class,
            new Order.Choice("-createdAt").by("createdAt", "created_at", Instant.class)
                    .by("updatedAt", "updated_at", Instant.class));

    /** Of the material m of the talk t at the event e. */
    public static final String JSON = """
            json_build_object('id', m.id, 'self', asked.base || 'materials/' || m.id,
                'talk', mention_talk(t.id, t.slug, t.title, asked.base || 'talks/'),
                'event', mention(e.id, e.slug, e.name, asked.base || 'events/'),
                'kind', m.kind, 'url', m.url, 'title', m.title, 'language', m.language, 'licence', m.licence,
                'externalIds', m.external_ids, 'visibility', m.visibility,
                'createdAt', moment(m.created_at), 'updatedAt', moment(m.updated_at))""";

    Materials(Lists lists, Finder finder, Showing showing, Talks talks, Events events) {
        super(LISTING, of(MaterialView.class, "material", "m", JSON), lists, finder, showing, talks, events);
    }

    public Page<Shown<MaterialView>> page(MaterialParameters given, Within within) {
        return page(given, within, given::addAllTo);
    }
}
