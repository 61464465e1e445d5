package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand files in an inbox at once: how long a night takes for each thousand of them, and how much memory. */
class FullInboxChaos {

    private static final int FILES = Integer.getInteger("chaos.many", 10_000);
    private static final int TENTHS = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @TempDir
    Path folder;

    @Test
    void the_last_of_ten_thousand_files_take_about_as_long_as_the_first() throws Exception {
        try (Ponds ponds = Ponds.empty(folder)) {
            LocalDate day = LocalDate.of(2026, 1, 1);
            for (int number = 0; number < FILES; number++) {
                ponds.counted("Ponds " + DAY.format(day.minusDays(number)), "Duck," + number % 1000 + "," + number / 1000, "Eel,5,2");
            }
            Instant start = Instant.now();
            Program night = Program.start(
                    List.of("-Dasc.project=" + folder.resolve("project")),
                    MeasuredCommand.class,
                    "night",
                    "--quiet",
                    "--home",
                    ponds.home().path().toString());
            while (night.isRunning()) {
                Thread.sleep(500);
            }
            Ran ran = night.end();
            assertThat(ran.code()).as(ran.err()).isZero();
            List<Long> tenths = secondsOfTenths(ponds.home().warehouse(), start);
            System.out.printf(
                    "%d files: %d s in all, %s ms for each tenth, %s KiB.%n",
                    FILES, Duration.between(start, Instant.now()).toSeconds(), tenths, ran.err().strip());
            assertThat(ponds.home().files("inbox")).isEmpty();
            assertThat(ponds.home().files("restricted/archive")).hasSize(FILES);
            assertThat(ponds.working("select sum(rows_loaded) from log.file")).containsExactly(String.valueOf(2L * FILES));
            assertThat(tenths.get(TENTHS - 1)).isLessThan(3 * tenths.get(1));
        }
    }

    /** By when each was loaded, as the ledger says. */
    private static List<Long> secondsOfTenths(Path warehouse, Instant start) throws Exception {
        List<Long> tenths = new ArrayList<>();
        long before = 0;
        try (var connection = DuckDb.openToRead(warehouse)) {
            for (String at : Tables.rows(
                    connection,
                    "select epoch_ms(max(loaded_at)) - " + start.toEpochMilli()
                            + " from (select loaded_at, ntile(" + TENTHS
                            + ") over (order by loaded_at) as tenth from log.file) group by tenth order by tenth")) {
                tenths.add(Long.parseLong(at) - before);
                before = Long.parseLong(at);
            }
        }
        return tenths;
    }
}
