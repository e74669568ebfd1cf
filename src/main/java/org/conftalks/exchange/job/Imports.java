package org.conftalks.exchange.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import org.conftalks.access.AccessPolicy;
import org.conftalks.access.Deed;
import org.conftalks.access.Place;
import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.Slugs;
import org.conftalks.catalogue.Transactions;
import org.conftalks.exchange.Importer;
import org.conftalks.exchange.Report;
import org.conftalks.exchange.format.Format;
import org.conftalks.http.Links;
import org.conftalks.http.Page;
import org.conftalks.http.Refusal;
import org.conftalks.http.Values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.All;

/** What clients ask of imports. */
@ApplicationScoped
class Imports {

    private static final int FIRST = 200;
    private static final int AT_ONCE = 1_000;
    private static final TypeReference<TreeMap<String, Report.Counts>> COUNTS = new TypeReference<>() {
    };
    private static final TypeReference<List<ImportJob.Change>> CHANGES = new TypeReference<>() {
    };
    private static final TypeReference<TreeMap<String, Long>> NUMBERS = new TypeReference<>() {
    };

    private final AccessPolicy policy;
    private final Viewer viewer;
    private final Jobs jobs;
    private final JobRepository kept;
    private final Importer importer;
    private final Transactions transactions;
    private final Map<String, Format> formats;
    private final ObjectMapper json;
    private final Links links;

    Imports(AccessPolicy policy, Viewer viewer, Jobs jobs, JobRepository kept, Importer importer, Transactions transactions,
            @All List<Format> formats,
            ObjectMapper json,
            Links links) {
        this.policy = policy;
        this.viewer = viewer;
        this.jobs = jobs;
        this.kept = kept;
        this.transactions = transactions;
        this.importer = importer;
        this.formats = formats.stream().collect(Collectors.toMap(Format::name, format -> format));
        this.json = json;
        this.links = links;
    }

    /** @throws Refusal 400 where a parameter is wrong, and as {@link Jobs#accept} does */
    ImportJob accept(ImportParameters parameters, InputStream body) {
        policy.requireSomewhere(Deed.IMPORT);
        var order = parameters.order(Values.text("format", parameters.format).map(this::format).orElse(null), viewer.who());
        String event = order.terms().event();
        var place = event == null ? Optional.<Place> empty() : transactions.run(() -> importer.place(event));
        if (!policy.may(Deed.IMPORT, place.orElse(Place.CATALOGUE))) {
            throw policy.refused("You may import what belongs to an event of yours: name it with the parameter event.");
        }
        if (event != null && Address.of(event).id() != null && place.isEmpty()) {
            throw Refusal.badParameter("event", "unknown-reference", "There is no event of this id.");
        }
        if (event != null && Address.of(event).id() == null && !Slugs.isSlug(event)) {
            throw Refusal.badParameter("event", "malformed",
                    "The parameter event is an id or a slug: a-z, 0-9 and single hyphens, at most 200.");
        }
        return one(jobs.accept(order, body).toString());
    }

    private Format format(String name) {
        var format = formats.get(name);
        if (format == null) {
            throw Refusal.badParameter("format", "malformed", "The parameter format names what the file is: one of %s."
                    .formatted(formats.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        return format;
    }

    /** All that are kept and one's own, without their problems; all of them for whoever may import everywhere. */
    Page<ImportJob> all() {
        policy.requireSomewhere(Deed.IMPORT);
        jobs.endAbandoned();
        var all = transactions.run(kept::all).stream().filter(this::isSeen).toList();
        var asOf = all.stream().flatMap(job -> Stream.of(job.createdAt(), job.startedAt(), job.endedAt()))
                .filter(Objects::nonNull).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Page<>(all.stream().map(job -> shown(job, null, null)).toList(), null,
                Page.Place.of(Jobs.MOST_KEPT, null, null, asOf, null), List.of());
    }

    /** @throws Refusal 404 where there is none */
    ImportJob one(String id) {
        jobs.endAbandoned();
        var job = row(id);
        return shown(job, problems(job.id(), 0, FIRST).stream().map(ImportJob.Problem::of).toList(),
                job.dryRun() ? differences(job.id(), 0, FIRST).stream().map(this::difference).toList() : null);
    }

    /** @throws Refusal 404 where there is none */
    void delete(String id) {
        jobs.delete(row(id).id());
    }

    /** A line each. */
    StreamingOutput problems(String id) {
        var job = row(id);
        return lines(after -> problems(job.id(), after, AT_ONCE), JobRepository.ProblemRow::position, ImportJob.Problem::of);
    }

    /** A line each. */
    StreamingOutput differences(String id) {
        var job = row(id);
        return lines(after -> differences(job.id(), after, AT_ONCE), JobRepository.DifferenceRow::position, this::difference);
    }

    /** Read and sent piece by piece. */
    private <R> StreamingOutput lines(LongFunction<List<R>> after, ToLongFunction<R> position, Function<R, ?> shown) {
        return out -> {
            for (var some = after.apply(0); !some.isEmpty(); some = after.apply(
                    position.applyAsLong(some.get(some.size() - 1)))) {
                for (R one : some) {
                    write(shown.apply(one), out);
                }
            }
        };
    }

    private void write(Object line, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }

    private List<JobRepository.ProblemRow> problems(UUID job, long after, int most) {
        return transactions.run(() -> kept.problems(job, after, most));
    }

    private List<JobRepository.DifferenceRow> differences(UUID job, long after, int most) {
        return transactions.run(() -> kept.differences(job, after, most));
    }

    private ImportJob.Difference difference(JobRepository.DifferenceRow row) {
        return new ImportJob.Difference(row.outcome(), row.type(), row.label(), row.place(), read(row.changes(), CHANGES));
    }

    private JobRepository.Row row(String id) {
        policy.requireSomewhere(Deed.IMPORT);
        var address = Address.of(id);
        return address.id() == null ? none()
                : transactions.run(() -> kept.one(address.id())).stream().filter(this::isSeen).findFirst()
                        .orElseGet(Imports::none);
    }

    private boolean isSeen(JobRepository.Row job) {
        return policy.mayEverywhere(Deed.IMPORT) || viewer.who().subject().equals(job.madeBy());
    }

    private static JobRepository.Row none() {
        throw Refusal.notFound("There is no import of this id; the last %d are kept.".formatted(Jobs.MOST_KEPT));
    }

    private ImportJob shown(JobRepository.Row job, List<ImportJob.Problem> problems, List<ImportJob.Difference> differences) {
        String self = links.to("imports", job.id());
        return new ImportJob(job.id(), self, job.format(), job.recognised(), job.dryRun(), JobState.of(job.state()),
                job.reason(), job.bytes(),
                new ImportJob.Progress(job.done(), job.total()), ImportJob.Counts.of(read(job.counts(), COUNTS)),
                read(job.leftOut(), NUMBERS), job.problemCount(), problems, self + "/problems.ndjson",
                job.dryRun() ? job.differenceCount() : null, differences, job.dryRun() ? self + "/differences.ndjson" : null,
                job.createdAt(),
                job.startedAt(), job.endedAt());
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException writtenHere) {
            throw new IllegalStateException(writtenHere);
        }
    }
}
