package org.conftalks.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines and the exit code that a person sees when the service cannot start. */
class MainTest {

    @TempDir
    static Path directory;

    static EmbeddedDatabase database;
    static DatabaseAddress address;

    @BeforeAll
    static void startDatabase() {
        database = TestServers.in(directory.resolve("in use"));
        address = database.start();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void wrongPasswordIsSaidWithoutThePassword() throws Exception {
        assertThat(refusal(named(address.url() + "?password=hunter2", "conftalks", "hunter3")))
                .contains("refuses the user or the password").contains("QUARKUS_DATASOURCE_PASSWORD")
                .doesNotContain("hunter");
    }

    @Test
    void unknownDatabaseIsSaid() throws Exception {
        assertThat(refusal(named(address.url() + "2", address.user(), address.password())))
                .contains("has no such database").contains("conftalks2").doesNotContain(address.password());
    }

    @Test
    void hostThatDoesNotAnswerIsSaid() throws Exception {
        assertThat(refusal(named("jdbc:postgresql://127.0.0.1:1/conftalks", "conftalks", "hunter3")))
                .contains("127.0.0.1:1").contains("does not answer").doesNotContain("hunter");
    }

    @Test
    void urlOfAnotherKindIsSaid() throws Exception {
        assertThat(refusal(named("postgres://me:hunter2@localhost/conftalks", "me", "hunter3")))
                .contains("must look like jdbc:postgresql://host:5432/database").doesNotContain("hunter");
    }

    @Test
    void directoryInUseIsSaid() throws Exception {
        assertThat(refusal(Map.of("CONFTALKS_DATA_DIR", directory.resolve("in use").toString())))
                .startsWith("Another service is using the data directory");
    }

    @Test
    void directoryThatCannotBeMadeIsSaid() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");

        assertThat(refusal(Map.of("CONFTALKS_DATA_DIR", file.toString())))
                .startsWith("The data directory " + file + " cannot be used").contains("CONFTALKS_DATA_DIR");
    }

    private static Map<String, String> named(String url, String user, String password) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", url, "QUARKUS_DATASOURCE_USERNAME", user,
                "QUARKUS_DATASOURCE_PASSWORD", password);
    }

    /** What Main says before it exits with 1: one line. */
    private static String refusal(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = TestServers.java(Main.class.getName()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("CONFTALKS_"));
        builder.environment().putAll(environment);
        Process service = builder.start();
        String said = new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(service.waitFor()).as(said).isEqualTo(1);
        assertThat(said).hasLineCount(1);
        return said;
    }
}
