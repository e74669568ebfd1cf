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
import org.conftalks.exchange.Difference;
import org.conftalks.exchange.Importer;
import org.conftalks.exchange.Report;
import org.conftalks.exchange.Run;
import org.conftalks.exchange.Vanished;
import org.conftalks.exchange.format.Group;
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
    private static final int AT_ONCE = 500;
    /** So many new things make the database's picture of the catalogue wrong. */
    private static final int MUCH = 1_000;
    private static final int LONGEST_TEXT = 2_000;

    /** What a job needs to be run. */
    record Tools(JobRepository jobs, Importer importer, Connector connector, Vanished vanished, Transactions transactions,
            ObjectMapper json) {
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
    private long differences;
    private boolean isDry;

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
    void read(Order order, Path file, String digest) {
        isDry = order.terms().isDry();
        boolean restores = transaction(() -> {
            boolean asItWas = tools.importer.isCatalogueEmpty() || tools.jobs.wasRestoring(digest);
            requireOne(tools.jobs.begin(id, asItWas && !isDry));
            return asItWas;
        });
        var run = new Run(restores, order.termsOfFormat(), order.format().isExact());
        if (isDry) {
            tools.transactions.tryOut(() -> read(order, file, run));
        } else {
            read(order, file, run);
            takeStock();
        }
    }

    private void read(Order order, Path file, Run run) {
        try (var reading = order.format().read(file, order.supplement())) {
            transaction(() -> requireOne(tools.jobs.total(id, reading.total())));
            for (var groups = reading.groups().iterator(); groups.hasNext();) {
                take(groups.next(), run);
            }
        }
        inPieces(run.postponed(), some -> tools.connector.connect(some, run));
        inPieces(keep(() -> tools.vanished.find(run)), some -> tools.vanished.tell(some, run));
    }

    private <T> void inPieces(List<T> all, Function<List<T>, Report> work) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            keep(() -> work.apply(some), 0);
        }
    }

    private void takeStock() {
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
            if (isDry || DatabaseRefusal.isUnavailable(refused)) {
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
        var report = isDry ? work.get() : null;
        var kept = transaction(() -> {
            var found = isDry ? report : work.get();
            add(found, size);
            return found;
        });
        done += size;
        problems += kept.findings.size();
        differences += kept.differences.size();
        kept.counts.forEach((type, more) -> counts.merge(type, more, Report.Counts::plus));
        kept.leftOut.forEach((what, more) -> leftOut.merge(what, more, Long::sum));
        return kept;
    }

    /** In the transaction of the work, which a dry run has open for the whole file. */
    private <T> T keep(Supplier<T> query) {
        return isDry ? query.get() : transaction(query);
    }

    private void add(Report report, long size) {
        if (!report.findings.isEmpty()) {
            add(report.findings);
        }
        if (!report.differences.isEmpty()) {
            tools.jobs.addDifferences(id, differences,
                    column(report.differences, one -> one.outcome().term()),
                    column(report.differences, one -> one.noun().term()), column(report.differences, Difference::place),
                    column(report.differences, Difference::label),
                    report.differences.stream().map(one -> json(one.changes())).toArray(String[]::new));
        }
        requireOne(tools.jobs.advance(id, done + size, json(sum(counts, report.counts, Report.Counts::plus)),
                json(sum(leftOut, report.leftOut, Long::sum)), problems + report.findings.size(),
                differences + report.differences.size()));
    }

    private void add(List<Finding> findings) {
        tools.jobs.addProblems(id, problems, column(findings, Finding::place),
                column(findings, finding -> finding.noun() == null ? null : finding.noun().term()),
                column(findings, Finding::pointer), column(findings, Finding::code), column(findings, Finding::detail),
                column(findings, finding -> finding.effect().term()));
    }

    private static <T> String[] column(List<T> all, Function<T, String> value) {
        return all.stream().map(value).map(WellFormed::of).map(JobRun::line).toArray(String[]::new);
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
