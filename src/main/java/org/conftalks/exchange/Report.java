package org.conftalks.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.LeftOut;
import org.conftalks.exchange.format.Told.Line;
import org.conftalks.http.Problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What came of a group. A person or topic that several groups name is counted when it is first met: see {@link Run}.
 */
public final class Report {

    /** How many things of a type came to what. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Counts(long created, long updated, long unchanged, long rejected) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts with(Outcome outcome) {
            return switch (outcome) {
                case CREATED -> new Counts(created + 1, updated, unchanged, rejected);
                case UPDATED -> new Counts(created, updated + 1, unchanged, rejected);
                case UNCHANGED -> new Counts(created, updated, unchanged + 1, rejected);
                case REJECTED -> new Counts(created, updated, unchanged, rejected + 1);
            };
        }

        public Counts plus(Counts other) {
            return new Counts(created + other.created, updated + other.updated, unchanged + other.unchanged,
                    rejected + other.rejected);
        }
    }

    /** What cannot be told to be of any type. */
    private static final String OF_NO_TYPE = "lines";

    /** By the API's collections. */
    public final Map<String, Counts> counts = new TreeMap<>();
    public final Map<String, Long> leftOut = new TreeMap<>();
    public final List<Finding> findings = new ArrayList<>();

    /** What is made of which thing; told of a dry run only. */
    public final List<Difference> differences = new ArrayList<>();

    /** What was counted here and is not to be counted again, and the talks that the file has. */
    final Set<UUID> met = new HashSet<>();

    /** Events that the file has talks of. */
    final Set<UUID> events = new HashSet<>();
    boolean hasAimed;
    final Map<UUID, UUID> aliases = new HashMap<>();
    final List<Run.Postponed> postponed = new ArrayList<>();
    private final Run run;

    Report(Run run) {
        this.run = run;
    }

    /** That nothing of a group is in the catalogue, because of what nobody foresaw. */
    public static Report rejected(Group group, Run run) {
        var report = new Report(run);
        group.told().forEach(told -> {
            if (told instanceof Line line) {
                report.reject(line.noun(), List.of(new Finding(Effect.REJECTED, line.noun(), line.place(), null, "not-kept",
                        "It could not be kept, nor what stands with it; the service's log says why.")));
            } else if (told instanceof Finding finding) {
                report.tell(finding);
            }
        });
        return report;
    }

    void count(Noun noun, Outcome outcome) {
        counts.merge(noun == null ? OF_NO_TYPE : noun.collection, Counts.NONE.with(outcome), Counts::plus);
    }

    /** Counts what other groups may bring as well. */
    void countOnce(Noun noun, UUID id, Outcome outcome) {
        if (!run.hasMet(id) && met.add(id)) {
            count(noun, outcome);
        }
    }

    /** The file has a talk of the catalogue, whatever comes of it. */
    void met(Noun noun, UUID id) {
        if (noun == Noun.TALK) {
            met.add(id);
        }
    }

    /** What a format found; a thing that it could not read counts. */
    void tell(Finding finding) {
        findings.add(finding);
        if (finding.effect() == Effect.REJECTED) {
            count(finding.noun(), Outcome.REJECTED);
        }
    }

    /** What the catalogue refuses of a thing, which counts once. */
    void reject(Noun noun, List<Finding> faults) {
        findings.addAll(faults);
        count(noun, Outcome.REJECTED);
    }

    /** The same of a thing of which one thing is wrong. */
    void reject(Line line, String pointer, String code, String detail) {
        reject(line.noun(), List.of(line.finding(Effect.REJECTED, pointer, code, detail)));
    }

    /** Whether a line has no faults; if it has, that is told. */
    boolean accept(Line line, List<Problem.Fault> faults) {
        if (!faults.isEmpty()) {
            reject(line.noun(), faults.stream()
                    .map(fault -> line.finding(Effect.REJECTED, fault.pointer(), fault.code(), fault.detail())).toList());
        }
        return faults.isEmpty();
    }

    /** The same answer; where a line's sender may not do what it says, that is told. */
    boolean allow(Line line, boolean allowed) {
        if (!allowed) {
            reject(line, null, Bounds.CODE, Bounds.DETAIL);
        }
        return allowed;
    }

    /** What was counted as unchanged has changed after all. */
    void changed(Noun noun) {
        counts.merge(noun.collection, new Counts(0, 1, -1, 0), Counts::plus);
    }

    void differ(Supplier<Difference> difference) {
        if (run.terms.isDry()) {
            differences.add(difference.get());
        }
    }

    void note(Finding finding) {
        findings.add(finding);
    }

    void tell(LeftOut leftOut) {
        this.leftOut.merge(leftOut.what(), leftOut.count(), Long::sum);
    }
}
