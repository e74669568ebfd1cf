package org.conftalks.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The packaged service answers with the contract that is kept beside the code, without having read it at its start. */
class ContractIT {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TempDir
    static Path directory;

    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        service = PackagedService.start(directory.resolve("plain"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "/q/openapi, -, yaml", "/q/openapi/, -, yaml", "/q/openapi.yml, -, yaml",
            "/q/openapi.yaml, application/json, yaml", "/q/openapi?format=yaml, -, yaml", "/q/openapi.json, -, json",
            "/q/openapi?format=JSON, -, json", "/q/openapi, 'text/html, application/json;q=0.5', json" })
    void itIsPublishedAsYamlAndAsJson(String address, String accepted, String form) throws Exception {
        var answer = ask(service, "GET", address, accepted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/" + form + ";charset=UTF-8");
        assertThat(YAML.readTree(answer.body())).isEqualTo(YAML.readTree(Path.of("openapi.yaml").toFile()));
        assertThat(ask(service, "HEAD", address, accepted).headers().firstValue("Content-Length"))
                .isEqualTo(answer.headers().firstValue("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/openapis", "/q/openapi.xml", "/q/openapi.json.json" })
    void nothingElseIsTheContract(String address) throws Exception {
        assertThat(ask(service, "GET", address, null).statusCode()).isEqualTo(404);
    }

    @Test
    void aProviderIsAddedToItAndItCanBeSwitchedOff() throws Exception {
        try (var signingIn = PackagedService.start(directory.resolve("provider"),
                "-Dconftalks.oidc.issuer=http://127.0.0.1:1/people", "-Dconftalks.oidc.jwks=http://127.0.0.1:1/keys")) {
            JsonNode contract = YAML.readTree(ask(signingIn, "GET", "/q/openapi", null).body());
            assertThat(contract.at("/components/securitySchemes/provider/openIdConnectUrl").textValue())
                    .startsWith("http://127.0.0.1:1/people/");
            assertThat(contract.get("paths").size()).isGreaterThan(50);
        }
        try (var silent = PackagedService.start(directory.resolve("silent"), "-Dquarkus.smallrye-openapi.enabled=false")) {
            assertThat(ask(silent, "GET", "/q/openapi", null).statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> ask(PackagedService service, String method, String address, String accepted)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (accepted != null) {
            request.header("Accept", accepted);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
