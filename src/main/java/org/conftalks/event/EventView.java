package org.conftalks.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Ref;
import org.conftalks.catalogue.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as it is shown. */
@Schema(name = "Event", description = "A gathering at which talks are given")
public record EventView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String slug,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true) String name,
        Ref series,
        @Schema(required = true) EventKind kind,
        @Schema(description = "Markdown") String description,
        @Schema(description = "Absent where unknown; how much of it is true says `datePrecision`") LocalDate startDate,
        @Schema(description = "The last day, included") LocalDate endDate,
        @Schema(required = true) DatePrecision datePrecision,
        @Schema(description = "IANA time zone") String timeZone,
        String venue,
        String city,
        @Schema(description = "ISO 3166-1 alpha-2") String country,
        @Schema(description = "Degrees, WGS 84") Double latitude,
        @Schema(description = "Degrees, WGS 84") Double longitude,
        Attendance attendance,
        @Schema(required = true) EventStatus status,
        @Schema(format = "uri") String website,
        @Schema(format = "uri") String logoUrl,
        String hashtag,
        @Schema(required = true, description = "BCP 47") List<String> languages,
        @Schema(required = true, description = "Events held together with this one") List<Ref> coLocatedWith,
        @Schema(required = true, description = "The tracks that its talks name") List<String> tracks,
        @Schema(required = true, description = "The rooms that its talks name") List<String> rooms,
        @Schema(required = true) EventCounts counts,
        @Schema(required = true) List<ExternalId> externalIds,
        @Schema(required = true) Visibility visibility,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
