package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job about people, as a council lives with it: the key, its loss and its successor; originals that are deleted in time. */
class PersonalRunTest {

    private static final String JOB = """
            job: load-pickers
            owner: gardener
            personal: yes
            keep originals: 7 days
            file:
              find: inbox/pickers/*.xlsx
            edition:
              file name: "Pickers {edition}"
              type: date_uk
            sheet: Pickers
            table: picker
            header row: where "Picker" stands
            one row per: person
            columns: |
              person  pseudonym!  Picker
              age     age_years   Born
            ignored: |
              Name
            """;

    private static final String LADDERS = """
            job: load-ladders
            owner: gardener
            file:
              find: inbox/ladders/*.xlsx
            edition:
              file name: "Ladders {edition}"
              type: date_uk
            sheet: Ladders
            table: ladder
            header row: where "Ladder" stands
            one row per: ladder
            columns: |
              ladder  text!  Ladder
              note    text   Note
            """;

    private static final String LADDER = """
            -- warehouse    ladder
            -- one row per  ladder
            -- title        Ladders and who has them
            -- owner        gardener
            select
              ladder.ladder, -- the number painted on it
              arg_max(ladder.note, file.revision) as note, -- what is said of it
              arg_max(ladder._file_id, file.revision) as file_id,
              arg_max(ladder._sheet, file.revision) as sheet,
              arg_max(ladder._row, file.revision) as row,
            from staging.ladder as ladder
            inner join log.file as file
              on file.file_id = ladder._file_id
            group by ladder.ladder
            """;

    private static final List<String> SECRETS = List.of("AB1234", "25/11/1980", "1980-11-25", "Appleby");

    @TempDir
    private Path folder;

    private Path project;
    private TestHome home;

