package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we read is what Apache POI's own model of the workbook holds, cell by cell. */
class AgainstPoiTest {

    private static final String[] FORMATS = {
        "General",
        "0.0",
        "#,##0",
        "0%",
        "dd/mm/yyyy",
        "d mmm yyyy hh:mm",
        "[h]:mm:ss",
        "#,##0.00;[Red]-#,##0.00",
        "0.00E+00",
        "@"
    };

    /** Their texts have a plain beginning before formatted runs; Excel and LibreOffice show it, POI leaves it out. */
    private static final Set<String> PLAIN_BEFORE_RUNS = Set.of("minimal_package.xlsx", "richtext-after-plain.xlsx");

    /** POI's model of a larger workbook takes seconds. */
    private static final long SLOW = 150_000;

    @TempDir
    Path folder;

    @Test
    void workbooksThatPoiWrites() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            Path file = folder.resolve("book" + seed + ".xlsx");
            try (XSSFWorkbook workbook = randomBook(new Random(seed));
                    OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            assertThat(differences(file)).isEmpty();
        }
    }

    @Test
    void everyWorkbookOfTheHostileCollectionThatBothRead() throws Exception {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Path file : SharedData.hostileFiles()) {
            String name = file.getFileName().toString();
            if (Files.size(file) < SLOW && name.matches(".*\\.xls[xm]?") && !PLAIN_BEFORE_RUNS.contains(name)) {
                List<String> found = differences(file);
                compared += found == null ? 0 : 1;
                differences.addAll(found == null ? List.of() : found);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(600);
    }

    /** Null where either refuses the file. */
    private static List<String> differences(Path file) throws IOException {
        try {
            return PoiComparison.differences(file, Contents.of(file));
        } catch (Refusal refused) {
            return null;
        }
    }

    private static XSSFWorkbook randomBook(Random random) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        List<CellStyle> styles = new ArrayList<>();
        for (String format : FORMATS) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            styles.add(style);
        }
        for (int index = 0; index < 3; index++) {
            XSSFSheet sheet = workbook.createSheet("Sheet " + index);
            for (int number = 0; number < 60; number += 1 + random.nextInt(3)) {
                fill(sheet.createRow(number), styles, random);
            }
        }
        return workbook;
    }

    private static void fill(Row row, List<CellStyle> styles, Random random) {
        for (int column = 0; column < 30; column += 1 + random.nextInt(4)) {
            org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
            cell.setCellStyle(styles.get(random.nextInt(styles.size())));
            switch (random.nextInt(6)) {
                case 0 -> cell.setCellValue("text <&> é \n" + random.nextInt(50));
                case 1 -> cell.setCellValue(random.nextInt(100_000));
                case 2 -> cell.setCellValue(random.nextDouble() * 50_000);
                case 3 -> cell.setCellValue(random.nextBoolean());
                case 4 -> cell.setCellValue(Math.round(random.nextDouble() * 1e6) / 100.0);
                default -> cell.setCellErrorValue((byte) 42);
            }
        }
    }
}
