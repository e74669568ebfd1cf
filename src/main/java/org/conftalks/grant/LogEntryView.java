package org.conftalks.grant;

import java.time.Instant;
import java.util.UUID;

import org.conftalks.access.LogEntry;
import org.conftalks.access.LogKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the log of access as it is shown. */
@Schema(name = "AccessLogEntry", description = "Something that was granted, revoked or refused")
public record LogEntryView(
        @Schema(required = true) UUID id,
        @Schema(required = true, description = "When it happened, or first happened") Instant at,
        @Schema(required = true, description = "When it last happened: refusals that are alike within an hour are one entry") Instant lastAt,
        @Schema(required = true, minimum = "1") long times,
        @Schema(required = true) LogKind kind,
        @Schema(maxLength = 300, description = "Whose doing it was; absent where that is not known") String subject,
        @Schema(maxLength = 200, description = "The network address it came from") String address,
        @Schema(required = true, maxLength = 1000) String detail) {

    static LogEntryView of(LogEntry entry) {
        return new LogEntryView(entry.id, entry.at, entry.lastAt, entry.times, entry.kind, entry.subject, entry.address,
                entry.what);
    }
}
