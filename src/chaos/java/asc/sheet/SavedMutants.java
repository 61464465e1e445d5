package asc.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** Mutants of small books about ponds as files, for an inbox. */
public final class SavedMutants {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private SavedMutants() {}

    /**
     * Saves some of them, each named as an edition of its own.
     *
     * @param books a folder for the books they are made from
     * @param many about how many
     * @param saving gives the path of a file's name
     * @return how many
     */
    public static int save(Path books, long seed, int many, Function<String, Path> saving) throws IOException {
        Mutants mutants = Mutants.of(SmallBooks.in(Files.createDirectories(books), "Ponds"), seed, 40);
        LocalDate day = LocalDate.of(2000, 1, 1);
        int saved = 0;
        for (Mutant mutant : (Iterable<Mutant>) mutants.every(Math.max(1, mutants.count() / many))::iterator) {
            // Some of them take a while to be read, which is BooksChaos's business.
            if (mutant.bytes().length < 1 << 20) {
                String name = "Ponds " + DAY.format(day.plusDays(saved)) + "." + mutant.ending();
                Files.write(saving.apply(name), mutant.bytes());
                saved++;
            }
        }
        return saved;
    }

    /** How many rows of a file hold anything, sheet by sheet, as its reader tells them one by one; what other sheets hold, which may be spoilt, is not looked at. */
    public static long rows(Path file, String sheet) throws Exception {
        try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
            Sheet read = workbook.nextSheet();
            while (!read.name().equals(sheet)) {
                read = workbook.nextSheet();
            }
            long rows = 0;
            while (read.nextRow() != null) {
                rows++;
            }
            return rows;
        }
    }
}
