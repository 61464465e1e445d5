package asc.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Job files that must be refused: each says on its first lines with which messages, all of them and no other. */
class RefusedJobsTest {

    @TempDir
    private Path folder;

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/refused-jobs"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_job_file_is_refused_with_every_problem_and_its_line(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String name = file.getFileName().toString();
        Path jobs = Files.createDirectory(folder.resolve("jobs"));
        String prefix = name.startsWith("publish-") ? "" : "load-";
        String text = Files.readString(file)
                .replace("job: " + name.replace(".yaml", ""), "job: " + prefix + name.replace(".yaml", ""));
        Files.writeString(jobs.resolve(prefix + name), text);

        Jobs read = Jobs.read(jobs, Map.of("text", "", "number", "", "hidden", "pseudonym"));

        List<String> expected = lines.stream()
                .filter(line -> line.startsWith("# line "))
                .map(line -> line.substring(2))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(read.problems().stream()
                        .map(problem -> problem.where().replaceFirst(".*, ", "") + ": "
                                + (problem.what() + " " + problem.remedy()).strip()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
