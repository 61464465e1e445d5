package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.definition.PublishJob;
import asc.publish.Version;
import asc.publish.Versions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Every sheet of every workbook holds the rows and the values of its mart, no more and no fewer. Where there is none, the cell says so in words
 * or by a symbol: it never holds a number.
 */
class WorkbookContentsTest {

    /** Excel keeps so many digits of a number. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final Pattern IN_BRACES = Pattern.compile("(.*)\\{(.+)}(.*)");
    private static final Set<String> OURS = Set.of("Cover", "Contents", "Notes", "Where this came from");

    private final Map<String, String> settings = Map.of("authority", "Coventry City Council", "area", "E08000026");

    /** Excel takes no longer name for a sheet. */
    private static final int LONGEST_NAME = 31;

    /**
     * A sheet's mart, and the column by whose values there is a sheet for each; empty when there is one sheet.
     *
     * @param most how many characters of a value a sheet's name can hold
     */
    private record Shown(PublishJob job, String table, String parted, String value, int most) {}

    @Test
    void every_sheet_holds_what_its_mart_holds() throws Exception {
        Path current = Demo.once().home().resolve("published/current").toRealPath();
        Version version = new Versions(current.getParent()).current().orElseThrow();
        int sheets = 0;
        int cells = 0;
        try (Connection published = DuckDb.openToRead(current.resolve("asc.duckdb"))) {
            for (PublishJob job : Definitions.read(Project.find()).jobs().publishes()) {
                try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file(current, job)))) {
                    for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
                        XSSFSheet sheet = workbook.getSheetAt(index);
                        if (!OURS.contains(sheet.getSheetName())) {
                            cells += compare(published, version, sheet, shown(job, sheet.getSheetName()));
                            sheets++;
                        }
                    }
                }
            }
        }
        assertThat(sheets).isGreaterThan(15);
        assertThat(cells).isGreaterThan(10_000);
    }

    private static Path file(Path current, PublishJob job) throws Exception {
        String name = job.workbook().replaceFirst("\\{.*", "");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(current, name + "*.xlsx")) {
            return files.iterator().next();
        }
    }

    /** Which mart a sheet shows, by the job file. */
    private Shown shown(PublishJob job, String sheet) {
        Map<String, String> tables = new LinkedHashMap<>();
        job.summary().ifPresent(summary -> tables.put(summary.sheet(), summary.table()));
        job.pages().forEach(page -> tables.put(page.sheet(), page.table()));
        job.charts().forEach(chart -> tables.put(chart.sheet(), chart.table()));
        if (tables.containsKey(sheet)) {
            return new Shown(job, tables.get(sheet), "", "", 0);
        }
        for (Map.Entry<String, String> each : tables.entrySet()) {
            Matcher pattern = IN_BRACES.matcher(each.getKey());
            if (pattern.matches() && sheet.startsWith(pattern.group(1)) && sheet.endsWith(pattern.group(3))) {
                String value = sheet.substring(
                        pattern.group(1).length(),
                        sheet.length() - pattern.group(3).length());
                return new Shown(
                        job, each.getValue(), pattern.group(2), value, LONGEST_NAME - sheet.length() + value.length());
            }
        }
        throw new AssertionError("No page of " + job.name() + " makes the sheet " + sheet);
    }

    private int compare(Connection published, Version version, XSSFSheet sheet, Shown shown) throws Exception {
        assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
        XSSFTable table = sheet.getTables().get(0);
        List<Map<String, String>> rows = rows(published, version, shown);
        List<String> columns = columns(sheet, table, shown, rows);
        int first = table.getStartRowIndex() + 1;
        if (rows.isEmpty()) {
            assertThat(table.getEndRowIndex())
                    .as("the one row of " + sheet.getSheetName() + " that says so")
                    .isEqualTo(first);
            return 0;
        }
        assertThat(table.getEndRowIndex() - first + 1)
                .as("rows of " + sheet.getSheetName())
                .isEqualTo(rows.size());
        for (int index = 0; index < rows.size(); index++) {
            for (int column = 0; column < columns.size(); column++) {
                Cell cell = sheet.getRow(first + index).getCell(column);
                String value = rows.get(index).get(columns.get(column));
                assertThat(isShown(cell, value))
                        .as(
                                "%s %s: %s is %s and shows %s",
                                sheet.getSheetName(), cell.getAddress(), columns.get(column), value, cell)
                        .isTrue();
            }
        }
        return rows.size() * columns.size();
    }

    private static boolean isShown(Cell cell, String value) {
        if (value == null || value.isBlank()) {
            return cell.getCellType() == CellType.STRING
                    && !cell.getStringCellValue().isBlank();
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return cell.getLocalDateTimeCellValue()
                        .equals(java.time.LocalDateTime.parse(
                                value.length() > 10 ? value.replace(' ', 'T') : value + "T00:00"));
            }
            return BigDecimal.valueOf(cell.getNumericCellValue())
                            .round(EXCEL)
                            .compareTo(new BigDecimal(value).round(EXCEL))
                    == 0;
        }
        String text = cell.getStringCellValue();
        return text.equals(value)
                || value.equals("true") && text.equals("Yes")
                || value.equals("false") && text.equals("No");
    }

    /** The mart's rows in the order of its key, as the job chooses them, each value as text. */
    private List<Map<String, String>> rows(Connection published, Version version, Shown shown) throws Exception {
        List<String> conditions = new ArrayList<>(List.of("true"));
        PublishJob job = shown.job();
        if (!job.ownRowsBy().isEmpty()) {
            conditions.add("\"" + job.ownRowsBy() + "\" = '" + settings.get("area") + "'");
        }
        if (!job.asAt().isEmpty()) {
            // The newest date that any of the job's tables has.
            conditions.add("\"" + job.asAt() + "\" = ("
                    + job.tables().stream()
                            .map(table -> "select max(\"" + job.asAt() + "\") as day from " + table)
                            .collect(Collectors.joining(" union all ", "select max(day) from (", ")"))
                    + ")");
        }
        if (!shown.parted().isEmpty()) {
            conditions.add("trim(left(coalesce(cast(\"" + shown.parted() + "\" as varchar), 'none named'), "
                    + shown.most() + ")) = ?");
        }
        String key = version.tables().stream()
                .filter(table -> table.table().equals(shown.table()))
                .flatMap(table -> table.key().stream())
                .map(column -> "\"" + column + "\" nulls last")
                .collect(Collectors.joining(", "));
        List<Map<String, String>> rows = new ArrayList<>();
        try (PreparedStatement query = published.prepareStatement(
                "select * from " + shown.table() + " where " + String.join(" and ", conditions) + " order by " + key)) {
            if (!shown.parted().isEmpty()) {
                query.setString(1, shown.value());
            }
            ResultSet result = query.executeQuery();
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnName(column), result.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The mart's column under each heading. A column that no heading shows must have a reason not to be there. */
    private List<String> columns(XSSFSheet sheet, XSSFTable table, Shown shown, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, String> byHeading = new LinkedHashMap<>();
        rows.get(0).keySet().forEach(name -> {
            String heading = shown.job().wording().headings().getOrDefault(name, name.replace('_', ' '));
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                heading = heading.replace("{" + setting.getKey() + "}", setting.getValue());
            }
            byHeading.put(heading.toLowerCase(Locale.UK), name);
        });
        List<String> columns = new ArrayList<>();
        for (Cell cell : sheet.getRow(table.getStartRowIndex())) {
            String heading = cell.getStringCellValue().toLowerCase(Locale.UK);
            assertThat(byHeading).as(sheet.getSheetName()).containsKey(heading);
            columns.add(byHeading.get(heading));
        }
        assertThat(columns).doesNotHaveDuplicates();
        Set<String> missing = new TreeSet<>(rows.get(0).keySet());
        missing.removeAll(columns);
        missing.removeAll(shown.job().wording().notShown());
        missing.removeAll(Stream.of(shown.job().ownRowsBy(), shown.job().asAt(), shown.parted(), "decimals")
                .toList());
        missing.removeIf(name -> name.endsWith("status")
                && rows.stream().map(row -> row.get(name)).allMatch(value -> value == null || value.matches("\\[.+]")));
        assertThat(missing)
                .as("columns of " + shown.table() + " that the sheet " + sheet.getSheetName() + " leaves out")
                .isEmpty();
        return columns;
    }
}
