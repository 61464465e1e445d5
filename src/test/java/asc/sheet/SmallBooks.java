package asc.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small sound book of each format: ponds, with texts, numbers, dates, formulas and blanks. */
final class SmallBooks {

    private static final int PONDS = 30;

    private SmallBooks() {}

    /** Writes them, each under that name and its format's ending. */
    static List<Original> in(Path folder, String stem) throws IOException {
        return List.of(
                Original.of(workbook(new XSSFWorkbook(), folder.resolve(stem + ".xlsx"))),
                Original.of(workbook(new HSSFWorkbook(), folder.resolve(stem + ".xls"))),
                Original.of(ods(folder.resolve(stem + ".ods"))),
                Original.of(csv(folder.resolve(stem + ".csv"))));
    }

    private static String pond(int number) {
        return "Étang no. " + number;
    }

    private static Path workbook(org.apache.poi.ss.usermodel.Workbook workbook, Path file) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (String name : List.of("Ponds", "Notes")) {
                Sheet sheet = workbook.createSheet(name);
                Row header = sheet.createRow(0);
                for (String heading : List.of("Pond", "Frogs", "Newts", "Dug on")) {
                    header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(heading);
                }
                for (int number = 1; number <= PONDS; number++) {
                    Row row = sheet.createRow(number);
                    row.createCell(0).setCellValue(pond(number));
                    row.createCell(1).setCellValue(number * 3);
                    row.createCell(2).setCellFormula("B" + (number + 1) + "*2");
                    row.createCell(3).setCellValue(44_000 + number);
                    row.getCell(3).setCellStyle(date);
                }
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        return file;
    }

    private static Path ods(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("<table:table-row>");
        for (String heading : List.of("Pond", "Frogs", "Newts", "Dug on")) {
            rows.append("<table:table-cell><text:p>").append(heading).append("</text:p></table:table-cell>");
        }
        for (int number = 1; number <= PONDS; number++) {
            rows.append("</table:table-row><table:table-row><table:table-cell><text:p>")
                    .append(pond(number))
                    .append("</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"")
                    .append(number)
                    .append("\"><text:p>")
                    .append(number)
                    .append("</text:p></table:table-cell>");
        }
        return Archive.ods("<table:table table:name=\"Ponds\">" + rows + "</table:table-row></table:table>")
                .part(
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"></manifest:manifest>")
                .save(file);
    }

    private static Path csv(Path file) throws IOException {
        StringBuilder text = new StringBuilder("Pond,Frogs,Newts,Dug on\n");
        for (int number = 1; number <= PONDS; number++) {
            text.append('"')
                    .append(pond(number))
                    .append(", or “the wet one”\",")
                    .append(number)
                    .append(",,1/4/1999\n");
        }
        return Files.writeString(file, text);
    }
}
