package org.conftalks.exchange.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import org.conftalks.catalogue.Transactions;
import org.conftalks.exchange.Connector;
import org.conftalks.exchange.Importer;
import org.conftalks.exchange.Report;
import org.conftalks.exchange.Run;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.http.DatabaseRefusal;
import org.conftalks.http.WellFormed;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One import on its way: every group goes in, and is counted, in a transaction of its own. */
final class JobRun {

    private static final Logger LOG = Logger.getLogger(JobRun.class);
    private static final int CONNECTED_AT_ONCE = 500;
    /** So many new things make the database's picture of the catalogue wrong. */
    private static final int MUCH = 1_000;
    private static final int LONGEST_TEXT = 2_000;

    /** What a job needs to be run. */
    record Tools(JobRepository jobs, Importer importer, Connector connector, Transactions transactions, ObjectMapper json) {
    }

    /** The job was ended from outside: it was cancelled, or this service stops. */
    static final class Ended extends RuntimeException {

        private Ended() {
            super(null, null, false, false);
        }
    }

    private final Tools tools;
    private final UUID id;
    private final BooleanSupplier stopping;
    private final Map<String, Report.Counts> counts = new TreeMap<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long done;
    private long problems;

    JobRun(Tools tools, UUID id, BooleanSupplier stopping) {
        this.tools = tools;
        this.id = id;
        this.stopping = stopping;
    }

    /**
     * Reads the whole file.
     *
     * @throws UnreadableFile where it cannot be read, or not from some place on
     * @throws Ended where the job is to go no further
     */
    void read(Format format, Path file, String digest) {
        boolean restores = transaction(() -> {
            boolean asItWas = tools.importer.isCatalogueEmpty() || tools.jobs.wasRestoring(digest);
            requireOne(tools.jobs.begin(id, asItWas));
            return asItWas;
        });
        var run = new Run(restores);
        try (var reading = format.read(file, Supplement.NONE)) {
            transaction(() -> requireOne(tools.jobs.total(id, reading.total())));
            for (var groups = reading.groups().iterator(); groups.hasNext();) {
                take(groups.next(), run);
            }
        }
        var postponed = run.postponed();
        for (int from = 0; from < postponed.size(); from += CONNECTED_AT_ONCE) {
            var some = postponed.subList(from, Math.min(from + CONNECTED_AT_ONCE, postponed.size()));
            keep(() -> tools.connector.connect(some, run), 0);
        }
        if (counts.values().stream().mapToLong(Report.Counts::created).sum() >= MUCH) {
            transaction(() -> {
                tools.importer.takeStock();
                return null;
            });
        }
    }

    private void take(Group group, Run run) {
        try {
            run.add(keep(() -> tools.importer.take(group, run), group.size()));
        } catch (Ended | UnreadableFile ended) {
            throw ended;
        } catch (RuntimeException refused) {
            if (DatabaseRefusal.isUnavailable(refused)) {
                throw refused;
            }
            // what nobody foresaw must not keep the rest of the file from going in
            LOG.errorf(refused, "Import %s: a group of %d lines is left out", id, group.told().size());
            keep(() -> Report.rejected(group, run), group.size());
        }
    }

    /** Does some of the work and counts it, both or neither. */
    private Report keep(Supplier<Report> work, long size) {
        if (stopping.getAsBoolean()) {
            throw new Ended();
        }
        var report = transaction(() -> {
            var found = work.get();
            if (!found.findings.isEmpty()) {
                add(found.findings);
            }
            requireOne(tools.jobs.advance(id, done + size, json(sum(counts, found.counts, Report.Counts::plus)),
                    json(sum(leftOut, found.leftOut, Long::sum)), problems + found.findings.size()));
            return found;
        });
        done += size;
        problems += report.findings.size();
        report.counts.forEach((type, more) -> counts.merge(type, more, Report.Counts::plus));
        report.leftOut.forEach((what, more) -> leftOut.merge(what, more, Long::sum));
        return report;
    }

    private void add(List<Finding> findings) {
        tools.jobs.addProblems(id, problems, column(findings, Finding::place),
                column(findings, finding -> finding.noun() == null ? null : finding.noun().term()),
                column(findings, Finding::pointer), column(findings, Finding::code), column(findings, Finding::detail),
                column(findings, finding -> finding.effect().term()));
    }

    private static String[] column(List<Finding> findings, Function<Finding, String> value) {
        return findings.stream().map(value).map(WellFormed::of).map(JobRun::line).toArray(String[]::new);
    }

    /** One line of a report. */
    private static String line(String text) {
        String line = text == null ? null : text.replaceAll("\\p{Cc}", " ");
        return line == null || line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static <V> Map<String, V> sum(Map<String, V> some, Map<String, V> more,
            BinaryOperator<V> plus) {
        var sum = new TreeMap<>(some);
        more.forEach((key, value) -> sum.merge(key, value, plus));
        return sum;
    }

    /** A job that was ended meanwhile is not found any more, and what its transaction did is undone. */
    private static int requireOne(int found) {
        if (found == 0) {
            throw new Ended();
        }
        return found;
    }

    private <T> T transaction(Supplier<T> work) {
        return tools.transactions.run(work);
    }

    private String json(Object value) {
        try {
            return tools.json.writeValueAsString(value);
        } catch (JsonProcessingException mapsOfNumbers) {
            throw new IllegalStateException(mapsOfNumbers);
        }
    }
}
