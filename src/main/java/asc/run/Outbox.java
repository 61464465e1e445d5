package asc.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where people find the day's workbooks. */
final class Outbox {

    private Outbox() {}

    /** Copies a sealed version's workbooks to the day's folder; gives where they are. */
    static List<Path> put(Path outbox, Path version, List<String> workbooks) throws IOException {
        Path folder =
                Files.createDirectories(outbox.resolve(LocalDate.now(Words.ZONE).toString()));
        List<Path> put = new ArrayList<>();
        for (String workbook : workbooks) {
            Path aside = folder.resolve("." + workbook);
            Files.copy(version.resolve(workbook), aside, StandardCopyOption.REPLACE_EXISTING);
            put.add(Files.move(aside, folder.resolve(workbook), StandardCopyOption.REPLACE_EXISTING));
        }
        return put;
    }
}
