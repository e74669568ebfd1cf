package org.conftalks.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;

/** Which connections are ended; the clock is the test's own. */
class ConnectionWatchTest {

    private static final int PATIENCE = 20;

    private final ConnectionWatch watch = new ConnectionWatch(Duration.ofSeconds(PATIENCE));
    private final EmbeddedChannel connection = new EmbeddedChannel();

    @BeforeEach
    void stand() {
        connection.freezeTime();
        connection.pipeline().addFirst(watch);
    }

    @Test
    void whoSaysNothingIsCutOff() {
        pass(PATIENCE - 1);
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whoDripsAHeadIsCutOff() {
        for (int second = 0; second < PATIENCE; second++) {
            assertThat(connection.isOpen()).isTrue();
            drip();
            pass(1);
        }
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whoWaitsForAnAnswerIsNot() {
        drip();
        watch.requestBegins();
        pass(10 * PATIENCE);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void betweenRequestsAConnectionMayRest() {
        drip();
        watch.requestBegins();
        watch.requestEnds();
        pass(10 * PATIENCE);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void theNextHeadHasToComeInTimeToo() {
        drip();
        watch.requestBegins();
        watch.requestEnds();
        pass(3 * PATIENCE);
        drip();
        pass(PATIENCE - 1);
        assertThat(connection.isOpen()).isTrue();
        drip();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aHeadThatFollowsSoonHasAsMuchTimeAsAnyOther() {
        for (int request = 0; request < 3; request++) {
            drip();
            pass(PATIENCE - 1);
            watch.requestBegins();
            watch.requestEnds();
        }
        drip();
        pass(PATIENCE - 1);
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whoDoesNotReadTheAnswerIsCutOff() {
        watch.requestBegins();
        fill(64 * 1024);
        pass(PATIENCE);

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whoReadsAtAPaceIsNot() {
        watch.requestBegins();
        fill(64 * 1024);
        pass(PATIENCE / 2);
        connection.unsafe().outboundBuffer().addFlush();
        connection.unsafe().outboundBuffer().removeBytes(32 * 1024);
        pass(PATIENCE / 2);

        assertThat(connection.isOpen()).isTrue();
    }

    private void fill(int bytes) {
        connection.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
        connection.write(Unpooled.buffer(bytes).writeZero(bytes));
        assertThat(connection.isWritable()).isFalse();
    }

    private void drip() {
        connection.writeInbound(Unpooled.copiedBuffer(new byte[] { 'X' }));
    }

    /** One by one, so that what is due is done when it is due. */
    private void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            connection.advanceTimeBy(1, TimeUnit.SECONDS);
            connection.runPendingTasks();
        }
    }
}
