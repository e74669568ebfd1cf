package org.conftalks.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.read;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.NavigableMap;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.Together;
import org.conftalks.Writes;
import org.conftalks.speaker.Speaker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Writers here and elsewhere, readers at random: after the answer to a write made here nobody reads what was before, and a
 * second after another instance has committed neither. Another instance is whoever writes into the database without this one.
 */
@QuarkusTest
class NoStaleAnswerTest {

    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int WRITES = 60;
    private static final int READS = 400;

    @Inject
    Catalogue catalogue;

    @Inject
    AgroalDataSource database;

    /** How often a name was changed: here, by the answers that came; elsewhere, by the time of each commit. */
    final AtomicInteger answered = new AtomicInteger();
    final NavigableMap<Long, Integer> committed = new ConcurrentSkipListMap<>();
    Speaker here;
    Speaker elsewhere;
    String both;

    @BeforeEach
    void twoSpeakersOfOneTalk() {
        here = catalogue.speaker(speaker -> speaker.name = "Here 0");
        elsewhere = catalogue.speaker(speaker -> speaker.name = "Elsewhere 0");
        var talk = catalogue.talk();
        catalogue.billing(talk, here, elsewhere);
        both = "/v1/talks/" + talk.id;
        committed.put(System.nanoTime() - A_SECOND, 0);
    }

    @Test
    void aReadIsNeverOlderThanItMayBe() {
        var clients = new ArrayList<Callable<Boolean>>();
        clients.add(this::writeHere);
        clients.add(this::writeElsewhere);
        for (int seed = 0; seed < 3; seed++) {
            var random = new Random(seed);
            clients.add(() -> readAll(random));
        }
        assertThat(Together.all(clients)).containsOnly(true);
    }

    @Test
    void neitherWhileTheConnectionThatHearsOfChangesIsCutAgainAndAgain() {
        var clients = new ArrayList<Callable<Boolean>>();
        clients.add(this::writeHere);
        clients.add(this::writeElsewhere);
        clients.add(this::cut);
        for (int seed = 0; seed < 2; seed++) {
            var random = new Random(seed);
            clients.add(() -> readAll(random));
        }
        assertThat(Together.all(clients)).containsOnly(true);
    }

    private boolean writeHere() {
        for (int number = 1; number <= WRITES; number++) {
            Writes.patched("/v1/speakers/" + here.id, Writes.object("name", "Here " + number));
            answered.set(number);
            // the writer itself, too
            assertThat(name("/v1/speakers/" + here.id)).isEqualTo("Here " + number);
        }
        return true;
    }

    private boolean writeElsewhere() throws Exception {
        for (int number = 1; number <= WRITES; number++) {
            execute("update speaker set name = 'Elsewhere %d' where id = '%s'".formatted(number, elsewhere.id));
            committed.put(System.nanoTime(), number);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }

    private boolean cut() throws Exception {
        for (int times = 0; times < 8; times++) {
            execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'conference-talks changes'");
            TimeUnit.MILLISECONDS.sleep(150);
        }
        return true;
    }

    private boolean readAll(Random random) {
        for (int number = 0; number < READS; number++) {
            int fewestHere = answered.get();
            int fewestElsewhere = committed.floorEntry(System.nanoTime() - A_SECOND).getValue();
            switch (random.nextInt(3)) {
                case 0 -> assertThat(number(name("/v1/speakers/" + here.id))).isGreaterThanOrEqualTo(fewestHere);
                case 1 -> assertThat(number(name("/v1/speakers/" + elsewhere.id))).isGreaterThanOrEqualTo(fewestElsewhere);
                default -> {
                    var speakers = read(both);
                    assertThat(number(speakers.getString("speakers[0].name"))).isGreaterThanOrEqualTo(fewestHere);
                    assertThat(number(speakers.getString("speakers[1].name"))).isGreaterThanOrEqualTo(fewestElsewhere);
                }
            }
        }
        return true;
    }

    private static String name(String address) {
        return read(address).getString("name");
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(name.indexOf(' ') + 1));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
