package org.conftalks.talk.material;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.conftalks.catalogue.Finder;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.catalogue.Resource_;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Events;
import org.conftalks.http.Links;
import org.conftalks.http.Page;
import org.conftalks.talk.TalkLinks;
import org.conftalks.talk.Talks;

/** Reads materials. */
@Singleton
public class Materials extends TalkLinks<Material, MaterialView> {

    static final String COLLECTION = "materials";
    static final Listing<Material> LISTING = new Listing<>(Material.class, "material", MaterialView.class,
            new Order.Choice<Material>("-createdAt").by("createdAt", Resource_.createdAt)
                    .by("updatedAt", Resource_.updatedAt));

    private final MaterialRepository kept;
    private final Links links;

    Materials(MaterialRepository kept, Lists lists, Finder finder, Talks talks, Events events, Links links) {
        super(LISTING, lists, finder, talks, events);
        this.kept = kept;
        this.links = links;
    }

    public Page<MaterialView> page(MaterialParameters given, Within<Material> within) {
        return page(given, within, given::addAllTo);
    }

    @Override
    protected List<Material> rows(UUID[] ids) {
        return kept.rows(ids);
    }

    @Override
    protected MaterialView show(Material link) {
        return MaterialView.of(link, link.talk, links);
    }
}
