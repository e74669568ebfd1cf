package org.conftalks.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a catalogue holds when a newer version of the service comes is as if that version had written it. */
class MigrationTest {

    @TempDir
    static Path directory;

    private static EmbeddedDatabase server;
    private static DatabaseAddress address;

    @BeforeAll
    static void start() throws Exception {
        server = TestServers.in(directory);
        address = server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Before there was a search, before it knew C++20, before topics of drafts were drafts, before stems were marked. */
    @ParameterizedTest
    @ValueSource(strings = { "8", "20", "22", "23" })
    void whatThereWasIsFoundAndSeenAsWhatIsNew(String version) throws Exception {
        String database = "from_" + version;
        TestServers.execute(address, "create database " + database);
        var there = new DatabaseAddress(address.url().replaceFirst("/[^/?]+(?=$|\\?)", "/" + database), address.user(),
                address.password());
        migrate(there, version);
        TestServers.execute(there,
                """
                        insert into event (id, created_at, updated_at, slug, name, kind, ends_at)
                        values (gen_random_uuid(), now(), now(), 'an-event', 'An event', 'conference', now());
                        insert into topic (id, created_at, updated_at, slug, name) values
                            (gen_random_uuid(), '2026-01-01', '2026-01-01', 'before', 'Made before'),
                            (gen_random_uuid(), now(), now(), 'secret', 'Named by a draft'),
                            (gen_random_uuid(), now(), now(), 'open', 'Named by a talk, too');
                        insert into talk (id, created_at, updated_at, slug, event_id, title, abstract, languages, visibility)
                        select gen_random_uuid(), now(), now(), 'talk-' || row_number() over (), event.id, title, abstract, language, shown
                        from event, (values
                            ('C++20, C#8 and ASP.NET Core', 'What is new in ml.net', '{en}'::varchar[], 'published'),
                            ('Schlüssel für Datenbanken', 'Häuser bauen, und C#9', '{de}', 'published'),
                            ('Большие данные', 'Поиск', '{}', 'published'),
                            ('日本語の全文検索', 'について', '{ja}', 'published'),
                            ('Kernels', 'Not to be known yet', '{}', 'draft')) given (title, abstract, language, shown);
                        insert into talk_topic select talk.id, topic.id from talk, topic
                        where talk.visibility = 'draft' or topic.slug = 'open';
                        """);

        migrate(there, "latest");

        assertThat(TestServers.query(there, "select count(*) from search_document")).containsExactly("9");
        assertThat(TestServers.query(there, "select slug from topic where visibility = 'draft' and of_drafts"))
                .isEqualTo(version.equals("23") ? List.of() : List.of("secret"));
        TestServers.execute(there, """
                create table migrated as select id, title, names, words from search_document;
                select search_store(type, array_agg(id)) from search_source group by type;
                """);
        assertThat(TestServers.query(there, """
                select d.title from search_document d full join migrated m using (id)
                where (d.names, d.words) is distinct from (m.names, m.words)
                """)).isEmpty();
    }

    private static void migrate(DatabaseAddress there, String version) {
        Flyway.configure().dataSource(there.url(), there.user(), there.password()).target(version).load().migrate();
    }
}
