package org.conftalks.talk;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A speaker as a talk bills them: the person, and what was true of the person at that event. */
@Schema(name = "TalkSpeaker", description = "A speaker, with what was true at that event")
public record Billing(
        @Schema(required = true) UUID id,
        @Schema(required = true) String slug,
        @Schema(required = true, description = "The person's name today") String name,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true, description = "The place in the billing, from 1") int order,
        @Schema(required = true) Role role,
        @Schema(description = "The name on that event's programme, where it differs") String creditedAs,
        @Schema(description = "At that event") String affiliation,
        @Schema(description = "At that event") String jobTitle) {

    /** The name on that event's programme. */
    public String nameThen() {
        return creditedAs == null ? name : creditedAs;
    }
}
