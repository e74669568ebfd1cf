package org.conftalks.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.runtime.StartupEvent;

/**
 * What a new catalogue begins with: the first Xen Project User Summit, the event this service was made for, and a small
 * event whose slides and videos are all there.
 */
@ApplicationScoped
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class);
    private static final String FILE = "/demo/catalogue.ndjson";

    private final DemoSettings settings;
    private final MilestoneRepository milestones;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    DemoData(DemoSettings settings, MilestoneRepository milestones, EntityManager entities, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.milestones = milestones;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void prepare(@Observes StartupEvent start) {
        boolean firstStart = milestones.reach("first-start") == 1;
        boolean byItself = firstStart && settings.databaseIsEmbedded() && milestones.events() == 0;
        if (settings.demoData().orElse(byItself) && milestones.reach("demo-data") == 1) {
            load();
        }
    }

    private void load() {
        var reader = new DemoReader(json, clock.instant());
        try (var lines = new BufferedReader(
                new InputStreamReader(DemoData.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read((ObjectNode) json.readTree(line)).forEach(entities::persist);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        LOG.info("The catalogue begins with the demo data; CONFTALKS_DEMO_DATA=false begins with nothing.");
    }
}
