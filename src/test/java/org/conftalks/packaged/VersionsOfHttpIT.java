package org.conftalks.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;

/** HTTP/2 where there is TLS, HTTP/1.1 where there is none, and the same answers. */
class VersionsOfHttpIT {

    private static final String PASSWORD = "of-a-key-for-tests";

    @TempDir
    static Path directory;

    private static PackagedService service;

    private static int securePort;

    private static SSLContext trust;

    @BeforeAll
    static void start() throws Exception {
        Path keys = directory.resolve("keys.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "service", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1", "-storetype",
                "PKCS12", "-keystore", keys.toString(), "-storepass", PASSWORD).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        trust = trusting(keys);
        try (var free = new ServerSocket(0)) {
            securePort = free.getLocalPort();
        }
        service = PackagedService.start(directory.resolve("data"), "-Dconftalks.limits.patience=3S",
                "-Dquarkus.http.ssl-port=" + securePort, "-Dquarkus.http.ssl.certificate.key-store-file=" + keys,
                "-Dquarkus.http.ssl.certificate.key-store-password=" + PASSWORD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static SSLContext trusting(Path keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            trusted.load(in, PASSWORD.toCharArray());
        }
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("service", trusted.getCertificate("service"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void anUpgradeInClearTextIsNotTaken() throws Exception {
        var asksForTheUpgrade = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/q/openapi.json")).build();

        var answer = asksForTheUpgrade.send(request, BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().getBytes().length);
    }

    @Test
    void everyVersionGetsWhatAnotherHadMade() throws Exception {
        var versions = HttpClient.Version.values();
        for (int first = 0; first < versions.length; first++) {
            String address = "/v1/events?limit=" + (first + 1);
            var made = ask(address, versions[first]);
            for (var second : versions) {
                var again = ask(address, second);
                assertThat(again.statusCode()).as("%s behind %s", second, versions[first]).isEqualTo(200);
                assertThat(again.body()).isEqualTo(made.body());
                assertThat(again.headers().map().keySet()).containsAll(made.headers().map().keySet().stream()
                        .filter(header -> !List.of(":status", "connection", "transfer-encoding").contains(header)).toList());
            }
        }
    }

    private static HttpResponse<String> ask(String address, HttpClient.Version version) throws Exception {
        var client = HttpClient.newBuilder().version(version).sslContext(trust).build();
        var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + securePort + address)).build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(version);
        return answer;
    }

    @Test
    void aConnectionOfHttp2StaysOpen() throws Exception {
        var vertx = Vertx.vertx();
        try {
            var client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setSsl(true)
                    .setUseAlpn(true).setTrustAll(true).setVerifyHost(false));
            var connections = new HashSet<HttpConnection>();
            for (int request = 0; request < 2; request++) {
                var answer = client.request(HttpMethod.GET, securePort, "127.0.0.1", "/v1/topics")
                        .compose(HttpClientRequest::send).toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
                connections.add(answer.request().connection());
                // longer than a head may take
                Thread.sleep(4_000);
            }
            assertThat(connections).hasSize(1);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }
}
