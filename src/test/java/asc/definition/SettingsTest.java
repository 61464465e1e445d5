package asc.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the machine an installation takes, and how long what piles up is kept, as the settings say it. */
class SettingsTest {

    @TempDir
    private Path home;

    @Test
    void the_template_says_what_holds_where_nobody_says_anything() throws Exception {
        Settings template = Settings.read(Path.of("sql/samples/asc.yaml"));
        Settings unsaid = Settings.read(home.resolve("asc.yaml"));

        assertThat(template.keep()).isEqualTo(unsaid.keep());
        assertThat(template.memory()).isEqualTo(unsaid.memory());
        assertThat(template.threads()).isEqualTo(unsaid.threads());
        assertThat(template.spill()).isEqualTo(unsaid.spill()).isEmpty();
        assertThat(Files.readString(Path.of("sql/samples/asc.yaml"))).contains("\n# spill: 10GB\n");
    }

    @Test
    void each_can_be_said() throws Exception {
        Settings said = read(
                "notice: Official\nlineage: http://localhost:5000/api/v1/lineage\nspill: 10GB\nkeep:\n  versions: 30\n  logs: for ever\n  archive: 400 days\n");

        assertThat(said.lineage()).isEqualTo("http://localhost:5000/api/v1/lineage");
        assertThat(said.notice()).isEqualTo("Official");
        assertThat(said.spill()).contains("10GB");
        assertThat(said.keep()).isEqualTo(new Keep(30, OptionalInt.empty(), OptionalInt.of(400)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spill: much | 1 | \"spill\" takes a size.",
                "memory: 2 | 1 | \"memory\" takes a size.",
                "keep: 7 | 1 | Keys and values are expected here.",
                "keep:\\n  version: 7 | 2 | The key \"version\" is not known.",
                "keep:\\n  logs: 9 days\\n  versions: 1 | 3 | \"versions\" takes a number from 2 to 1000.",
                "keep:\\n  versions: all | 2 | \"versions\" takes a whole number.",
                "keep:\\n  logs: 365 | 2 | \"logs\" takes a number of days, or for ever.",
                "keep:\\n  archive: a year | 2 | \"archive\" takes a number of days, or for ever.",
                "lineage: ftp://example.gov.uk/x | 1 | \"lineage\" takes \"file\", or the address of a server",
                "lineage: https://me:pass4711@example.gov.uk/x | 1 | \"lineage\" takes \"file\", or the address of a server",
            })
    void what_cannot_be_meant_is_refused_with_its_line(String text, int line, String message) throws Exception {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(text.replace("\\n", "\n")));

        assertThat(refusal).isNotNull();
        assertThat(refusal.asText())
                .contains(message)
                .contains("asc.yaml, line " + line)
                .doesNotContain("4711");
    }

    private Settings read(String text) throws Exception {
        return Settings.read(Files.writeString(home.resolve("asc.yaml"), text));
    }
}
