package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night tells the owners of its jobs, by a real mail server, what needs them. */
class OwnersTest {

    @TempDir
    private Path folder;

    private TestHome home;
    private GreenMail mail;

    @BeforeEach
    void a_home_whose_owner_has_an_address() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        home = Undisturbed.copyTo(folder.resolve("home"));
        settings("performance-and-insight: pip@example.gov.uk");
        home.put(
                EditedOds.of(
                        SampleWorkbook.file(),
                        folder.resolve("wrong.ods"),
                        EditedOds.CONTENT,
                        EditedOds.cell("ONS area code", "ONS code")),
                "ascof_wrong.ods");
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void one_mail_says_what_was_refused_where_and_what_to_do_and_the_next_night_sends_none() throws Exception {
        Ran night = home.night();
        Ran again = home.night();

        assertThat(night.code()).as(night.said()).isEqualTo(3);
        assertThat(night.err())
                .contains("performance-and-insight was told by mail: ")
                .doesNotContain("pip@");
        assertThat(again.err()).as("nothing is new").doesNotContain("tell");
        assertThat(mail.getReceivedMessages()).hasSize(1);
        String text = ((String) mail.getReceivedMessages()[0].getContent()).replace("\r\n", "\n");
        assertThat(text)
                .contains("1. ascof_wrong.ods (load-ascof-time-series) was refused.\n")
                .contains("Column \"ONS code\" is new.")
                .contains("sheet \"Table_1a\", row 6, column C")
                .contains("What to do: mend the file (or its job), and save it in the inbox again.")
                .contains("Worth knowing before figures are quoted: check ascof_6b_counts_unrated_as_good, 1 row.")
                .contains("What is published: version 1, as before: nothing that was published has changed.");
    }

    @Test
    void a_mail_server_that_is_down_fails_no_night_and_status_says_that_nobody_was_told() throws Exception {
        mail.stop();

        Ran night = home.night();
        Ran status = home.run("status");

        assertThat(night.code()).as("as without anybody to tell").isEqualTo(3);
        assertThat(night.err())
                .contains("performance-and-insight could not be told by mail: the mail server 127.0.0.1, port ");
        assertThat(status.out()).contains("performance-and-insight could not be told since ");
    }

    @Test
    void an_owner_that_no_job_has_is_named_with_the_nearest_and_nothing_is_run() throws Exception {
        settings("performance-and-insights: outbox");

        Ran night = home.night();

        assertThat(night.code()).isEqualTo(2);
        assertThat(night.err())
                .contains("No job is owned by \"performance-and-insights\"")
                .contains("The nearest known name is performance-and-insight.");
        assertThat(home.files("inbox")).hasSize(1);
    }

    private void settings(String owner) throws Exception {
        Files.copy(
                Path.of("sql/samples/asc.yaml"),
                home.path().resolve("asc.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        int port = mail.getSmtp().getPort();
        Files.writeString(
                home.path().resolve("asc.yaml"),
                "\ntell:\n  owners:\n    " + owner + "\n  mail server: 127.0.0.1\n  mail port: " + port
                        + "\n  mail encryption: none\n  mail from: asc@example.gov.uk\n",
                StandardOpenOption.APPEND);
    }
}
