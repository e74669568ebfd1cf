package org.conftalks.exchange.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

import org.conftalks.catalogue.Address;
import org.conftalks.catalogue.Transactions;
import org.conftalks.exchange.Report;
import org.conftalks.exchange.format.Format;
import org.conftalks.http.Links;
import org.conftalks.http.Page;
import org.conftalks.http.Refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.All;

/** What clients ask of imports. */
@ApplicationScoped
class Imports {

    private static final int FIRST_PROBLEMS = 200;
    private static final int PROBLEMS_AT_ONCE = 1_000;
    private static final TypeReference<TreeMap<String, Report.Counts>> COUNTS = new TypeReference<>() {
    };
    private static final TypeReference<TreeMap<String, Long>> NUMBERS = new TypeReference<>() {
    };

    private final Jobs jobs;
    private final JobRepository kept;
    private final Transactions transactions;
    private final Map<String, Format> formats;
    private final ObjectMapper json;
    private final Links links;

    Imports(Jobs jobs, JobRepository kept, Transactions transactions, @All List<Format> formats, ObjectMapper json,
            Links links) {
        this.jobs = jobs;
        this.kept = kept;
        this.transactions = transactions;
        this.formats = formats.stream().collect(Collectors.toMap(Format::name, format -> format));
        this.json = json;
        this.links = links;
    }

    ImportJob accept(String name, InputStream body) {
        var format = formats.get(name);
        if (format == null) {
            throw Refusal.badParameter("format", name == null ? "required" : "malformed",
                    "The parameter format names what the file is: one of %s."
                            .formatted(formats.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        return one(jobs.accept(format, body).toString());
    }

    /** All that are kept, without their problems. */
    Page<ImportJob> all() {
        jobs.endAbandoned();
        var all = transactions.run(kept::all);
        var asOf = all.stream().flatMap(job -> Stream.of(job.createdAt(), job.startedAt(), job.endedAt()))
                .filter(Objects::nonNull).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Page<>(all.stream().map(job -> shown(job, null)).toList(), null,
                new Page.Place(Jobs.MOST_KEPT, null, null, asOf, null), List.of());
    }

    /** @throws Refusal 404 where there is none */
    ImportJob one(String id) {
        jobs.endAbandoned();
        var job = row(id);
        return shown(job, problems(job.id(), 0, FIRST_PROBLEMS).stream().map(ImportJob.Problem::of).toList());
    }

    /** @throws Refusal 404 where there is none */
    void delete(String id) {
        jobs.delete(row(id).id());
    }

    /** A line each, read and sent piece by piece. */
    StreamingOutput problems(String id) {
        var job = row(id);
        return out -> {
            long last = 0;
            for (var some = problems(job.id(), last, PROBLEMS_AT_ONCE); !some.isEmpty(); some = problems(job.id(), last,
                    PROBLEMS_AT_ONCE)) {
                for (var problem : some) {
                    write(ImportJob.Problem.of(problem), out);
                }
                last = some.get(some.size() - 1).position();
            }
        };
    }

    private void write(ImportJob.Problem problem, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(problem));
        out.write('\n');
    }

    private List<JobRepository.ProblemRow> problems(UUID job, long after, int most) {
        return transactions.run(() -> kept.problems(job, after, most));
    }

    private JobRepository.Row row(String id) {
        var address = Address.of(id);
        return address.id() == null ? none()
                : transactions.run(() -> kept.one(address.id())).stream().findFirst().orElseGet(Imports::none);
    }

    private static JobRepository.Row none() {
        throw Refusal.notFound("There is no import of this id; the last %d are kept.".formatted(Jobs.MOST_KEPT));
    }

    private ImportJob shown(JobRepository.Row job, List<ImportJob.Problem> problems) {
        String self = links.to("imports", job.id());
        return new ImportJob(job.id(), self, job.format(), JobState.of(job.state()), job.reason(), job.bytes(),
                new ImportJob.Progress(job.done(), job.total()), ImportJob.Counts.of(read(job.counts(), COUNTS)),
                read(job.leftOut(), NUMBERS), job.problemCount(), problems, self + "/problems.ndjson", job.createdAt(),
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
