package org.conftalks.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The packaged service in a process of its own, on a data directory of its own, as someone runs it who has cloned it. */
final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String USER = "conftalks";
    private static final String TOKEN = "the-token-of-the-packaged-service";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path directory;
    private final String base;
    private final Process process;

    private PackagedService(Path directory, Map<String, String> environment, String... javaOptions) throws IOException {
        this.directory = Files.createDirectories(directory);
        int port = freePort();
        base = "http://127.0.0.1:" + port;
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-jar", JAR.toString()));
        var start = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(directory.resolve("service.log").toFile());
        start.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("CONFTALKS_"));
        start.environment().put("CONFTALKS_DATA_DIR", directory.toString());
        start.environment().put("CONFTALKS_ADMIN_TOKEN", TOKEN);
        start.environment().put("CONFTALKS_DEMO_DATA", "false");
        start.environment().put("CONFTALKS_LIMITS_ENABLED", "false");
        start.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        start.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        start.environment().putAll(environment);
        process = start.start();
    }

    /** Started, and ready to answer; an empty catalogue where the directory is new. */
    static PackagedService start(Path directory, String... javaOptions) throws Exception {
        return new PackagedService(directory, Map.of(), javaOptions).whenReady();
    }

    /** Another instance on this one's database. */
    PackagedService beside(Path directory) throws Exception {
        return new PackagedService(directory, Map.of("QUARKUS_DATASOURCE_JDBC_URL", databaseUrl(),
                "QUARKUS_DATASOURCE_USERNAME", USER, "QUARKUS_DATASOURCE_PASSWORD", databasePassword())).whenReady();
    }

    private PackagedService whenReady() throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new AssertionError(Files.readString(directory.resolve("service.log")));
            }
            Thread.sleep(200);
        }
        return this;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send("GET", "/q/health/ready", null, null).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    int port() {
        return URI.create(base).getPort();
    }

    /** What the address answers with 200; it may be a full one. */
    JsonNode read(String address) {
        return answered(200, "GET", address, null, null);
    }

    /** The same without a token, which memory may answer. */
    JsonNode readByAnybody(String address) {
        return json(200, address, send(HttpRequest.newBuilder(URI.create(base + address)).timeout(Duration.ofMinutes(1))));
    }

    /** All that a list has, page after page. */
    List<JsonNode> items(String address) {
        var items = new ArrayList<JsonNode>();
        for (String next = address; next != null;) {
            var page = read(next);
            page.get("items").forEach(items::add);
            next = page.at("/page/next").asText(null);
        }
        return items;
    }

    /** The bytes that the address answers with 200. */
    byte[] bytes(String address) {
        var answer = send("GET", address, null, null);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        return answer.body();
    }

    /** The answer to a body, or to none. */
    JsonNode answered(int status, String method, String address, String mediaType, byte[] body) {
        return json(status, method + " " + address,
                send(method, address, mediaType, body == null ? null : BodyPublishers.ofByteArray(body)));
    }

    private static JsonNode json(int status, String asked, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(asked + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** Deletes what is there. */
    void delete(String address) {
        var answer = send("DELETE", address, null, null);
        if (answer.statusCode() != 204) {
            throw new AssertionError(address + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
    }

    /** Sends a file and waits until it has been read. */
    JsonNode imported(String format, String mediaType, Path file) throws Exception {
        return ended(begin(format, mediaType, file));
    }

    /** Sends a file whose format is to be recognised, and waits until it has been read. */
    JsonNode imported(byte[] file, String parameters) throws Exception {
        return ended(answered(202, "POST", "/v1/imports" + parameters, "application/octet-stream", file).get("self").asText());
    }

    private JsonNode ended(String self) throws Exception {
        for (var job = read(self);; job = read(self)) {
            if (!List.of("queued", "running").contains(job.get("state").textValue())) {
                return job;
            }
            Thread.sleep(200);
        }
    }

    /** Sends a file; the address of the job is answered. */
    String begin(String format, String mediaType, Path file) throws IOException {
        var answer = send("POST", "/v1/imports?format=" + format, mediaType, BodyPublishers.ofFile(file));
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body()));
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The whole catalogue, in a file. */
    Path dump(Path file) throws Exception {
        var answer = client.send(request("/v1/dump.ndjson").build(), BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new AssertionError(Files.readString(file));
        }
        return file;
    }

    private HttpResponse<byte[]> send(String method, String address, String mediaType, HttpRequest.BodyPublisher body) {
        var request = request(address).method(method, body == null ? BodyPublishers.noBody() : body);
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        return send(request);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : base + address))
                .timeout(Duration.ofMinutes(5)).header("Authorization", "Bearer " + TOKEN);
    }

    /** The service's own PostgreSQL. */
    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(databaseUrl(), USER, databasePassword());
    }

    private String databaseUrl() throws IOException {
        String port = Files.readAllLines(directory.resolve("postgres").resolve("postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:" + port + "/conftalks";
    }

    private String databasePassword() throws IOException {
        return Files.readString(directory.resolve("postgres").resolve("conftalks.password"));
    }

    /** What its PostgreSQL has logged. */
    String databaseLog() throws IOException {
        try (var files = Files.list(directory.resolve("postgres").resolve("log"))) {
            var text = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    /** Ends it in the middle of whatever it does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
