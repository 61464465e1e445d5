package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is known by its content: what was loaded is not loaded twice, and what differs stands beside it, never over it. */
class NightAgainTest {

    @TempDir
    private Path folder;

    private TestHome home;

    @BeforeEach
    void a_home_after_its_first_night() throws Exception {
        home = Undisturbed.copyTo(folder.resolve("home"));
    }

    @Test
    void a_second_night_has_nothing_to_do_and_says_so() throws Exception {
        Ran night = home.night();

        assertThat(night.code()).as(night.said()).isZero();
        assertThat(night.out()).contains("Nothing new: version 1 was made from the same files and the same code.");
        assertThatNothingHasChanged();
    }

    @Test
    void the_same_content_under_another_name_is_recognised_and_put_away() throws Exception {
        home.put(SampleWorkbook.file(), "ascof_final_v2_really_final.ods");

        Ran night = home.night();

        assertThat(night.code()).as(night.said()).isZero();
        assertThat(night.out())
                .contains("ascof_final_v2_really_final.ods holds what was loaded before; it was put away.")
                .contains("No new version.");
        assertThat(home.files("inbox")).isEmpty();
        assertThatNothingHasChanged();
    }

    @Test
    void one_changed_byte_is_a_new_revision_beside_the_old_one() throws Exception {
        home.put(withOneByteChanged(SampleWorkbook.file()), SampleWorkbook.NAME);

        Ran night = home.night();

        assertThat(night.code()).as(night.said()).isZero();
        assertThat(night.out())
                .contains(SampleWorkbook.NAME + " is loaded: edition 31 March 2025, revision 2.")
                .contains("Version 2 is published.");
        assertThat(
                        Tables.rows(
                                home.warehouse(),
                                "select edition, revision, verdict, rows_loaded = max(rows_loaded) over () from log.file order by revision"))
                .containsExactly("2025-03-31 | 1 | loaded | true", "2025-03-31 | 2 | loaded | true");
        assertThat(Tables.rows(
                        home.warehouse(),
                        "select count(*) filter (revision = 1) = count(*) filter (revision = 2) from"
                                + " landing.ascof_time_series_figure join log.file on file_id = _file_id"))
                .as("both are in landing, whole")
                .containsExactly("true");
        assertThat(home.versions()).containsExactly("v1", "v2");
        assertThat(home.files("restricted/archive")).hasSize(2);
        assertThat(figures("v2")).as("the newer revision speaks, once").isEqualTo(figures("v1"));
        assertThat(Tables.rows(
                        home.published(),
                        "select distinct revision from measures.result join log.file using (file_id)"))
                .containsExactly("2");
    }

    private List<String> figures(String version) throws Exception {
        return Tables.rows(
                home.path().resolve("published").resolve(version).resolve("asc.duckdb"),
                "select * exclude (file_id) from measures.result order by all");
    }

    private void assertThatNothingHasChanged() throws Exception {
        TestHome before = Undisturbed.night().home();
        assertThat(home.versions()).containsExactly("v1");
        assertThat(home.files("restricted/archive")).isEqualTo(before.files("restricted/archive"));
        assertThat(Tables.of(home.warehouse())).isEqualTo(Tables.of(before.warehouse()));
    }

    /** The minute at which the first part of the archive was packed, which nobody reads. */
    private Path withOneByteChanged(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[10] ^= 0x20;
        return Files.write(folder.resolve("changed.ods"), bytes);
    }
}
