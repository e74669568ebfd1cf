package org.conftalks.event;

import java.time.LocalDate;
import java.util.List;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.RefInput;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as it is written: what {@link EventEditor} reads, for the contract. */
@Schema(description = "An event to write. What a read gave may be sent back")
record EventInput(
        @Schema(required = true, maxLength = 200) String name,
        @Schema(maxLength = 200, description = "Made of the name where it is left out") String slug,
        RefInput series,
        @Schema(description = "`conference` unless told") EventKind kind,
        @Schema(maxLength = 200000, description = "Markdown") String description,
        LocalDate startDate,
        @Schema(description = "The last day, included") LocalDate endDate,
        @Schema(description = "`day` unless told") DatePrecision datePrecision,
        @Schema(description = "IANA time zone") String timeZone,
        @Schema(maxLength = 200) String venue,
        @Schema(maxLength = 200) String city,
        @Schema(description = "ISO 3166-1 alpha-2") String country,
        @Schema(minimum = "-90", maximum = "90") Double latitude,
        @Schema(minimum = "-180", maximum = "180") Double longitude,
        Attendance attendance,
        @Schema(description = "`scheduled` unless told") EventStatus status,
        @Schema(maxLength = 2000, format = "uri") String website,
        @Schema(maxLength = 2000, format = "uri") String logoUrl,
        @Schema(maxLength = 200) String hashtag,
        @Schema(maxItems = 20, description = "BCP 47") List<String> languages,
        @Schema(maxItems = 100) List<RefInput> coLocatedWith,
        @Schema(maxItems = 50) List<ExternalId> externalIds,
        @Schema(description = "`published` unless told") Visibility visibility) {
}
