package org.conftalks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets clients act at the same moment. */
public final class Together {

    private Together() {
    }

    /** What each of so many clients was answered, in their order. */
    public static <T> List<T> each(int clients, IntFunction<T> act) {
        return all(IntStream.range(0, clients).<Callable<T>> mapToObj(number -> () -> act.apply(number)).toList());
    }

    /** What each client was answered. */
    public static <T> List<T> all(List<Callable<T>> clients) {
        var start = new CyclicBarrier(clients.size());
        var threads = Executors.newFixedThreadPool(clients.size());
        try {
            var acting = clients.stream().map(client -> threads.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                return client.call();
            })).toList();
            return acting.stream().map(Together::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> acting) {
        try {
            return acting.get(60, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
