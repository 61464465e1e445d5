package asc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Real workbooks for tests: written by POI, from rows of texts and numbers. */
public final class Books {

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    /** Adds a sheet; a null is a cell that is not there. */
    @SafeVarargs
    public final Books sheet(String name, List<Object>... rows) {
        sheets.put(name, List.of(rows));
        return this;
    }

    /** Writes the workbook, with a time of writing long enough ago that nobody waits for it. */
    public Path writeTo(Path file) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            sheets.forEach((name, rows) -> fill(book.createSheet(name), rows));
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return settled(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Sets a file's time of writing to a minute ago. */
    public static Path settled(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static void fill(Sheet sheet, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object value = rows.get(r).get(c);
                if (value instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else if (value != null && !value.toString().isEmpty()) {
                    Cell cell = row.createCell(c);
                    cell.setCellValue(value.toString());
                }
            }
        }
    }
}
