package org.conftalks.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import org.conftalks.Drip;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who lets the packaged service wait is cut off; who is merely slow is not. */
class SlowClientsIT {

    private static final String HEAD = "GET /v1/topics HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    static Path directory;

    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        service = PackagedService.start(directory, "-Dconftalks.limits.patience=3S");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", HEAD })
    void whoDripsAHeadIsCutOff(String before) throws Exception {
        try (var socket = connected()) {
            if (!before.isEmpty()) {
                send(socket, before);
                assertThat(statusOf(socket)).isEqualTo("HTTP/1.1 200 OK");
            }
            send(socket, "GET /v1/topics HTTP/1.1\r\nX-Drop: ");

            assertThat(Drip.untilCutOff(socket, "x")).isTrue();
        }
    }

    @Test
    void whoSaysNothingIsCutOff() throws Exception {
        try (var socket = connected()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoDripsABodyIsCutOff() throws Exception {
        try (var socket = connected()) {
            send(socket, "POST /v1/topics HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer the-token-of-the-packaged-service\r\nContent-Length: 100000\r\n\r\n{");

            assertThat(Drip.untilCutOff(socket, " ")).isTrue();
        }
    }

    @Test
    void whoRestsBetweenRequestsIsNot() throws Exception {
        try (var socket = connected()) {
            for (int request = 0; request < 2; request++) {
                send(socket, HEAD);
                assertThat(statusOf(socket)).isEqualTo("HTTP/1.1 200 OK");
                // longer than a head may take
                Thread.sleep(4_000);
            }
        }
    }

    private static Socket connected() throws IOException {
        var socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout(50_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads what comes, which is less than that, and tells its first line. */
    private static String statusOf(Socket socket) throws IOException {
        byte[] some = new byte[1 << 16];
        int length = socket.getInputStream().read(some);
        return new String(Arrays.copyOf(some, length), StandardCharsets.US_ASCII).lines().findFirst().orElseThrow();
    }
}
