import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/**
 * What the database has made, straight to who asks: Vert.x's server and its own client of PostgreSQL, and nothing between them.
 * The same statements as pgbench runs. Arguments: its port, and for each kind of request a file of addresses, one a line, and
 * what its statements' files are called but for their number. The database is that of the environment.
 */
public final class Straight extends AbstractVerticle {

    private static final Map<String, String> STATEMENTS = new HashMap<>();
    private static int port;

    private Pool database;

    public static void main(String[] arguments) throws IOException {
        port = Integer.parseInt(arguments[0]);
        for (int kind = 1; kind < arguments.length; kind += 2) {
            List<String> addresses = Files.readAllLines(Path.of(arguments[kind]));
            for (int number = 0; number < addresses.size(); number++) {
                String statement = Files.readString(Path.of(arguments[kind + 1] + "." + number + ".sql")).strip();
                STATEMENTS.put(addresses.get(number), "select convert_to(cast(answer as text), 'UTF8') from (%s) finished (answer)"
                        .formatted(statement.substring(0, statement.length() - 1)));
            }
        }
        var vertx = Vertx.vertx();
        vertx.deployVerticle(Straight.class,
                new DeploymentOptions().setInstances(2 * Runtime.getRuntime().availableProcessors()))
                .onSuccess(deployed -> System.out.println("ready")).onFailure(Throwable::printStackTrace);
    }

    @Override
    public void start() {
        database = PgBuilder.pool().using(vertx).connectingTo(PgConnectOptions.fromEnv().setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(1_000).setPreparedStatementCacheSqlLimit(100_000))
                .with(new PoolOptions().setMaxSize(16).setShared(true).setName("straight")).build();
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        var response = request.response();
        String statement = STATEMENTS.get(request.uri());
        if (statement == null) {
            response.setStatusCode(404).end();
            return;
        }
        database.preparedQuery(statement).execute().onSuccess(rows -> response.putHeader("Content-Type", "application/json")
                .end(rows.iterator().next().getBuffer(0))).onFailure(failed -> {
                    System.out.println(failed);
                    response.setStatusCode(500).end();
                });
    }
}
