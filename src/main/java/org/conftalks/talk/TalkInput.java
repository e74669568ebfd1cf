package org.conftalks.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.RefInput;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A talk as it is written: what {@link TalkEditor} reads, for the contract. */
@Schema(description = "A talk to write. What a read gave may be sent back; slides, videos and materials have operations of their own")
record TalkInput(
        @Schema(required = true, maxLength = 500) String title,
        @Schema(required = true) RefInput event,
        @Schema(maxLength = 200, description = "Made of the title where it is left out") String slug,
        RefInput parent,
        @Schema(maxLength = 500) String subtitle,
        @Schema(maxLength = 500) String originalTitle,
        @JsonProperty("abstract") @Schema(name = "abstract", maxLength = 200000, description = "Markdown") String abstractText,
        @Schema(maxLength = 200000, description = "Markdown") String description,
        @Schema(description = "`talk` unless told") TalkKind kind,
        Boolean featured,
        Boolean highlight,
        @Schema(maxLength = 200) String level,
        @Schema(maxItems = 20, description = "BCP 47") List<String> languages,
        @Schema(maxLength = 200) String track,
        @Schema(maxLength = 200) String room,
        LocalDate date,
        Instant startsAt,
        Duration duration,
        @Schema(description = "`scheduled` unless told") TalkStatus status,
        @Schema(maxLength = 2000, description = "Why it was cancelled or withdrawn") String statusReason,
        Boolean doNotRecord,
        @Schema(maxLength = 200) String licence,
        @Schema(maxItems = 100, description = "In the order of the billing") List<BillingInput> speakers,
        @Schema(maxItems = 100, description = "A topic that is not known is made by its name") List<RefInput> topics,
        AvailabilityInput slidesAvailability,
        AvailabilityInput recordingAvailability,
        @Schema(maxItems = 50) List<ExternalId> externalIds,
        @Schema(description = "`published` unless told") Visibility visibility) {

    /** A speaker of the talk as it is written. */
    @Schema(name = "TalkSpeakerInput", description = "An id or a slug, or an object that says more", oneOf = { String.class,
            Billed.class })
    record BillingInput() {
    }

    /** A speaker, and what was true at that event. */
    @Schema(name = "BilledSpeaker")
    record Billed(
            @Schema(description = "Left out in the object that a read gave, which has id and slug itself") RefInput speaker,
            @Schema(description = "`speaker` unless told") Role role,
            @Schema(maxLength = 200) String creditedAs,
            @Schema(maxLength = 200) String affiliation,
            @Schema(maxLength = 200) String jobTitle) {
    }

    /** What is known beside the links there are. */
    @Schema(name = "AvailabilityInput")
    record AvailabilityInput(
            @Schema(required = true) AvailabilityState state,
            LocalDate since,
            LocalDate until,
            @Schema(maxLength = 2000) String reason) {
    }
}
