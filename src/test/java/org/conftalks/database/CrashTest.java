package org.conftalks.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final String ACKNOWLEDGED = "acknowledged ";

    @TempDir
    Path directory;

    @AfterEach
    void leaveNoServer() throws Exception {
        TestServers.postgres(directory).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void everyAcknowledgedRowSurvivesTheKillOfTheService() throws Exception {
        List<String> acknowledged = insertUntilKilled(false);
        List<ProcessHandle> orphan = TestServers.postgres(directory);
        assertThat(orphan).as("PostgreSQL lives on").isNotEmpty();

        assertKept(acknowledged);

        // it says goodbye in its files a moment before it is gone
        orphan.forEach(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }

    @Test
    void everyAcknowledgedRowSurvivesTheKillOfTheServiceAndPostgres() throws Exception {
        assertKept(insertUntilKilled(true));
    }

    private void assertKept(List<String> acknowledged) throws Exception {
        try (EmbeddedDatabase database = TestServers.in(directory)) {
            assertThat(TestServers.query(database.start(), "select number from acknowledged order by 1"))
                    .containsAll(acknowledged);
        }
    }

    /** The numbers that the service printed before it was killed in the middle of its work. */
    private List<String> insertUntilKilled(boolean postgresToo) throws Exception {
        Process service = TestServers.java(InsertingService.class.getName(), directory)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ACKNOWLEDGED)) {
                    acknowledged.add(line.substring(ACKNOWLEDGED.length()));
                }
                if (acknowledged.size() == 300 && service.isAlive()) {
                    // the process itself would close its output, which still has numbers
                    List<ProcessHandle> postgres = TestServers.postgres(directory);
                    service.toHandle().destroyForcibly();
                    if (postgresToo) {
                        postgres.forEach(ProcessHandle::destroyForcibly);
                    }
                }
            }
        }
        service.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(300);
        // the last line may be cut off in the middle of its number
        return acknowledged.subList(0, acknowledged.size() - 1);
    }
}
