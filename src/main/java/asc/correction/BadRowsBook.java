package asc.correction;

import asc.problem.Refusal;
import asc.sheet.Cell;
import asc.sheet.SheetRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The bad rows of a file that cannot come back as it is, below its own headers, in an Excel workbook. */
final class BadRowsBook implements BadRows.Reader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.]\\d{1,15})?");

    private final BadFile file;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Marker marker = new Marker(book, true);
    private final Map<String, CellStyle> formats = new HashMap<>();
    private final Map<Integer, BadRow> bad = new HashMap<>();
    private XSSFSheet sheet;
    private int header;

    private BadRowsBook(BadFile file) {
        this.file = file;
    }

    static void write(BadFile file, Path content, Path target) throws IOException, Refusal {
        BadRowsBook rows = new BadRowsBook(file);
        try (rows.book;
                OutputStream out = Files.newOutputStream(target)) {
            BadRows.read(file, content, rows);
            rows.mark();
            rows.book.write(out);
        }
    }

    @Override
    public void sheet(String name) {
        mark();
        sheet = book.createSheet(name);
        bad.clear();
    }

    private void mark() {
        if (sheet != null) {
            marker.mark(sheet, file.fileId(), header, bad);
        }
    }

    @Override
    public void row(SheetRow from, boolean isHeader, BadRow wrong) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < from.cells().size(); column++) {
            if (!from.cell(column).isBlank()) {
                write(from.cell(column), row.createCell(column));
            }
        }
        if (isHeader) {
            header = row.getRowNum() + 1;
        }
        if (wrong != null) {
            bad.put(row.getRowNum() + 1, wrong);
        }
    }

    /** As text, which is read as it was; a number that shows less than it holds has to stay a number. */
    private void write(Cell from, org.apache.poi.ss.usermodel.Cell to) {
        String shown = from.shown().strip();
        if (!from.value().equals(shown) && NUMBER.matcher(from.value()).matches() && shown.matches("-?[\\d,.]+")) {
            to.setCellValue(new BigDecimal(from.value()).doubleValue());
            to.setCellStyle(formats.computeIfAbsent(format(shown), this::style));
        } else {
            to.setCellValue(from.value());
        }
    }

    private static String format(String shown) {
        int point = shown.indexOf('.');
        String decimals = point < 0 ? "" : "." + "0".repeat(shown.length() - point - 1);
        return (shown.contains(",") ? "#,##0" : "0") + decimals;
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
