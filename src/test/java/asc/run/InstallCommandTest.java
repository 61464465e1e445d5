package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asc.definition.When;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** What is printed for a scheduler can be saved as it stands; systemd itself says so where it is at hand. */
class InstallCommandTest {

    private static final String SYSTEMD = "systemd-analyze";

    @TempDir
    private Path folder;

    @Test
    void systemd_takes_the_two_units() throws Exception {
        Console console = Console.run("install", "systemd", "--home", folder.toString());

        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains("OnCalendar=Mon,Tue,Wed,Thu,Fri *-*-* 06:30:00 Europe/London\n")
                .contains("Persistent=true")
                .contains(" night --quiet --home \"" + folder + "\"\n");
        assumeTrue(has(SYSTEMD), "systemd is not at hand");
        String[] parts = console.out().split("(?m)^# --- .*/");
        for (int part = 1; part < parts.length; part++) {
            String[] unit = parts[part].split("\n", 2);
            Files.writeString(folder.resolve(unit[0]), unit[1]);
        }
        assertThat(ran(SYSTEMD, "verify", folder.resolve("asc-night.timer").toString()))
                .as("what systemd finds wrong")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weekdays at 06:30 | Mon,Tue,Wed,Thu,Fri *-*-* 06:30:00 Europe/London",
                "the 1st and 15th of every month at 07:00 | *-*-01,15 07:00:00 Europe/London",
                "the last day of every month at 18:00 | *-*~01 18:00:00 Europe/London",
                "*/30 8-9 * 1,4 * | *-01,04-* 08,09:00,30:00 Europe/London",
            })
    void systemd_understands_each_time_as_it_is_meant(String text, String calendar) throws Exception {
        assertThat(Timetable.calendar(When.of(text).orElseThrow().fields().get(0)))
                .isEqualTo(calendar);
        assumeTrue(has(SYSTEMD), "systemd is not at hand");
        assertThat(ran(SYSTEMD, "calendar", calendar)).contains("Next elapse").doesNotContain("Failed");
    }

    @Test
    void cron_takes_a_line_a_time() {
        Console console = Console.run("install", "cron", "--home", folder.toString());

        assertThat(console.code()).isZero();
        assertThat(console.out().lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "CRON_TZ=Europe/London",
                        "30 6 * * MON-FRI  '" + Path.of("").toAbsolutePath().resolve("asc") + "' night --quiet --home '"
                                + folder + "'");
    }

    @Test
    void task_scheduler_gets_a_trigger_for_the_weekdays_that_is_caught_up() throws Exception {
        Console console = Console.run("install", "windows", "--home", folder.toString());

        Document task = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(console.out().getBytes(StandardCharsets.UTF_8)));
        assertThat(task.getElementsByTagName("CalendarTrigger").getLength()).isOne();
        assertThat(task.getElementsByTagName("StartBoundary").item(0).getTextContent())
                .endsWith("T06:30:00");
        assertThat(task.getElementsByTagName("DaysOfWeek")
                        .item(0)
                        .getChildNodes()
                        .getLength())
                .isEqualTo(5);
        assertThat(task.getElementsByTagName("StartWhenAvailable").item(0).getTextContent())
                .isEqualTo("true");
        assertThat(task.getElementsByTagName("Arguments").item(0).getTextContent())
                .isEqualTo("night --quiet --home \"" + folder + "\"");
    }

    @Test
    void another_scheduler_is_wrong_usage() {
        Console console = Console.run("install", "windoes");

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).contains("Say systemd, cron or windows.");
    }

    private static boolean has(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException notThere) {
            return false;
        }
    }

    private static String ran(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
