package asc.sample;

import asc.extract.ZipTimes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** An Excel workbook. A number's format is found from how it is to be shown. */
final class XlsxBook implements SampleBook {

    private static final Instant MADE_AT = Instant.parse("2000-01-01T00:00:00Z");

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
    private final Map<String, CellStyle> styles = new HashMap<>();
    private SXSSFSheet sheet;
    private Row row;

    XlsxBook(OutputStream out) {
        this.out = out;
    }

    @Override
    public void sheet(String name) {
        sheet = workbook.createSheet(name);
        row = null;
    }

    @Override
    public void cell(SampleCell sample) {
        if (row == null || row.getRowNum() != sample.row() - 1) {
            row = sheet.createRow(sample.row() - 1);
        }
        Cell cell = row.createCell(sample.column() - 1);
        switch (sample.kind()) {
            case NUMBER -> {
                cell.setCellStyle(style(format(sample.shown())));
                cell.setCellValue(Double.parseDouble(sample.value()));
            }
            case DATE -> {
                cell.setCellStyle(style("dd/mm/yyyy"));
                cell.setCellValue(LocalDate.parse(sample.value()));
            }
            case TEXT -> cell.setCellValue(sample.shown());
        }
    }

    @Override
    public void close() throws IOException {
        CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreated(Optional.of(Date.from(MADE_AT)));
        properties.setModified(Optional.of(Date.from(MADE_AT)));
        Path streamed = Files.createTempFile("sample", ".xlsx");
        try (workbook) {
            try (OutputStream file = Files.newOutputStream(streamed)) {
                workbook.write(file);
            }
            ZipTimes.copy(streamed, out, MADE_AT);
        } finally {
            Files.deleteIfExists(streamed);
        }
    }

    private CellStyle style(String format) {
        return styles.computeIfAbsent(format, unmade -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat(format));
            return style;
        });
    }

    /** The format that shows a number so: {@code 1,204.5} by {@code #,##0.0}. */
    private static String format(String shown) {
        int point = shown.indexOf('.');
        String whole = shown.contains(",") ? "#,##0" : "0";
        return point < 0 ? whole : whole + "." + "0".repeat(shown.length() - point - 1);
    }
}
