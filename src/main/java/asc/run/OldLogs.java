package asc.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Deletes what runs wrote down in {@code home/logs}, when its days are over; never of the last run that did all it was asked. */
final class OldLogs {

    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{6}Z-\\d+)[.].*");

    private OldLogs() {}

    static void discard(OpenRun run) throws IOException {
        OptionalInt days = run.settings().keep().logs();
        if (days.isEmpty()) {
            return;
        }
        Instant before = Instant.now().minus(Duration.ofDays(days.getAsInt()));
        Optional<String> lastGood = run.book().lastDone();
        int deleted = 0;
        for (Path log : all(run.home().logs())) {
            Matcher name = NAME.matcher(log.getFileName().toString());
            if (name.matches()
                    && !name.group(1).equals(run.runId())
                    && !lastGood.filter(name.group(1)::equals).isPresent()
                    && Files.getLastModifiedTime(log).toInstant().isBefore(before)) {
                Files.delete(log);
                deleted++;
            }
        }
        if (deleted > 0) {
            String told =
                    Words.count(deleted, "log") + " deleted, older than " + Words.count(days.getAsInt(), "day") + ".";
            run.log().tell("", "", "logs", told);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
