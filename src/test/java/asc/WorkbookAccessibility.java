package asc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/**
 * Whether a workbook keeps to the Government Analysis Function's guidance on spreadsheets, as far as a program can tell: each rule a
 * check with a name.
 */
public final class WorkbookAccessibility {

    private static final String MARKER = "\\[[^\\[\\]]{1,5}\\]";
    private static final DataFormatter SHOWN = new DataFormatter(Locale.UK);

    private static final Map<String, BiConsumer<XSSFWorkbook, List<String>>> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("cover, contents and notes first", WorkbookAccessibility::frontSheets);
        CHECKS.put("sheet names", WorkbookAccessibility::sheetNames);
        CHECKS.put("nothing hidden", WorkbookAccessibility::nothingHidden);
        CHECKS.put("no merged cells", WorkbookAccessibility::noMergedCells);
        CHECKS.put("a title in the first cell", WorkbookAccessibility::titles);
        CHECKS.put("one table a sheet", WorkbookAccessibility::oneTable);
        CHECKS.put("a line that counts tables", WorkbookAccessibility::saysHowManyTables);
        CHECKS.put("no blank row above a table", WorkbookAccessibility::noBlankRow);
        CHECKS.put("header row of text", WorkbookAccessibility::headers);
        CHECKS.put("headers wrapped", WorkbookAccessibility::headersWrapped);
        CHECKS.put("no blank cell in a table", WorkbookAccessibility::noBlankCell);
        CHECKS.put("nothing beside or below a table", WorkbookAccessibility::nothingBeside);
        CHECKS.put("figures are numbers", WorkbookAccessibility::figuresAreNumbers);
        CHECKS.put("no formula", WorkbookAccessibility::noFormula);
        CHECKS.put("symbols explained", WorkbookAccessibility::symbolsExplained);
        CHECKS.put("freeze panes", WorkbookAccessibility::freezePanes);
        CHECKS.put("column widths", WorkbookAccessibility::columnWidths);
        CHECKS.put("contents lead to every sheet", WorkbookAccessibility::contents);
        CHECKS.put("document title, author and language", WorkbookAccessibility::document);
        CHECKS.put("alternative text of charts", WorkbookAccessibility::alternativeText);
    }

    private WorkbookAccessibility() {}

    /** The names of the checks. */
    public static Set<String> names() {
        return CHECKS.keySet();
    }

    /** What each check found; a check that found nothing is not there. */
    public static Map<String, List<String>> findings(XSSFWorkbook workbook) {
        Map<String, List<String>> findings = new LinkedHashMap<>();
        CHECKS.forEach((name, check) -> {
            List<String> found = new ArrayList<>();
            check.accept(workbook, found);
            if (!found.isEmpty()) {
                findings.put(name, found);
            }
        });
        return findings;
    }

    private static void frontSheets(XSSFWorkbook workbook, List<String> found) {
        List<String> front = List.of("Cover", "Contents", "Notes");
        for (int index = 0; index < front.size(); index++) {
            if (index >= workbook.getNumberOfSheets()
                    || !workbook.getSheetName(index).equals(front.get(index))) {
                found.add("sheet " + (index + 1) + " is not " + front.get(index));
            }
        }
    }

    private static void sheetNames(XSSFWorkbook workbook, List<String> found) {
        for (XSSFSheet sheet : sheets(workbook)) {
            String name = sheet.getSheetName();
            if (name.length() > 30 + 1 || !name.equals(name.strip()) || name.matches("(?i)(sheet|table) ?\\d*")) {
                found.add(name);
            }
        }
    }

    private static void nothingHidden(XSSFWorkbook workbook, List<String> found) {
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            XSSFSheet sheet = workbook.getSheetAt(index);
            if (workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index)) {
                found.add(sheet.getSheetName());
            }
            for (Row row : sheet) {
                if (row.getZeroHeight()) {
                    found.add(sheet.getSheetName() + ", row " + (row.getRowNum() + 1));
                }
            }
            for (int column = 0; column < width(sheet); column++) {
                if (sheet.isColumnHidden(column)) {
                    found.add(sheet.getSheetName() + ", column " + (column + 1));
                }
            }
        }
    }

    private static void noMergedCells(XSSFWorkbook workbook, List<String> found) {
        sheets(workbook)
                .forEach(sheet -> sheet.getMergedRegions()
                        .forEach(region -> found.add(sheet.getSheetName() + " " + region.formatAsString())));
    }

    private static void titles(XSSFWorkbook workbook, List<String> found) {
        for (XSSFSheet sheet : sheets(workbook)) {
            Cell first = sheet.getRow(0) == null ? null : sheet.getRow(0).getCell(0);
            boolean isTitle = first != null
                    && !SHOWN.formatCellValue(first).isBlank()
                    && workbook.getFontAt(first.getCellStyle().getFontIndex()).getFontHeightInPoints() > 11;
            if (!isTitle) {
                found.add(sheet.getSheetName());
            }
        }
    }

    private static void oneTable(XSSFWorkbook workbook, List<String> found) {
        for (XSSFSheet sheet : sheets(workbook)) {
            int wanted = sheet.getSheetName().equals("Cover") ? 0 : 1;
            if (sheet.getTables().size() != wanted) {
                found.add(sheet.getSheetName() + " has " + sheet.getTables().size());
            }
        }
    }

    private static void saysHowManyTables(XSSFWorkbook workbook, List<String> found) {
        for (XSSFTable table : tables(workbook)) {
            boolean says = false;
            for (int row = 0; row < table.getStartRowIndex(); row++) {
                Row above = table.getXSSFSheet().getRow(row);
                says |= above != null && SHOWN.formatCellValue(above.getCell(0)).contains("contains one table");
            }
            if (!says) {
                found.add(table.getSheetName());
            }
        }
    }

    private static void noBlankRow(XSSFWorkbook workbook, List<String> found) {
        for (XSSFTable table : tables(workbook)) {
            for (int row = 0; row < table.getStartRowIndex(); row++) {
                Row above = table.getXSSFSheet().getRow(row);
                if (above == null || SHOWN.formatCellValue(above.getCell(0)).isBlank()) {
                    found.add(table.getSheetName() + ", row " + (row + 1));
                }
            }
        }
    }

    private static void headers(XSSFWorkbook workbook, List<String> found) {
        for (XSSFTable table : tables(workbook)) {
            Set<String> seen = new HashSet<>();
            for (int index = 0; index < table.getColumnCount(); index++) {
                Cell header = cell(table, table.getStartRowIndex(), table.getStartColIndex() + index);
                boolean isText = header != null && header.getCellType() == CellType.STRING;
                String text = isText ? header.getStringCellValue() : "";
                if (text.isBlank()
                        || !text.equals(table.getColumns().get(index).getName())
                        || !seen.add(text.toLowerCase(Locale.UK))) {
                    found.add(table.getSheetName() + ", column " + (index + 1));
                }
            }
            if (table.getHeaderRowCount() != 1) {
                found.add(table.getSheetName() + " has a table without a header row");
            }
        }
    }

    private static void headersWrapped(XSSFWorkbook workbook, List<String> found) {
        for (XSSFTable table : tables(workbook)) {
            for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
                Cell header = cell(table, table.getStartRowIndex(), column);
                if (header != null && !header.getCellStyle().getWrapText()) {
                    found.add(table.getSheetName() + ", column " + (column + 1));
                }
            }
        }
    }

    private static void noBlankCell(XSSFWorkbook workbook, List<String> found) {
        for (XSSFTable table : tables(workbook)) {
            for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
                for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
                    Cell cell = cell(table, row, column);
                    if (cell == null || SHOWN.formatCellValue(cell).isBlank()) {
                        found.add(table.getSheetName() + ", row " + (row + 1) + ", column " + (column + 1));
                    }
                }
            }
        }
    }

    private static void nothingBeside(XSSFWorkbook workbook, List<String> found) {
        for (XSSFTable table : tables(workbook)) {
            AreaReference area = table.getArea();
            for (Row row : table.getXSSFSheet()) {
                for (Cell cell : row) {
                    boolean isInside = area.getFirstCell().getRow() <= cell.getRowIndex()
                            && cell.getRowIndex() <= area.getLastCell().getRow()
                            && cell.getColumnIndex() <= area.getLastCell().getCol();
                    boolean isAbove = cell.getRowIndex() < area.getFirstCell().getRow() && cell.getColumnIndex() == 0;
                    if (!isInside && !isAbove && !SHOWN.formatCellValue(cell).isBlank()) {
                        found.add(table.getSheetName() + " " + cell.getAddress());
                    }
                }
            }
            if (table.getStartColIndex() != 0) {
                found.add(table.getSheetName() + " has a table that does not begin in the first column");
            }
        }
    }

    private static void figuresAreNumbers(XSSFWorkbook workbook, List<String> found) {
        for (XSSFTable table : tables(workbook)) {
            for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
                List<Cell> cells = body(table, column);
                boolean holdsNumbers = cells.stream().anyMatch(cell -> cell.getCellType() == CellType.NUMERIC);
                boolean holdsText = cells.stream()
                        .anyMatch(cell -> cell.getCellType() == CellType.STRING
                                && !cell.getStringCellValue().matches(MARKER + "|None"));
                if (holdsNumbers && holdsText) {
                    found.add(table.getSheetName() + ", column " + (column + 1));
                }
            }
        }
    }

    private static void noFormula(XSSFWorkbook workbook, List<String> found) {
        for (XSSFSheet sheet : sheets(workbook)) {
            sheet.forEach(row -> row.forEach(cell -> {
                boolean wouldRun = cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().matches("(?s)[=+@\\t\\r-].*")
                        && !cell.getCellStyle().getQuotePrefixed();
                if (cell.getCellType() == CellType.FORMULA || wouldRun) {
                    found.add(sheet.getSheetName() + " " + cell.getAddress());
                }
            }));
        }
    }

    private static void symbolsExplained(XSSFWorkbook workbook, List<String> found) {
        Map<String, String> used = new TreeMap<>();
        Set<String> explained = new HashSet<>();
        for (XSSFTable table : tables(workbook)) {
            boolean isNotes = table.getSheetName().equals("Notes");
            for (int column = 0; column <= (isNotes ? 0 : table.getEndColIndex()); column++) {
                for (Cell cell : body(table, column)) {
                    String text = SHOWN.formatCellValue(cell);
                    if (isNotes) {
                        explained.add(text);
                    } else if (text.matches(MARKER)) {
                        used.putIfAbsent(text, table.getSheetName());
                    }
                }
            }
        }
        used.forEach((symbol, sheet) -> {
            if (!explained.contains(symbol)) {
                found.add(symbol + " on " + sheet);
            }
        });
    }

    private static void freezePanes(XSSFWorkbook workbook, List<String> found) {
        for (XSSFTable table : tables(workbook)) {
            var pane = table.getXSSFSheet().getPaneInformation();
            if (pane == null
                    || !pane.isFreezePane()
                    || pane.getHorizontalSplitPosition() != table.getStartRowIndex() + 1) {
                found.add(table.getSheetName());
            }
        }
    }

    /** No number or date shows as ####, and no word of a header is cut. */
    private static void columnWidths(XSSFWorkbook workbook, List<String> found) {
        for (XSSFTable table : tables(workbook)) {
            for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
                int width = table.getXSSFSheet().getColumnWidth(column) / 256;
                int needed = body(table, column).stream()
                        .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                        .mapToInt(cell -> SHOWN.formatCellValue(cell).length())
                        .max()
                        .orElse(0);
                for (String word : SHOWN.formatCellValue(cell(table, table.getStartRowIndex(), column))
                        .split(" ")) {
                    needed = Math.max(needed, word.length());
                }
                if (width < needed || width > 120) {
                    found.add(table.getSheetName() + ", column " + (column + 1));
                }
            }
        }
    }

    private static void contents(XSSFWorkbook workbook, List<String> found) {
        XSSFSheet contents = workbook.getSheet("Contents");
        Set<String> targets = new HashSet<>();
        if (contents != null) {
            for (XSSFHyperlink link : contents.getHyperlinkList()) {
                targets.add(link.getLocation().replaceFirst("^'(.*)'!A1$", "$1").replace("''", "'"));
            }
        }
        for (XSSFSheet sheet : sheets(workbook)) {
            if (!targets.remove(sheet.getSheetName()) && !sheet.getSheetName().equals("Contents")) {
                found.add("no link to " + sheet.getSheetName());
            }
        }
        targets.forEach(target -> found.add("a link to " + target + ", which is not there"));
    }

    private static void document(XSSFWorkbook workbook, List<String> found) {
        var core = workbook.getProperties().getCoreProperties();
        if (core.getTitle() == null || core.getTitle().isBlank()) {
            found.add("no title");
        }
        if (core.getCreator() == null
                || core.getCreator().isBlank()
                || core.getCreator().equals("Apache POI")) {
            found.add("no author");
        }
        if (core.getUnderlyingProperties()
                .getLanguageProperty()
                .filter("en-GB"::equals)
                .isEmpty()) {
            found.add("no language");
        }
    }

    private static void alternativeText(XSSFWorkbook workbook, List<String> found) {
        for (XSSFSheet sheet : sheets(workbook)) {
            if (sheet.getDrawingPatriarch() == null) {
                continue;
            }
            for (CTTwoCellAnchor anchor :
                    sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList()) {
                boolean isChart = anchor.isSetGraphicFrame();
                String text = isChart
                        ? anchor.getGraphicFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr()
                                .getDescr()
                        : "";
                if (text.length() < 40) {
                    found.add(sheet.getSheetName());
                }
            }
        }
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        List<XSSFSheet> sheets = new ArrayList<>();
        workbook.forEach(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }

    private static List<XSSFTable> tables(XSSFWorkbook workbook) {
        return sheets(workbook).stream()
                .flatMap(sheet -> sheet.getTables().stream())
                .toList();
    }

    private static List<Cell> body(XSSFTable table, int column) {
        List<Cell> cells = new ArrayList<>();
        for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
            Cell cell = cell(table, row, column);
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static Cell cell(XSSFTable table, int row, int column) {
        Row found = table.getXSSFSheet().getRow(row);
        return found == null ? null : found.getCell(column);
    }

    private static int width(XSSFSheet sheet) {
        int width = 0;
        for (Row row : sheet) {
            width = Math.max(width, row.getLastCellNum());
        }
        return width;
    }
}
