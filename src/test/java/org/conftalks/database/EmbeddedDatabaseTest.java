package org.conftalks.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path temporary;

    Path directory;
    EmbeddedDatabase database;

    @BeforeEach
    void choosePathWithSpacesAndAccents() {
        directory = temporary.resolve("the data of Zoë");
        database = TestServers.in(directory);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void everyCommitIsOnTheDiskAndOnlyThisMachineWithThePasswordGetsIn() throws Exception {
        DatabaseAddress address = database.start();

        assertThat(TestServers.query(address, """
                select name || '=' || setting from pg_settings
                where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses',
                               'server_encoding')
                order by name collate "C" """)).containsExactly("data_checksums=on", "fsync=on",
                "full_page_writes=on", "listen_addresses=127.0.0.1", "server_encoding=UTF8", "synchronous_commit=on");
        assertThat(TestServers.query(address, "select datlocale from pg_database where datname = current_database()"))
                .containsExactly("C.UTF-8");
        assertThatThrownBy(() -> TestServers.connect(new DatabaseAddress(address.url(), address.user(), "guess")))
                .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("postgres/conftalks.password")))).isEqualTo("rw-------");
    }

    @Test
    void theSecondStartFindsWhatTheFirstOneKept() throws Exception {
        TestServers.execute(database.start(), "create table kept as select 'a talk' as title");
        database.close();
        // the number in a stale postmaster.pid may belong to anyone by now, here to this JVM
        Files.writeString(directory.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve("postgres") + "\n");

        database = TestServers.in(directory);

        assertThat(TestServers.query(database.start(), "select title from kept")).containsExactly("a talk");
    }

    @Test
    void halfFinishedPreparationIsDoneAgain() throws Exception {
        Path unfinished = Files.createDirectories(directory.resolve("postgres.initialising/base"));
        Files.writeString(unfinished.resolve("1"), "half a file");
        Files.writeString(directory.resolve("postgres.initialising/password"), "of the other attempt");

        assertThat(TestServers.query(database.start(), "select 1")).containsExactly("1");

        assertThat(directory.resolve("postgres.initialising")).doesNotExist();
    }

    @Test
    void secondServiceInTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
        DatabaseAddress address = database.start();

        try (EmbeddedDatabase second = TestServers.in(directory)) {
            assertThatThrownBy(second::start).isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Another service is using the data directory " + directory);
        }

        assertThat(TestServers.query(address, "select 1")).containsExactly("1");
    }

    @Test
    void databaseOfAnotherMajorVersionIsRefusedAndLeftAlone() throws Exception {
        Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(database::start).isInstanceOf(CannotStart.class)
                .hasMessageContaining("was made by PostgreSQL 17 and this service brings 18; dump it");

        assertThat(directory.resolve("postgres")).isDirectoryContaining("glob:**PG_VERSION");
        try (var files = Files.list(directory.resolve("postgres"))) {
            assertThat(files.toList()).hasSize(1);
        }
    }

    @Test
    void programsThatAreIncompleteAreUnpackedAgainAndOthersDeleted() throws Exception {
        Path bin = temporary.resolve("bin");
        Binaries binaries = new Binaries(new Archive(), temporary.resolve("./bin"), temporary.resolve("output"));
        Path home = binaries.unpack().home();
        Files.writeString(home.resolve("share/postgresql/postgres.bki"), "");
        Files.createDirectories(bin.resolve("18.0-01234567/bin"));

        binaries.deleteAllBut(binaries.unpack());

        assertThat(home.resolve("share/postgresql/postgres.bki")).isNotEmptyFile();
        try (var homes = Files.list(bin)) {
            assertThat(homes.toList()).isEqualTo(List.of(home));
        }
    }

    @Test
    void platformWithoutProgramsIsToldWhatToDo() {
        assertThatThrownBy(() -> new Archive("SunOS", "sparcv9").fingerprint()).isInstanceOf(CannotStart.class)
                .hasMessageContaining("-Pevery-platform").hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }
}
