package org.conftalks.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.conftalks.catalogue.Transactions;
import org.conftalks.exchange.format.ndjson.Ndjson;
import org.conftalks.exchange.job.Jobs;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/**
 * What a new catalogue begins with: the first Xen Project User Summit, the event this service was made for, and a small
 * event whose slides and videos are all there. It is its first import.
 */
@ApplicationScoped
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class);
    private static final String FILE = "/demo/catalogue.ndjson";

    /** The contract names it in its examples. */
    private static final UUID IMPORT = UUID.fromString("01619be9-1800-7000-8000-000000000020");

    private final DemoSettings settings;
    private final MilestoneRepository milestones;
    private final Transactions transactions;
    private final Jobs jobs;
    private final Ndjson format;

    DemoData(DemoSettings settings, MilestoneRepository milestones, Transactions transactions, Jobs jobs, Ndjson format) {
        this.settings = settings;
        this.milestones = milestones;
        this.transactions = transactions;
        this.jobs = jobs;
        this.format = format;
    }

    void prepare(@Observes StartupEvent start) {
        boolean wanted = transactions.run(() -> {
            boolean firstStart = milestones.reach("first-start") == 1;
            boolean byItself = firstStart && settings.databaseIsEmbedded() && milestones.events() == 0;
            return settings.demoData().orElse(byItself) && milestones.reach("demo-data") == 1;
        });
        if (wanted) {
            load();
        }
    }

    private void load() {
        try (InputStream lines = DemoData.class.getResourceAsStream(FILE)) {
            jobs.readNow(IMPORT, format, lines);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        LOG.info("The catalogue begins with the demo data; CONFTALKS_DEMO_DATA=false begins with nothing.");
    }
}
