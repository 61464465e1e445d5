package asc.model;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code refused-models} is a folder of queries that must be refused. It begins with what its author is told; then come
 * the files, each below a line {@code === room/name.sql}.
 */
class RefusedModelsTest {

    static List<Path> refused() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/refused-models"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInTheseWords(Path file, @TempDir Path folder) throws Exception {
        String description = Files.readString(file);
        String expected = description.substring(0, description.indexOf("=== "));
        try (Orchard orchard = new Orchard(folder).with(description)) {
            assertThat(told(orchard)).isEqualTo(expected.strip());
        }
    }

    private static String told(Orchard orchard) throws Exception {
        try {
            orchard.build().build();
            return "nothing was refused";
        } catch (Refusal refusal) {
            return refusal.problems().stream()
                    .map(Problem::asText)
                    .collect(Collectors.joining("\n"))
                    .strip();
        }
    }
}
