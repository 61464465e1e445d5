package asc.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;

/**
 * Compares a workbook as POI's model has it with what we read of the same file. Told apart from differences: the two formats
 * that follow the computer's settings; lost and empty formats, where POI shows {@code 1.0} for 1; General numbers that POI
 * rounds from the binary fraction and we, as Excel, from its fifteen digits; and numeric cells without a number, which are 0 to
 * POI and blank to us.
 */
final class PoiComparison {

    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final List<String> differences = new ArrayList<>();
    private final boolean from1904;

    private PoiComparison(boolean from1904) {
        this.from1904 = from1904;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** A line for each difference, with its address; null where POI cannot read the file. */
    static List<String> differences(Path file, Contents ours) {
        LocaleUtil.setUserTimeZone(TimeZone.getTimeZone("UTC"));
        try (org.apache.poi.ss.usermodel.Workbook theirs = WorkbookFactory.create(file.toFile(), null, true)) {
            return differences(theirs, ours, file.getFileName().toString());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError refused) {
            return null;
        } finally {
            LocaleUtil.resetUserTimeZone();
        }
    }

    /** A line for each difference, with its address. */
    static List<String> differences(org.apache.poi.ss.usermodel.Workbook theirs, Contents ours, String file) {
        PoiComparison comparison = new PoiComparison(from1904(theirs));
        for (org.apache.poi.ss.usermodel.Sheet sheet : theirs) {
            List<SheetRow> rows = ours.sheet(sheet.getSheetName());
            boolean chart = sheet instanceof XSSFChartSheet || (sheet instanceof HSSFSheet && rows == null);
            if (rows == null && !chart) {
                comparison.differences.add(file + " has a sheet too few: " + sheet.getSheetName());
            } else if (!chart) {
                comparison.compare(sheet, rows, file + " " + sheet.getSheetName());
            }
        }
        return comparison.differences;
    }

    private static boolean from1904(org.apache.poi.ss.usermodel.Workbook theirs) {
        return theirs instanceof Date1904Support support
                ? support.isDate1904()
                : ((HSSFWorkbook) theirs).getInternalWorkbook().isUsing1904DateWindowing();
    }

    private void compare(org.apache.poi.ss.usermodel.Sheet theirs, List<SheetRow> ours, String where) {
        Map<Integer, SheetRow> rows = new TreeMap<>();
        ours.forEach(row -> rows.put(row.number(), row));
        for (Row row : theirs) {
            SheetRow our = rows.remove(row.getRowNum() + 1);
            compare(row, our == null ? new SheetRow(row.getRowNum() + 1, List.of()) : our, where);
        }
        rows.keySet().forEach(number -> differences.add(where + " has a row too many: " + number));
    }

    private void compare(Row theirs, SheetRow ours, String where) {
        int columns = Math.max(theirs.getLastCellNum(), ours.cells().size());
        for (int column = 0; column < columns; column++) {
            Cell our = ours.cell(column);
            org.apache.poi.ss.usermodel.Cell their = theirs.getCell(column);
            Cell expected = their == null ? Cell.BLANK : expected(their);
            if (!same(expected, our, their)) {
                differences.add(where + " " + Place.letters(column) + ours.number() + ": " + expected + " but " + our);
            }
        }
    }

    private Cell expected(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        Cell expected = switch (type) {
            case STRING -> Cell.of(cell.getStringCellValue());
            case BOOLEAN -> Cell.of(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> Cell.of(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case NUMERIC -> number(cell);
            default -> Cell.BLANK;
        };
        return expected.isBlank() ? Cell.BLANK : expected;
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell) {
        double value = cell.getNumericCellValue();
        if (!Double.isFinite(value)) {
            return Cell.of("#NUM!");
        }
        String format = cell.getCellStyle().getDataFormatString();
        String shown = formatter.formatCellValue(cell);
        if (format != null && DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format)) {
            boolean elapsed = format.matches("(?i).*\\[(h+|m+|s+)].*");
            String moment = elapsed ? Moment.ofElapsed(value) : Moment.ofSerial(value, from1904);
            return moment == null ? Cell.of(Numbers.shortest(value)) : new Cell(moment, shown);
        }
        return new Cell(Numbers.shortest(value), shown);
    }

    private static boolean same(Cell expected, Cell our, org.apache.poi.ss.usermodel.Cell their) {
        if (our == Cell.BLANK && isNumber(their)) {
            return their.getNumericCellValue() == 0;
        }
        boolean sameValue = expected.value().equals(our.value()) || sameNumber(expected.value(), our.value(), 0);
        boolean sameShown = expected.shown().equals(our.shown())
                || sameNumber(expected.shown(), our.shown(), 1e-9)
                || followsComputer(their);
        return sameValue && sameShown;
    }

    private static boolean isNumber(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell == null) {
            return false;
        }
        return cell.getCellType() == CellType.NUMERIC
                || (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC);
    }

    /** An XLSX file holds more digits than a number needs, so numbers are compared as such. */
    private static boolean sameNumber(String expected, String found, double tolerance) {
        try {
            double number = Double.parseDouble(expected);
            return Math.abs(number - Double.parseDouble(found)) <= Math.abs(number) * tolerance;
        } catch (NumberFormatException text) {
            return false;
        }
    }

    private static boolean followsComputer(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell == null) {
            return false;
        }
        short format = cell.getCellStyle().getDataFormat();
        return format == 14 || format == 22 || cell.getCellStyle().getDataFormatString() == null;
    }
}
