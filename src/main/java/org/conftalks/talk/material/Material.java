package org.conftalks.talk.material;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.conftalks.talk.TalkLink;

/** What a talk left beside slides and videos: code, a paper, a handout. */
@Entity
public class Material extends TalkLink {

    @Enumerated(EnumType.STRING)
    public MaterialKind kind = MaterialKind.OTHER;
}
