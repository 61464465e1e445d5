package asc.correction;

import asc.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What comes back: the workbook that was sent with its faults marked, or, where it cannot be written back, its bad rows. */
public final class MarkedFile {

    private static final Set<String> CSV = Set.of("csv", "tsv", "tab", "txt");
    private static final Set<String> WORKBOOK = Set.of("xlsx", "xlsm", "xls");

    /** In memory a workbook takes some forty times what its parts have unpacked; more than this comes back as rows. */
    private static final long UNPACKED = 5 << 20;

    private MarkedFile() {}

    /**
     * What was written.
     *
     * @param path where
     * @param isWhole whether it is the file that was sent, whole, or only its bad rows
     */
    public record Written(Path path, boolean isWhole) {

        /** The ending of its name, without the dot. */
        public String ending() {
            return MarkedFile.ending(path);
        }
    }

    /**
     * Writes what comes back.
     *
     * @param content the file that was sent, its name's ending as it was
     * @param folder where to write; nobody else writes there
     * @throws Refusal when the content cannot be read any more
     */
    public static Written write(BadFile file, Path content, Path folder) throws IOException, Refusal {
        String ending = ending(content);
        if (CSV.contains(ending)) {
            Path target = Files.createTempFile(folder, "marked-", ".csv");
            BadRowsCsv.write(file, content, target);
            return new Written(target, false);
        }
        if (WORKBOOK.contains(ending) && unpacked(content, ending) <= UNPACKED) {
            Path target = Files.createTempFile(folder, "marked-", "." + ending);
            try {
                markWhole(file, content, target);
                return new Written(target, true);
            } catch (IOException | RuntimeException cannotBeWrittenBack) {
                // Its rows can.
                Files.delete(target);
            }
        }
        Path target = Files.createTempFile(folder, "marked-", ".xlsx");
        BadRowsBook.write(file, content, target);
        return new Written(target, false);
    }

    private static void markWhole(BadFile file, Path content, Path target) throws IOException {
        // From a stream: what is opened as a file cannot be changed, or is written back to where it was.
        try (InputStream in = Files.newInputStream(content);
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(target)) {
            Marker marker = new Marker(book, false);
            for (Map.Entry<String, Map<Integer, BadRow>> sheet : file.bySheet().entrySet()) {
                marker.mark(
                        book.getSheet(sheet.getKey()),
                        file.fileId(),
                        file.headerRows().get(sheet.getKey()),
                        sheet.getValue());
            }
            book.write(out);
        }
    }

    private static long unpacked(Path content, String ending) throws IOException {
        if (ending.equals("xls")) {
            return Files.size(content);
        }
        try (ZipFile zip = new ZipFile(content.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
        }
    }

    private static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
