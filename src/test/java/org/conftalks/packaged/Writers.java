package org.conftalks.packaged;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

/** Another client, who inserts, renames and deletes resources of every kind, all over the lists, until it is closed. */
final class Writers implements AutoCloseable {

    private static final int MOST_AT_ONCE = 30;

    private final PackagedService service;
    private final Random random = new Random(20130918);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Set<String> touched = new HashSet<>();
    private final ArrayDeque<String> talks = new ArrayDeque<>();
    private final ArrayDeque<String> others = new ArrayDeque<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final Future<?> writing;
    private volatile boolean closed;

    Writers(PackagedService service) {
        this.service = service;
        writing = thread.submit(() -> {
            while (!closed) {
                writeTalk();
                writeOthers();
            }
        });
    }

    private void writeTalk() {
        String event = make("/v1/events", "{\"name\": \"%s\", \"startDate\": \"%s\"}".formatted(title(), date()));
        others.add("/v1/events/" + event);
        String talk = make("/v1/talks",
                "{\"title\": \"%s\", \"event\": \"%s\", \"date\": \"%s\"}".formatted(title(), event, date()));
        talks.add("/v1/talks/" + talk);
        make("/v1/talks/" + talk + "/videos", "{\"url\": \"https://example.org/%s.mp4\"}".formatted(talk));
        make("/v1/talks/" + talk + "/slides", "{\"url\": \"https://example.org/%s.pdf\"}".formatted(talk));
        make("/v1/talks/" + talk + "/materials", "{\"url\": \"https://example.org/%s\"}".formatted(talk));
        rename(talks.peek(), "{\"title\": \"%s\", \"date\": \"%s\"}".formatted(title(), date()));
        rename("/v1/events/" + event, "{\"name\": \"%s\", \"startDate\": \"%s\"}".formatted(title(), date()));
        if (talks.size() > MOST_AT_ONCE) {
            delete(talks.poll());
            delete(others.poll());
        }
    }

    private void writeOthers() {
        for (String collection : new String[] { "/v1/speakers", "/v1/topics", "/v1/series" }) {
            String made = make(collection, "{\"name\": \"%s\"}".formatted(title()));
            rename(collection + "/" + made, "{\"name\": \"%s\"}".formatted(title()));
            if (random.nextBoolean()) {
                delete(collection + "/" + made);
            }
        }
    }

    /** Begins with any letter, so that it stands anywhere in a list by name. */
    private String title() {
        return (char) ('A' + random.nextInt(26)) + "ny " + Integer.toString(random.nextInt(1 << 20), 36) + " title";
    }

    private String date() {
        return "20%02d-%02d-%02d".formatted(6 + random.nextInt(17), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String make(String address, String body) {
        JsonNode made = sent(201, "POST", address, "application/json", body);
        String id = made.get("id").textValue();
        synchronized (touched) {
            touched.add(id);
        }
        return id;
    }

    private void rename(String address, String body) {
        sent(200, "PATCH", address, "application/merge-patch+json", body);
    }

    private void delete(String address) {
        sent(204, "DELETE", address + (address.startsWith("/v1/talks") ? "" : "?cascade=true"), null, null);
    }

    private JsonNode sent(int status, String method, String address, String mediaType, String body) {
        writes.incrementAndGet();
        return service.answered(status, method, address, mediaType,
                body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    /** How much has been written so far. */
    int writes() {
        return writes.get();
    }

    /** The ids of all that was ever made here. */
    Set<String> touched() {
        synchronized (touched) {
            return new HashSet<>(touched);
        }
    }

    /** Ends it; what went wrong is thrown. */
    @Override
    public void close() throws Exception {
        closed = true;
        writing.get(60, TimeUnit.SECONDS);
        thread.shutdown();
    }
}
