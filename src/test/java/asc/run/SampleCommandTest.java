package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented files on demand: an inbox for trying out, measuring and testing. */
class SampleCommandTest {

    @TempDir
    private static Path folder;

    private static Path home;
    private static Console sample;

    @BeforeAll
    static void aSample() {
        home = folder.resolve("new/home");
        sample = Console.run("sample", home.toString(), "--months", "3", "--until", "2026-08");
    }

    @Test
    void it_fills_the_inbox_of_a_folder_that_need_not_be_there() throws Exception {
        assertThat(sample.code()).as(sample.out() + sample.err()).isZero();
        assertThat(home.resolve("asc.yaml")).isRegularFile();
        assertThat(home.resolve("SAMPLE.txt")).content().contains("every figure is invented");
        List<String> names = names();
        assertThat(names).allMatch(name -> name.startsWith("inbox/") && name.contains("SAMPLE"));
        for (String month : List.of("01_June_2026", "01_July_2026", "01_August_2026")) {
            assertThat(names)
                    .filteredOn(name -> name.contains("/" + month + "_"))
                    .hasSize(3);
        }
        assertThat(sample.out()).contains(names.size() + " files in ", "every figure in them invented.");
        assertThat(sample.err().lines()).as("progress").hasSize(names.size());
    }

    @Test
    void a_month_is_the_same_whichever_months_are_asked_for() throws Exception {
        Path one = folder.resolve("one");
        Console console =
                Console.run("sample", one.toString(), "--months", "1", "--until", "2026-07", "--quiet", "--json");

        assertThat(console.code()).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).startsWith("[{\"file\":").contains("\"bytes\":", "\"rows\":");
        try (Stream<Path> files = Files.walk(one.resolve("inbox"))) {
            List<Path> monthly = files.filter(
                            file -> file.getFileName().toString().startsWith("01_July_2026"))
                    .toList();
            assertThat(monthly)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(file).hasSameBinaryContentAs(home.resolve(one.relativize(file))));
        }
    }

    @Test
    void invented_figures_are_not_mixed_with_real_ones() throws Exception {
        Path used = folder.resolve("used");
        Files.createDirectories(used.resolve("restricted"));
        Files.createFile(used.resolve("restricted/working.duckdb"));

        Console console = Console.run("sample", used.toString());

        assertThat(console.code()).isEqualTo(3);
        assertThat(console.out()).contains("is a home that was used before.", "Name another folder: asc sample DIR");
        assertThat(used.resolve("inbox")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--months 0", "--months 121", "--until October", "--size huge", "--seed x"})
    void wrong_usage_writes_nothing(String option) {
        String[] words = option.split(" ");
        Path nowhere = folder.resolve("nowhere");

        assertThat(Console.run("sample", nowhere.toString(), words[0], words[1]).code())
                .isEqualTo(2);
        assertThat(nowhere).doesNotExist();
    }

    private static List<String> names() throws Exception {
        try (Stream<Path> files = Files.walk(home.resolve("inbox"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
