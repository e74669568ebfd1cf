package org.conftalks;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends so little at a time that others wait for it. */
public final class Drip {

    private static final int ENOUGH = 300;
    private static final int PAUSE_MILLIS = 100;

    private Drip() {
    }

    /** Whether the connection ends before there is an end of drops. */
    public static boolean untilCutOff(Socket socket, String drop) throws IOException, InterruptedException {
        var answers = new Thread(() -> {
            try {
                socket.getInputStream().readAllBytes();
            } catch (IOException cutOff) {
                // as expected
            }
        });
        answers.start();
        try {
            for (int drops = 0; drops < ENOUGH && answers.isAlive(); drops++) {
                socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                answers.join(PAUSE_MILLIS);
            }
        } catch (SocketException cutOff) {
            return true;
        }
        return !answers.isAlive();
    }
}
