package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to published files outside of us is noticed, told in plain words, and mended from the warehouse. */
class DamagedVersionTest {

    @TempDir
    private Path folder;

    private TestHome home;

    @BeforeEach
    void a_home_after_its_first_night() throws Exception {
        home = Undisturbed.copyTo(folder.resolve("home"));
    }

    @Test
    void a_database_cut_short_is_told_by_query_and_status_and_made_anew_by_the_night() throws Exception {
        cutShort("v1/asc.duckdb");

        Ran query = home.run("query", "select count(*) from measures.result");
        assertThat(query.code()).as(query.said()).isEqualTo(Asc.REFUSED);
        assertThat(query.said())
                .contains("The query was not run.", "The published file cannot be opened", "asc night")
                .doesNotContain("Exception", "\tat ", "fault");
        assertThat(home.run("status").out())
                .contains("Version 1 is damaged: asc.duckdb has 20,000 bytes, not ")
                .contains("The next night publishes a new one.")
                .doesNotContain("  Nothing.");

        Ran night = home.night();
        assertThat(night.code()).as(night.said()).isZero();
        assertThat(night.out())
                .contains("Version 2 is published.", "Version 1 is damaged: asc.duckdb has 20,000 bytes");
        assertThat(Tables.of(home.published()).keySet())
                .isEqualTo(Tables.of(Undisturbed.night().home().published()).keySet());
        assertThat(home.night().out()).contains("Nothing new: version 2");
        assertThat(home.run("status").out()).doesNotContain("damaged");
    }

    @Test
    void a_workbook_that_is_gone_makes_a_new_version_too() throws Exception {
        Path workbook;
        try (var files = Files.list(home.path().resolve("published/v1"))) {
            workbook = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.delete(workbook);

        Ran night = home.night();

        assertThat(night.code()).as(night.said()).isZero();
        assertThat(night.out()).contains("Version 2 is published.", workbook.getFileName() + " is missing");
    }

    @Test
    void a_link_that_was_deleted_is_put_back_without_a_new_version() throws Exception {
        Files.delete(home.path().resolve("published/current"));

        Ran night = home.night();

        assertThat(night.code()).as(night.said()).isZero();
        assertThat(night.said())
                .contains("Put version 1 in force again: current was missing.", "Nothing new: version 1");
        assertThat(home.versions()).containsExactly("v1");
        assertThat(home.published()).isRegularFile();
    }

    @Test
    void a_damaged_description_of_an_old_version_is_warned_about_and_stops_nothing() throws Exception {
        Ran second = home.run("run", "publish-ascof-benchmark", "--reprocess");
        assertThat(second.code()).as(second.said()).isZero();
        Path description = home.path().resolve("published/v1/version.json");
        description.toFile().setWritable(true);
        Files.writeString(description, "{");

        Ran night = home.night();

        assertThat(night.code()).as(night.said()).isZero();
        assertThat(night.said()).contains("Version 1", "version.json", "Nothing new: version 2");
        assertThat(home.versions()).containsExactly("v1", "v2");
        assertThat(home.run("versions").code()).isZero();
    }

    private void cutShort(String name) throws Exception {
        Path file = home.path().resolve("published").resolve(name);
        file.toFile().setWritable(true);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20_000));
    }
}
