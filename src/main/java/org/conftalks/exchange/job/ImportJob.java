package org.conftalks.exchange.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.conftalks.exchange.Report;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An import as it is shown. */
@Schema(name = "Import", description = "A file that is read into the catalogue, and what came of it")
public record ImportJob(
        @Schema(required = true) UUID id,
        @Schema(required = true, format = "uri") String self,
        @Schema(required = true, maxLength = 50, description = "As the parameter `format` has it") String format,
        @Schema(maxLength = 2000, description = "By what in the file its format was recognised; absent where it was named") String recognised,
        @Schema(required = true, description = "Whether it only tells what it would do") boolean dryRun,
        @Schema(required = true) JobState state,
        @Schema(maxLength = 2000, description = "Why it failed or was interrupted") String reason,
        @Schema(required = true, description = "The size of the file") long bytes,
        @Schema(required = true) Progress progress,
        @Schema(required = true) Counts counts,
        @Schema(required = true, description = "What the catalogue has no place for, and how often it occurred") Map<String, Long> leftOut,
        @Schema(required = true, description = "How many problems there are") long problemCount,
        @Schema(maxItems = 200, description = "The first 200; absent in the list of imports") List<Problem> problems,
        @Schema(required = true, format = "uri", description = "All problems, one JSON object a line") String allProblems,
        @Schema(description = "How many things a dry run would create or change") Long differenceCount,
        @Schema(maxItems = 200, description = "The first 200 of a dry run; absent in the list of imports") List<Difference> differences,
        @Schema(format = "uri", description = "All differences of a dry run, one JSON object a line") String allDifferences,
        @Schema(required = true) Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    /** How much of the file has been read. */
    @Schema(name = "ImportProgress")
    public record Progress(
            @Schema(required = true, description = "Files of an archive, or lines") long done,
            @Schema(description = "Absent until it is known") Long total) {
    }

    /** What became of the things in the file, together and by the collection that they belong to. */
    @Schema(name = "ImportCounts")
    public record Counts(
            @Schema(required = true) long created,
            @Schema(required = true) long updated,
            @Schema(required = true) long unchanged,
            @Schema(required = true) long rejected,
            @Schema(required = true, description = "By collection: `events`, `talks`, …; `lines` are those of no known type") Map<String, Report.Counts> byType) {

        static Counts of(Map<String, Report.Counts> byType) {
            var all = byType.values().stream().reduce(Report.Counts.NONE, Report.Counts::plus);
            return new Counts(all.created(), all.updated(), all.unchanged(), all.rejected(), byType);
        }
    }

    /** What an import would make of a thing. */
    @Schema(name = "ImportDifference")
    public record Difference(
            @Schema(required = true, enumeration = {
                    "created", "updated" }) String outcome,
            @Schema(required = true, description = "`event`, `talk`, `speaker`, `topic`, `series`, `slides`, `video` or `material`") String type,
            @Schema(required = true, maxLength = 2001, pattern = ANY_TEXT, description = "Its name, title or address") String label,
            @Schema(required = true, maxLength = 2001, pattern = ANY_TEXT, description = "Where it stands in the file") String place,
            @Schema(required = true, maxItems = 100, description = "Empty where only slides, videos or materials of a talk change, which are told by themselves") List<Change> changes){
    }

    /** One member of a thing. References are shown by their names. */
    @Schema(name = "ImportChange")
    public record Change(
            @Schema(required = true, maxLength = 100, pattern = "^[A-Za-z]+$") String member,
            @Schema(description = "Absent where there was nothing") Object old,
            @JsonProperty("new") @Schema(name = "new", description = "Absent where there is nothing any more") Object present) {
    }

    /** As it stands in the file; a longer text is cut down. */
    private static final String ANY_TEXT = "^[^\\u0000]*$";

    /** Something in the file that a person should look at. */
    @Schema(name = "ImportProblem")
    public record Problem(
            @Schema(required = true, maxLength = 2001, pattern = ANY_TEXT, description = "Where it stands in the file") String place,
            @Schema(description = "What it is about: `event`, `talk`, `speaker`, `topic`, `series`, `slides`, `video` or `material`") String type,
            @Schema(maxLength = 2001, pattern = ANY_TEXT, description = "The member that it is about (RFC 6901)") String pointer,
            @Schema(required = true, description = "What is wrong, for programs") String code,
            @Schema(required = true, maxLength = 2001, pattern = ANY_TEXT, description = "What is wrong, for people") String detail,
            @Schema(required = true, enumeration = {
                    "rejected", "left-out",
                    "noted" }, description = "`rejected`: the thing is not in the catalogue; `left-out`: it is, without this part; `noted`: it is, as the file has it") String effect){

        static Problem of(JobRepository.ProblemRow row) {
            return new Problem(row.place(), row.type(), row.pointer(), row.code(), row.detail(), row.effect());
        }
    }
}
