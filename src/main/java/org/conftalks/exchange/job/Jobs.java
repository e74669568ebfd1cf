package org.conftalks.exchange.job;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.Resource;
import org.conftalks.catalogue.Transactions;
import org.conftalks.exchange.Connector;
import org.conftalks.exchange.Importer;
import org.conftalks.exchange.Vanished;
import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.http.DatabaseRefusal;
import org.conftalks.http.Refusal;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Takes the files that clients send, and reads them one after the other. */
@ApplicationScoped
public class Jobs {

    /** Reports that are kept. */
    static final int MOST_KEPT = 100;
    private static final int MOST_WAITING = 20;
    private static final int TRIES_TO_END = 5;

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private final JobRepository jobs;
    private final Transactions transactions;
    private final Spool spool;
    private final Runner runner;
    private final Viewer viewer;
    private final JobRun.Tools tools;
    private final List<Format> formats;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "Imports");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean stopping;

    Jobs(JobRepository jobs, Transactions transactions, Spool spool, Runner runner, Importer importer, Connector connector,
            Vanished vanished, ObjectMapper json, @All List<Format> formats, Viewer viewer) {
        this.viewer = viewer;
        this.jobs = jobs;
        this.transactions = transactions;
        this.spool = spool;
        this.runner = runner;
        this.tools = new JobRun.Tools(jobs, importer, connector, vanished, transactions, json);
        this.formats = formats;
    }

    void start(@Observes StartupEvent start) {
        endAbandoned();
        Set<UUID> open = new HashSet<>();
        transactions.run(() -> jobs.all()).stream().filter(job -> !JobState.of(job.state()).hasEnded())
                .forEach(job -> open.add(job.id()));
        spool.deleteAllBut(open::contains);
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        worker.shutdown();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }

    /**
     * Takes a file; it is read later.
     *
     * @throws Refusal 409 where too many wait already, 400 where its format is not recognised, and as {@link Spool#store} does
     */
    UUID accept(Order order, InputStream body) {
        UUID id = Resource.newId();
        if (waiting.get() >= MOST_WAITING) {
            throw Refusal.conflict("%d imports wait already; send it again when one has ended.".formatted(MOST_WAITING));
        }
        Runnable work = taken(id, order, body);
        waiting.incrementAndGet();
        worker.execute(() -> {
            work.run();
            waiting.decrementAndGet();
        });
        return id;
    }

    /** Reads a file at once, before anybody asks for what is in it. */
    public void readNow(UUID id, Format format, InputStream file) {
        taken(id, Order.of(format), file).run();
    }

    /** Keeps the file and notes the job; what remains to be done is answered. */
    private Runnable taken(UUID id, Order order, InputStream body) {
        long lock = runner.hold();
        boolean taken = false;
        try {
            var stored = spool.store(id, body);
            var recognised = order.format() == null ? Recognised.of(stored.file(), formats) : null;
            var known = recognised == null ? order : order.with(recognised.format());
            transactions.run(() -> jobs.keepOnly(MOST_KEPT - 1) + jobs.insert(id, known.format().name(),
                    recognised == null ? null : recognised.reason(), order.terms().isDry(), stored.bytes(), stored.digest(),
                    lock, order.by().subject()));
            taken = true;
            return () -> work(id, known, stored);
        } finally {
            if (!taken) {
                spool.delete(id);
                runner.release();
            }
        }
    }

    /** Ends a job that is not over, and what it brought stays; of one that has ended it takes the report away. */
    void delete(UUID id) {
        transactions.run(() -> jobs.end(id, JobState.INTERRUPTED.term(),
                "It was cancelled. Sending the same file again completes it.") == 1 ? 1 : jobs.delete(id));
    }

    /** Jobs whose service was killed are ended when somebody asks. */
    void endAbandoned() {
        transactions.run(jobs::endAbandoned);
    }

    private void work(UUID id, Order order, Spool.Stored stored) {
        try {
            viewer.as(order.by(), () -> new JobRun(tools, id, () -> stopping).read(order, stored.file(), stored.digest()));
            end(id, JobState.SUCCEEDED, null);
        } catch (JobRun.Ended ended) {
            end(id, JobState.INTERRUPTED, "The service stopped. Sending the same file again completes it.");
        } catch (UnreadableFile unreadable) {
            end(id, JobState.FAILED, unreadable.getMessage());
        } catch (RuntimeException | Error fault) {
            if (order.terms().isDry() && DatabaseRefusal.isCollision(fault)) {
                end(id, JobState.FAILED, "The catalogue was changed at the same time, in the same place. Try it again.");
                return;
            }
            LOG.errorf(fault, "Import %s failed", id);
            end(id, JobState.FAILED, DatabaseRefusal.isUnavailable(fault)
                    ? "The database did not answer. Sending the same file again completes it."
                    : "This is a fault of the service; it has been logged under the id of this import.");
        } finally {
            spool.delete(id);
            runner.release();
        }
    }

    /** What has ended already stays as it is. */
    private void end(UUID id, JobState state, String reason) {
        for (int left = TRIES_TO_END; left > 0; left--) {
            try {
                transactions.run(() -> jobs.end(id, state.term(), shortened(reason)));
                return;
            } catch (RuntimeException notNow) {
                LOG.errorf("Import %s: its end cannot be written down: %s", id, notNow.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= 2_000 ? reason : reason.substring(0, 2_000);
    }
}
