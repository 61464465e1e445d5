package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While nothing can run, whoever watches the schedule is told so, and why, until it is mended. */
@Timeout(240)
class ServeHindranceTest {

    @TempDir
    private Path folder;

    private Ponds ponds;
    private Program serve;
    private int port;

    @BeforeEach
    void a_schedule_that_is_well() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows has no SIGTERM");
        ponds = Ponds.afterTheFirstNight(folder);
        serve = ponds.start("serve", "--port", "0");
        port = ServeTest.port(serve);
        comes(200);
    }

    @AfterEach
    void stop() throws Exception {
        if (serve != null) {
            serve.stop();
            ponds.close();
        }
    }

    @Test
    void a_job_file_that_breaks_is_named_until_it_is_mended() throws Exception {
        Path job = ponds.job("load-ponds");
        String whole = Files.readString(job);
        Files.writeString(job, whole + "colour: green\n");
        comes(503);

        String sentence = "Nothing can run until jobs/load-ponds.yaml is mended: asc check says all that is wrong.";
        assertThat(said("/actuator/health")).contains("\"status\":\"DOWN\"", sentence);
        assertThat(said("/")).contains(sentence);
        assertThat(said("/metrics")).contains("asc_up 0\n");

        Files.writeString(job, whole);
        comes(200);
        assertThat(said("/")).doesNotContain("Nothing can run");
    }

    @Test
    void a_home_in_which_nothing_can_be_written_any_more_is_named_until_it_can() throws Exception {
        Path logs = ponds.home().path().resolve("logs");
        try (Unwritable held = Unwritable.folder(logs)) {
            comes(503);
            assertThat(said("/actuator/health"))
                    .contains("Nothing can run. asc cannot write in the folder " + logs + ".");
        }
        comes(200);
    }

    private void comes(int code) throws Exception {
        ServeTest.await(serve, () -> ServeTest.get(port, "/actuator/health").statusCode() == code);
    }

    private String said(String path) throws Exception {
        return ServeTest.get(port, path).body();
    }
}