    @BeforeEach
    void a_project_with_one_job_more() throws Exception {
        project = folder.resolve("project");
        for (String part : List.of("jobs", "sql")) {
            try (Stream<Path> paths = Files.walk(Path.of(part))) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    Files.createDirectories(project.resolve(path).getParent());
                    Files.copy(path, project.resolve(path));
                }
            }
        }
        Files.writeString(project.resolve("jobs/load-pickers.yaml"), JOB);
        System.setProperty("asc.project", project.toString());
        home = new TestHome(Files.createDirectories(folder.resolve("home")));
        Files.copy(Path.of("sql/samples/asc.yaml"), home.path().resolve("asc.yaml"));
    }

    @AfterEach
    void the_project_itself_again() {
        System.clearProperty("asc.project");
    }

    @Test
    void a_lost_key_stops_the_job_and_harms_no_file_until_it_is_replaced() throws Exception {
        arrives("Pickers 1 September 2026.xlsx", "AB1234");
        Console first = asc("run", "load-pickers");
        assertThat(first.code()).as(first.out()).isZero();
        assertThat(asc("key").out())
                .containsPattern("k1 +[0-9a-f]{16} .* 1 +in the key file +the first file with pseudonyms");

        Path key = home.path().resolve("restricted/pseudonym.key");
        Files.delete(key);
        Path waiting = arrives("Pickers 1 October 2026.xlsx", "CD5678");
        Console lost = asc("run", "load-pickers");
        assertThat(lost.code()).isEqualTo(3);
        assertThat(lost.out())
                .contains("Pickers 1 October 2026.xlsx was not loaded, and stays where it is.")
                .contains("is lost: it is not in the key file.      restricted/pseudonym.key");
        assertThat(waiting).exists();
        assertThat(key).doesNotExist();
        assertThat(asc("key").out()).contains("LOST");

        assertThat(asc("key", "replace", "--why", "the disk died").code()).isZero();
        assertThat(asc("run", "load-pickers").code()).isZero();
        assertThat(Tables.rows(home.warehouse(), "select left(person, 3) from landing.picker order by edition"))
                .containsExactly("k1-", "k2-");

        assertThat(asc("key", "rotate", "--why", "every year").out()).contains("Key k3 ");
        assertThat(asc("run", "load-pickers", "--reprocess", "--edition", "2026-09-01")
                        .code())
                .isZero();
        assertThat(Tables.rows(home.warehouse(), "select left(person, 3) from landing.picker order by edition"))
                .containsExactly("k3-", "k2-");
        assertThatNoSecretIsAnywhere();
    }

    @Test
    void an_original_is_deleted_when_its_days_are_over_and_that_is_said_when_it_is_wanted() throws Exception {
        arrives("Pickers 1 September 2026.xlsx", "AB1234");
        asc("run", "load-pickers");
        assertThat(home.files("restricted/archive")).hasSize(1);
        Path original = home.path()
                .resolve("restricted/archive")
                .resolve(home.files("restricted/archive").get(0));
        Files.setLastModifiedTime(original, FileTime.from(Instant.now().minus(Duration.ofDays(6))));
        asc("run", "load-pickers");
        assertThat(original).exists();

        Files.setLastModifiedTime(original, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        assertThat(asc("run", "load-pickers").err())
                .contains("load-pickers  originals  1 original deleted, older than 7 days.");
        assertThat(original).doesNotExist();
        assertThat(Tables.rows(home.warehouse(), "select count(*) from landing.picker"))
                .containsExactly("1");

        Console again = asc("run", "load-pickers", "--reprocess");
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.out())
                .contains("Pickers 1 September 2026.xlsx was not loaded again.")
                .contains("Its original was deleted: the job is about people, and keeps originals for 7 days.");
    }

    @Test
    void an_original_that_was_refused_first_and_loaded_by_hand_does_not_stay_among_the_refused() throws Exception {
        arrives("Pickers.xlsx", "AB1234");
        assertThat(asc("run", "load-pickers").code()).isEqualTo(3);
        Path refused = home.path().resolve("refused/Pickers.xlsx");
        assertThat(refused).exists();
        assertThat(asc("run", "load-pickers", "--file", refused.toString(), "--edition", "2026-09-01")
                        .code())
                .isZero();
        assertThat(home.files("refused")).isEmpty();
    }

    @Test
    void a_refused_original_does_not_overwrite_another_of_its_name_and_both_are_deleted_in_time() throws Exception {
        arrives("Pickers.xlsx", "AB1234");
        asc("run", "load-pickers");
        arrives("Pickers.xlsx", "CD5678");
        asc("run", "load-pickers");
        assertThat(home.files("refused")).hasSize(4);
        for (String name : home.files("refused")) {
            Files.setLastModifiedTime(
                    home.path().resolve("refused").resolve(name),
                    FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        }
        asc("run", "load-pickers");
        assertThat(home.files("refused")).hasSize(2).allMatch(name -> name.endsWith("Pickers.xlsx.problems.txt"));
    }

    @Test
    void a_number_of_a_person_that_somebody_writes_into_a_text_is_not_published() throws Exception {
        Files.writeString(project.resolve("jobs/load-ladders.yaml"), LADDERS);
        Files.writeString(project.resolve("sql/warehouse/ladder.sql"), LADDER);
        arrives("Pickers 1 September 2026.xlsx", "AB1234");
        lent("Ladders 1 September 2026.xlsx", "lent to ab1234 until Friday");
        Console stopped = asc("night");
        assertThat(stopped.code()).as(stopped.out()).isEqualTo(3);
        assertThat(stopped.out())
                .contains("The column note would publish a number of a person that is kept as a pseudonym")
                .contains("Ladders 1 September 2026.xlsx, sheet \"Ladders\", row 2; warehouse.ladder");
        assertThat(home.path().resolve("published/current")).doesNotExist();

        lent("Ladders 1 September 2026.xlsx", "lent until Friday");
        Console mended = asc("night");
        assertThat(mended.out()).contains("Version 1 is published.");
        assertThat(Tables.rows(home.published(), "select note from warehouse.ladder"))
                .containsExactly("lent until Friday");
    }

    private void lent(String name, String note) {
        new Books()
                .sheet("Ladders", List.of("Ladder", "Note"), List.of("L1", note))
                .writeTo(home.path().resolve("inbox/ladders").resolve(name));
    }

    private Path arrives(String name, String picker) {
        return new Books()
                .sheet("Pickers", List.of("Picker", "Born", "Name"), List.of(picker, "25/11/1980", "Ann Appleby"))
                .writeTo(home.path().resolve("inbox/pickers").resolve(name));
    }

    private Console asc(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--home", home.path().toString()));
        return Console.run(all.toArray(String[]::new));
    }

    /** In no log, no message, and not in the bytes of the warehouse. The archive still holds what people sent. */
    private void assertThatNoSecretIsAnywhere() throws Exception {
        for (String name : home.files("")) {
            if (!name.startsWith("restricted/archive")) {
                String bytes =
                        Files.readString(home.path().resolve(name), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(SECRETS.stream().filter(bytes::contains)).as(name).isEmpty();
            }
        }
    }
}
