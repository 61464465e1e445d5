package asc.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.database.DuckDb;
import asc.definition.PublishJob;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookExtractTest {

    private static final Provenance PROVENANCE =
            new Provenance(Instant.parse("2026-07-01T09:30:00Z"), "abc1234", "v7", "B1", "Robin Wood");

    private static final Map<String, List<String>> ONE_ROW_PER = Map.of("marts.bird", List.of("wood", "ring"));

    @TempDir
    Path folder;

    private Connection warehouse;

    @BeforeEach
    void fillTheWarehouse() throws Exception {
        warehouse = DuckDb.inMemory();
        run(
                "create schema marts",
                "create schema log",
                """
                create table marts.bird as
                select * from (values
                    (2, 'B1', 'wren',   19.1::decimal(38, 18), 18.25::decimal(38, 18), 63188::decimal(38, 18), 1, null,  date '2026-05-01', true),
                    (1, 'B1', '=1+1',   null,                  18.2,                   null,                   1, '[c]', null,              false),
                    (3, 'B1', 'robin',  0.125,                 null,                   7,                      3, null,  null,              null),
                    (4, 'X9', 'magpie', 0.5,                   null,                   8,                      1, '[q]', null,              null)
                ) as bird(ring, wood, kind, weight, previous_weight, eggs, decimals, status, seen_on, is_adult)
                """,
                "comment on table marts.bird is 'Every bird with its weight\nA weight is of the bird alone.'",
                "comment on column marts.bird.eggs is 'in its whole life'",
                """
                create table log.file as
                select
                    'load-birds' as job, 'birds.ods' as name, date '2026-05-01' as edition, 1 as revision, 'loaded' as verdict,
                    repeat('a', 64) as sha256, 10 as rows_read, 4 as rows_loaded, 1 as rows_rejected, 0 as rows_duplicate,
                    5 as rows_ignored, 1 as issues, timestamp '2026-06-30 23:15:00.123' as loaded_at
                union all by name
                select 'load-birds' as job, 'broken.ods' as name, 'refused' as verdict
                """);
    }

    @AfterEach
    void close() throws Exception {
        warehouse.close();
    }

    @Test
    void theSheetsAreACoverThePagesTheNotesAndWhereItCameFrom() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("Cover", "Birds of ours", "Notes", "Where this came from");
            assertThat(lines(workbook, "Cover"))
                    .containsExactly(
                            "Garden birds",
                            "Made for | Robin Wood (B1)",
                            "Made at | 1 July 2026, 10:30",
                            "Version | v7",
                            "Made by | publish-birds, which ornithology answers for",
                            "Sheet | What it shows",
                            "Birds of ours | Every bird with its weight",
                            "Notes | What to know before quoting a figure",
                            "Where this came from | The files and the code behind every figure");
        }
        assertThat(folder.resolve("garden-birds-B1.xlsx")).exists();
    }

    @Test
    void aPageShowsOurOwnRowsInTheOrderOfTheKeyAndNoColumnThatIsNoNews() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(lines(workbook, "Birds of ours"))
                    .containsExactly(
                            "Ring | Kind | Weight | Previous weight | Eggs | Seen on | Is adult",
                            "1 | =1+1 | [c] | 18.2 |  |  | No",
                            "2 | wren | 19.1 | 18.3 | 63,188 | 1 May 2026 | Yes",
                            "3 | robin | 0.125 |  | 7 |  | ");
        }
    }

    @Test
    void everyRowLeavesWhenTheJobDoesNotPickOurOwn() throws Exception {
        try (XSSFWorkbook workbook = written("")) {
            assertThat(lines(workbook, "Birds of ours")).hasSize(5);
            assertThat(lines(workbook, "Notes"))
                    .as("only markers that were written are explained")
                    .contains("[c] | withheld by the publisher")
                    .noneMatch(line -> line.contains("[q]"));
        }
    }

    @Test
    void numbersAreNumbersDatesAreDatesAndTextIsNeverAFormula() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            XSSFSheet page = workbook.getSheet("Birds of ours");
            XSSFCell formula = page.getRow(1).getCell(1);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(page.getRow(2).getCell(3).getNumericCellValue())
                    .as("the exact value lies under what is shown")
                    .isEqualTo(18.25);
            assertThat(page.getRow(2).getCell(5).getLocalDateTimeCellValue()).isEqualTo("2026-05-01T00:00:00");
        }
    }

    @Test
    void aPageIsATableWithAFilterAndAHeaderThatStays() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            XSSFSheet page = workbook.getSheet("Birds of ours");
            XSSFTable table = page.getTables().get(0);
            assertThat(table.getArea().formatAsString()).isEqualTo("A1:G4");
            assertThat(table.getColumns())
                    .extracting(column -> column.getName())
                    .startsWith("Ring", "Kind", "Weight");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:G4");
            assertThat(page.getPaneInformation().isFreezePane()).isTrue();
            assertThat(page.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(page.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(page.getRow(0).getCell(0).getCellStyle().getWrapText()).isTrue();
        }
    }

    @Test
    void aTableWithoutRowsIsStillATable() throws Exception {
        run("delete from marts.bird");
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(lines(workbook, "Birds of ours")).hasSize(1);
            assertThat(workbook.getSheet("Birds of ours")
                            .getTables()
                            .get(0)
                            .getArea()
                            .formatAsString())
                    .isEqualTo("A1:G2");
        }
    }

    @Test
    void theNotesSayWhatMisleads() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(lines(workbook, "Notes"))
                    .containsExactly(
                            "Notes",
                            "Birds of ours",
                            "What it is | Every bird with its weight",
                            "One row per | Wood, Ring",
                            "Beware | A weight is of the bird alone.",
                            "Eggs | in its whole life",
                            "What stands where a figure is missing",
                            "[c] | withheld by the publisher");
        }
    }

    @Test
    void itSaysWhichFilesItCameFrom() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(lines(workbook, "Where this came from"))
                    .containsExactly(
                            "Where this came from",
                            "Version | v7",
                            "Made at | 1 July 2026, 10:30",
                            "Code, as its git commit | abc1234",
                            "File | Edition | Revision | SHA-256 | Rows read | Rows loaded | Rows rejected | Rows duplicate"
                                    + " | Rows ignored | Issues | Loaded at (UTC)",
                            "birds.ods | 1 May 2026 | 1 | " + "a".repeat(64) + " | 10 | 4 | 1 | 0 | 5 | 1"
                                    + " | 30 Jun 2026 23:15");
        }
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(write("wood"));
        Thread.sleep(2100); // longer than a zip file's clock ticks

        assertThat(write("wood")).hasBinaryContent(first);
    }

    @Test
    void aPageWithoutTheColumnThatPicksOurOwnRowsIsRefused() {
        assertThatThrownBy(() -> write("wod"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText())
                                .startsWith(
                                        "The workbook of publish-birds was not made.\n"
                                                + "  The table marts.bird has no column \"wod\" to tell our own rows by.      page \"Birds: of ours\""));
    }

    @Test
    void aMissingTableIsRefused() {
        assertThatThrownBy(() -> {
                    run("drop table marts.bird");
                    write("wood");
                })
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText()).contains("There is no table marts.bird."));
    }

    private Path write(String ownRowsBy) throws Exception {
        PublishJob job = new PublishJob(
                "publish-birds",
                "ornithology",
                "",
                "garden-birds-{area}",
                ownRowsBy,
                List.of(new PublishJob.Page("Birds: of ours", "marts.bird")));
        return new WorkbookExtract(warehouse, ONE_ROW_PER, PROVENANCE).write(job, folder);
    }

    private XSSFWorkbook written(String ownRowsBy) throws Exception {
        return new XSSFWorkbook(Files.newInputStream(write(ownRowsBy)));
    }

    /** A sheet as it is shown, a line for each row that has a cell. */
    private static List<String> lines(XSSFWorkbook workbook, String sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> lines = new java.util.ArrayList<>();
        for (Row row : workbook.getSheet(sheet)) {
            List<String> cells = new java.util.ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                cells.add(formatter.formatCellValue(row.getCell(column)));
            }
            int width = sheet.startsWith("Birds") ? 7 : cells.size();
            while (cells.size() < width) {
                cells.add("");
            }
            lines.add(String.join(" | ", cells));
        }
        return lines;
    }

    private void run(String... statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = warehouse.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
