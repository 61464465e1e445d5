package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was loaded can be loaded again, edition by edition, or taken out; who did it and why stays known. */
class WithdrawTest {

    private static final String JOB = "load-ascof-time-series";

    @TempDir
    private Path folder;

    @Test
    void a_range_of_editions_is_loaded_again_and_a_withdrawn_file_stays_out_until_somebody_asks_for_it()
            throws Exception {
        TestHome home = Undisturbed.copyTo(folder.resolve("home"));
        Path changed = ChangedCell.write(SampleWorkbook.file(), folder.resolve("a.ods"), "Coventry", "11.3");
        home.put(changed, SampleWorkbook.NAME);
        assertThat(home.night().code()).isZero();
        List<String> figuresOfBoth = figures(home, "v2");

        String range = "2024-04-01..2025-03-31";
        Ran plan = home.run("plan", JOB, "--reprocess", "--edition", range, "--quiet");
        assertThat(plan.out()).contains("Files: 2 again.", "Nothing new would be published.");
        Ran again = home.run("run", JOB, "--reprocess", "--edition", range, "--why", "a type was mended");
        assertThat(again.code()).as(again.said()).isZero();
        assertThat(again.out().lines().filter(line -> line.contains("is loaded: edition 31 March 2025")))
                .as("both files of the range, each with the revision it had")
                .hasSize(2);
        assertThat(Tables.rows(home.warehouse(), "select revision from log.file order by loaded_at"))
                .containsExactly("1", "2");

        Ran either = home.run("withdraw", SampleWorkbook.NAME, "--why", "sent by mistake");
        assertThat(either.code()).as("two files are called that").isEqualTo(2);
        assertThat(either.err()).contains("Say which by its file_id", "revision 1", "revision 2");
        String fileId = Tables.rows(home.warehouse(), "select file_id from log.file where revision = 2")
                .get(0);
        Ran withdrawn = home.run("withdraw", fileId, "--why", "sent by mistake", "--as", "ann");
        assertThat(withdrawn.code()).as(withdrawn.said()).isZero();
        home.put(changed, SampleWorkbook.NAME);

        Ran night = home.night();

        assertThat(night.code()).as(night.said()).isZero();
        assertThat(night.out()).contains("holds what was withdrawn, and was not loaded", "Version 3 is published.");
        assertThat(home.files("inbox")).isEmpty();
        assertThat(figures(home, "v3")).as("as before it came").isEqualTo(figures(home, "v1"));
        assertThat(Tables.rows(
                        home.published(),
                        "select withdrawn_by, why, w.revision, w.rows_loaded > 0, verdict from log.withdrawal as w join log.file using"
                                + " (file_id)"))
                .as("the ledger still knows it")
                .containsExactly("ann | sent by mistake | 2 | true | withdrawn");
        assertThat(Tables.rows(
                        home.warehouse(),
                        "select count(*) from landing.ascof_time_series_figure where _file_id = '" + fileId + "'"))
                .containsExactly("0");

        Ran asked = home.run("run", JOB, "--reprocess", "--file", changed.toString(), "--edition", "2025-03-31");
        assertThat(asked.code()).as(asked.said()).isZero();
        assertThat(home.night().code()).isZero();
        assertThat(figures(home, "v4")).isEqualTo(figuresOfBoth);
    }

    private static List<String> figures(TestHome home, String version) throws Exception {
        return Tables.rows(
                home.path().resolve("published").resolve(version).resolve("asc.duckdb"),
                "select * exclude (file_id) from measures.result order by all");
    }
}
