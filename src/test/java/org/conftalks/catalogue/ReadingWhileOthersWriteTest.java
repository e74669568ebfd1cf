package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.all;
import static org.conftalks.Api.id;
import static org.conftalks.Api.pages;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.event.Event;
import org.conftalks.talk.Talk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** A list read to its end has every item that nobody touched exactly once, whatever others write meanwhile. */
@QuarkusTest
class ReadingWhileOthersWriteTest {

    @Inject
    Catalogue catalogue;

    @ParameterizedTest
    @ValueSource(strings = { "startsAt", "-startsAt", "title", "-title" })
    void nothingComesTwiceAndNothingUntouchedIsLeftOut(String sort) throws Exception {
        var event = catalogue.event();
        var untouched = new ArrayList<String>();
        var touched = new ArrayDeque<Talk>();
        catalogue.run(() -> {
            for (int number = 0; number < 40; number++) {
                untouched.add(id(talk(event, number)));
                touched.add(talk(event, number));
            }
        });
        var reading = new AtomicBoolean(true);
        var others = Executors.newSingleThreadExecutor();
        var writing = others.submit(() -> {
            for (int number = 0; reading.get(); number++) {
                catalogue.rename(touched.peek());
                catalogue.delete(touched.poll());
                touched.add(talk(event, number % 40));
            }
        });
        List<List<String>> reads = new ArrayList<>();
        for (int read = 0; read < 3; read++) {
            reads.add(all("items.id", pages("/v1/talks?limit=3&sort=" + sort + "&event=" + event.slug)));
        }
        reading.set(false);
        writing.get(10, TimeUnit.SECONDS);
        others.shutdown();

        assertThat(reads).allSatisfy(found -> assertThat(found).doesNotHaveDuplicates().containsAll(untouched));
    }

    private Talk talk(Event event, int number) {
        return catalogue.talk(event, t -> {
            t.title = "Talk " + number;
            t.date = LocalDate.of(2013, 9, 1).plusDays(number);
        });
    }
}
