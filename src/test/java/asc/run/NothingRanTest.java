package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job file that cannot be understood keeps a night from beginning, and that is not found out by chance weeks later. */
class NothingRanTest {

    @TempDir
    private Path folder;

    @Test
    void owners_are_told_once_with_every_problem_and_are_told_nothing_twice_when_it_is_mended() throws Exception {
        try (Ponds ponds = Ponds.afterTheFirstNight(folder)) {
            Files.writeString(ponds.home().path().resolve("asc.yaml"), "tell:\n  owners:\n    gardener: outbox\n");
            ponds.counted("Ponds 1 October 2026", "Duck,3000,1");
            ponds.refused("night");
            Path job = ponds.job("load-ponds");
            String sound = Files.readString(job);
            Files.writeString(job, sound.replace("header row:", "heeder row:"));
            ponds.refused("night");
            ponds.refused("night");
            assertThat(told(ponds))
                    .containsOnlyOnce("Nothing could be loaded or published: the project's files cannot be understood.")
                    .contains("load-ponds.yaml")
                    .contains("heeder row")
                    .contains("asc check");

            Files.writeString(job, sound);
            ponds.refused("night");
            assertThat(told(ponds))
                    .as("what was told and still stands is not told again")
                    .containsOnlyOnce("more than 1,000 frogs")
                    .containsOnlyOnce("cannot be understood");
        }
    }

    private static String told(Ponds ponds) throws IOException {
        StringBuilder told = new StringBuilder();
        for (String file : ponds.home().files("outbox")) {
            if (file.endsWith(".txt")) {
                told.append(
                        Files.readString(ponds.home().path().resolve("outbox").resolve(file)));
            }
        }
        return told.toString();
    }
}
