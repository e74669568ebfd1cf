package org.conftalks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** Sends requests that a well-behaved client would correct or refuse to send. */
public final class RawHttp {

    /** @param headers by their names in lower case; of several, the last */
    public record Answer(int status, Map<String, String> headers, String body) {

        public JsonPath json() {
            return JsonPath.from(body);
        }

        /** That it is a problem document for a parameter. */
        public void refusedFor(String parameter) {
            assertThat(status).as(body).isEqualTo(400);
            assertThat(headers.get("content-type")).startsWith("application/problem+json");
            assertThat(json().getString("errors[0].parameter")).isEqualTo(parameter);
        }
    }

    private RawHttp() {
    }

    public static Answer get(String target, String... headers) {
        return send("GET", target, headers);
    }

    /** @param headers beside Connection, and Host where none is among them */
    public static Answer send(String method, String target, String... headers) {
        var lines = new StringBuilder(method + " " + target + " HTTP/1.1\r\nConnection: close\r\n");
        if (Arrays.stream(headers).noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            lines.append("Host: localhost:").append(RestAssured.port).append("\r\n");
        }
        List.of(headers).forEach(header -> lines.append(header).append("\r\n"));
        return send(lines.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    public static Answer send(byte[] request) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            return parse(readAll(socket));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * Sends a body while it waits for the answer, which may come before all of the body has been sent.
     *
     * @param headers beside Host and Connection; how long the body is must be among them
     */
    public static Answer sendBody(String method, String target, byte[] body, String... headers) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nConnection: close\r\nHost: localhost:")
                .append(RestAssured.port).append("\r\n");
        List.of(headers).forEach(header -> head.append(header).append("\r\n"));
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            var sender = new Thread(() -> sendUntilRefused(socket, body));
            sender.start();
            Answer answer = parse(readOne(socket));
            socket.close();
            sender.join();
            return answer;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** As much as the answer says it has: who has refused may leave the connection open for the rest of the body. */
    private static byte[] readOne(Socket socket) throws IOException {
        var read = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.write(next);
                if (next == '\n' || next == '}') {
                    String text = read.toString(StandardCharsets.UTF_8);
                    int head = text.indexOf("\r\n\r\n");
                    if (head >= 0 && read.size() - head - 4 >= lengthIn(text.substring(0, head))) {
                        break;
                    }
                }
            }
        } catch (SocketException resetAfterTheAnswer) {
            assertThat(read.size()).as("an answer before the connection is cut off").isPositive();
        }
        return read.toByteArray();
    }

    private static long lengthIn(String head) {
        return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToLong(line -> Long.parseLong(line.substring(15).strip())).findFirst().orElse(Long.MAX_VALUE);
    }

    private static void sendUntilRefused(Socket socket, byte[] body) {
        try {
            socket.getOutputStream().write(body);
        } catch (IOException answeredBefore) {
            // whoever has refused reads no further
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException resetAfterTheAnswer) {
            assertThat(all.size()).as("an answer before the connection is cut off").isPositive();
        }
        return all.toByteArray();
    }

    private static Answer parse(byte[] answer) {
        String[] parts = new String(answer, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2);
        String[] head = parts[0].split("\r\n");
        assertThat(head[0]).startsWith("HTTP/1.");
        var headers = Arrays.stream(head).skip(1).map(line -> line.split(": ?", 2))
                .collect(
                        Collectors.toMap(line -> line[0].toLowerCase(Locale.ROOT), line -> line[1], (one, another) -> another));
        String body = parts.length > 1 ? parts[1] : "";
        String whole = headers.getOrDefault("transfer-encoding", "").equals("chunked") ? joined(body) : body;
        return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers,
                new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** RFC 9112, section 7.1. */
    private static String joined(String chunks) {
        var body = new StringBuilder();
        for (int at = 0; at < chunks.length();) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            body.append(chunks, line + 2, line + 2 + length);
            at = line + 4 + length;
        }
        return body.toString();
    }
}
