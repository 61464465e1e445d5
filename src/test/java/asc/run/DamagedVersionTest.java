package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
