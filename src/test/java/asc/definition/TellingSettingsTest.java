package asc.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told, as the settings say it; whatever they say that cannot be meant is refused, and no address is repeated in the message. */
class TellingSettingsTest {

    @TempDir
    private Path home;

    @Test
    void the_template_shows_every_key_and_can_be_used_once_its_lines_are_no_comments() throws Exception {
        String template = Files.readString(Path.of("sql/samples/asc.yaml"));
        String uncommented = template.lines()
                .skip(template.lines().toList().indexOf("# tell:"))
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^# ?", ""))
                .collect(Collectors.joining("\n"));

        Telling telling = read(uncommented);

        assertThat(telling.of("performance-and-insight"))
                .containsExactly("insight.team@example.gov.uk", "restricted/teams.address");
        assertThat(telling.mail())
                .contains(new Telling.Mail(
                        "smtp.example.gov.uk",
                        587,
                        Telling.Encryption.STARTTLS,
                        "asc-warehouse@example.gov.uk",
                        "asc-warehouse",
                        "restricted/mail.password"));
        assertThat(telling.digest()).contains(DayOfWeek.MONDAY);
    }

    @Test
    void nobody_is_told_unless_it_is_said() throws Exception {
        assertThat(read("council: E08000026")).isEqualTo(Telling.NOBODY);
        assertThat(read("tell:\n  owners:\n    a: outbox\n  weekly digest: never\n")
                        .digest())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tell:\\n  owner: {a: outbox} | The key \"owner\" is not known.",
                "tell:\\n  owners: {a: nobody-knows-what} | One of the addresses of a is no address.",
                "tell:\\n  owners: {a: 'http://example.gov.uk/hook'} | One of the addresses of a is no address.",
                "tell:\\n  owners: {a: restricted/../../etc/passwd} | One of the addresses of a is no address.",
                "tell:\\n  owners: outbox | \"owners\" takes names, each with its texts.",
                "tell:\\n  owners: {a: pip@example.gov.uk} | An owner has a mail address, and \"mail server\" is missing.",
                "tell:\\n  mail server: s | \"mail from\" is missing.",
                "tell:\\n  mail server: s\\n  mail from: pip@example.gov.uk\\n  mail encryption: maybe | \"mail encryption\" takes starttls, tls or none.",
                "tell:\\n  mail server: s\\n  mail from: pip@example.gov.uk\\n  mail port: 70000 | \"mail port\" takes a number from 1 to 65535.",
                "tell:\\n  mail server: s\\n  mail from: pip@example.gov.uk\\n  mail user: u | \"mail user\" and \"mail password file\" go together.",
                "tell:\\n  weekly digest: Mnday | \"weekly digest\" takes a day of the week, or never.",
            })
    void what_cannot_be_meant_is_refused(String text, String message) throws Exception {
        Path file = Files.writeString(home.resolve("asc.yaml"), text.replace("\\n", "\n") + "\n");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Settings.read(file));

        assertThat(refusal).isNotNull();
        assertThat(refusal.asText())
                .contains(message)
                .contains("asc.yaml, line ")
                .doesNotContain("pip@");
    }

    private Telling read(String text) throws Exception {
        return Settings.read(Files.writeString(home.resolve("asc.yaml"), text)).telling();
    }
}
