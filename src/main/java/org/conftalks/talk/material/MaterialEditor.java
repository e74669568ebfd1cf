package org.conftalks.talk.material;

import jakarta.inject.Singleton;

import org.conftalks.catalogue.ChangeTime;
import org.conftalks.http.Body;
import org.conftalks.talk.LinkEditor;
import org.conftalks.talk.TalkLocks;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes materials. */
@Singleton
class MaterialEditor extends LinkEditor<Material, MaterialView> {

    MaterialEditor(Materials reader, ChangeTime time, TalkLocks locks) {
        super(reader, Materials.LISTING, MaterialView.class, time, locks);
    }

    @Override
    public String self(MaterialView view) {
        return view.self();
    }

    @Override
    public Material blank() {
        return new Material();
    }

    @Override
    protected void fillLink(Material material, Body body, JsonNode present) {
        material.url = body.requiredUrl("url");
        material.kind = body.term("kind", MaterialKind.class, MaterialKind::term).orElse(MaterialKind.OTHER);
    }
}
