import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * The limit of any service on this platform: a bare Vert.x server that sends the bytes and the headers that the service sent,
 * and 304 to whoever has them. Arguments: its port, the service's address, a file of addresses, one a line.
 */
public final class Bytes extends AbstractVerticle {

    private record Answer(Buffer body, String tag, List<Map.Entry<String, String>> headers) {
    }

    private static final Map<String, Answer> ANSWERS = new HashMap<>();
    private static final List<String> MADE_BY_THE_SERVER = List.of("content-length", "transfer-encoding", "connection");
    private static int port;

    public static void main(String[] arguments) throws IOException, InterruptedException {
        port = Integer.parseInt(arguments[0]);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (String path : Files.readAllLines(Path.of(arguments[2]))) {
            var got = client.send(HttpRequest.newBuilder(URI.create(arguments[1] + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            ANSWERS.put(path, new Answer(Buffer.buffer(got.body()), got.headers().firstValue("ETag").orElse(""),
                    got.headers().map().entrySet().stream().filter(header -> !MADE_BY_THE_SERVER.contains(header.getKey()))
                            .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                            .toList()));
        }
        var vertx = Vertx.vertx();
        vertx.deployVerticle(Bytes.class,
                new DeploymentOptions().setInstances(2 * Runtime.getRuntime().availableProcessors()))
                .onSuccess(deployed -> System.out.println("ready"));
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(Bytes::answer).listen(port, "127.0.0.1");
    }

    private static void answer(HttpServerRequest request) {
        var answer = ANSWERS.get(request.uri());
        var response = request.response();
        if (answer == null) {
            response.setStatusCode(404).end();
            return;
        }
        answer.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        if (answer.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.end(answer.body());
        }
    }
}
