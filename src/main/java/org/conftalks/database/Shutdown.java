package org.conftalks.database;

import java.time.Duration;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;

/**
 * How the service ends: Quarkus finishes the requests in flight, then the database stops. The JVM starts its shutdown
 * hooks together, so this one waits for Quarkus' own.
 */
class Shutdown extends Thread {

    /** Whoever stops a service usually kills it after 30 s; this leaves ten of them for the database. */
    private static final long QUARKUS_MILLIS = 19_000;

    private final AutoCloseable database;

    /** @param database what is to be closed last */
    Shutdown(AutoCloseable database) {
        super("Orderly shutdown");
        this.database = database;
    }

    @Override
    public void run() {
        boolean ended = awaitQuarkus();
        try {
            database.close();
        } catch (Exception e) {
            System.err.println("The database could not be stopped: " + e.getMessage());
        }
        if (!ended) {
            System.err.println("A request did not end; the service stops without it.");
            Runtime.getRuntime().halt(143);
        }
    }

    /** How long Quarkus goes on answering while it says that it is not ready. */
    private static long delayMillis() {
        return ConfigProvider.getConfig().getOptionalValue("quarkus.shutdown.delay", Duration.class).map(Duration::toMillis)
                .orElse(0L);
    }

    private static boolean awaitQuarkus() {
        Application application = ApplicationLifecycleManager.getCurrentApplication();
        if (application == null) {
            return true;
        }
        Thread waiting = new Thread(application::awaitShutdown, "Waiting for Quarkus");
        waiting.setDaemon(true);
        waiting.start();
        try {
            waiting.join(QUARKUS_MILLIS + delayMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !waiting.isAlive();
    }
}
