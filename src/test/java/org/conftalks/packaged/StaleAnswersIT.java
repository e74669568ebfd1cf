package org.conftalks.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;

import org.conftalks.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one database, each with a writer of its own, and readers at random: where a write was answered nobody reads
 * what was before it, and a second later nowhere.
 */
class StaleAnswersIT {

    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int WRITES = 100;
    private static final int READS = 1_500;

    /** An instance, the speaker that is written there, and when each write was answered. */
    private record Instance(PackagedService service, String speaker, NavigableMap<Long, Integer> answered) {

        static Instance of(PackagedService service) {
            var made = service.answered(201, "POST", "/v1/speakers", "application/json", "{\"name\": \"Name 0\"}".getBytes());
            var answered = new ConcurrentSkipListMap<Long, Integer>();
            answered.put(Long.MIN_VALUE, 0);
            return new Instance(service, made.get("id").textValue(), answered);
        }

        boolean write(Random random) throws InterruptedException {
            for (int number = 1; number <= WRITES; number++) {
                service.answered(200, "PATCH", "/v1/speakers/" + speaker, "application/merge-patch+json",
                        "{\"name\": \"Name %d\"}".formatted(number).getBytes());
                answered.put(System.nanoTime(), number);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
            }
            return true;
        }

        /** The least that may be read there from now on. */
        int least(PackagedService there) {
            return there == service ? answered.lastEntry().getValue()
                    : answered.floorEntry(System.nanoTime() - A_SECOND).getValue();
        }
    }

    @Test
    void noAnswerIsOlderThanItMayBe(@TempDir Path directory) throws Exception {
        try (var one = PackagedService.start(directory.resolve("one"));
                var other = one.beside(directory.resolve("other"))) {
            var instances = List.of(Instance.of(one), Instance.of(other));
            String event = one.answered(201, "POST", "/v1/events", "application/json", "{\"name\": \"Both\"}".getBytes())
                    .get("id").textValue();
            String talk = one.answered(201, "POST", "/v1/talks", "application/json", """
                    {"title": "Of both", "event": "%s", "speakers": ["%s", "%s"]}
                    """.formatted(event, instances.get(0).speaker(), instances.get(1).speaker()).getBytes())
                    .get("id").textValue();
            var clients = new ArrayList<Callable<Boolean>>();
            for (int seed = 0; seed < 2; seed++) {
                var random = new Random(seed);
                var instance = instances.get(seed);
                clients.add(() -> instance.write(random));
                clients.add(() -> read(instances, "/v1/talks/" + talk, random));
                clients.add(() -> read(instances, "/v1/events/" + event + "/talks", random));
            }
            assertThat(Together.all(clients)).containsOnly(true);
        }
    }

    /** One talk, or a page with one. */
    private static boolean read(List<Instance> instances, String address, Random random) {
        for (int number = 0; number < READS; number++) {
            var there = instances.get(random.nextInt(instances.size())).service();
            int[] least = instances.stream().mapToInt(instance -> instance.least(there)).toArray();
            var read = there.readByAnybody(address);
            var speakers = read.has("items") ? read.at("/items/0/speakers") : read.get("speakers");
            for (int place = 0; place < least.length; place++) {
                String name = speakers.at("/%d/name".formatted(place)).textValue();
                assertThat(Integer.parseInt(name.substring("Name ".length()))).isGreaterThanOrEqualTo(least[place]);
            }
        }
        return true;
    }
}
