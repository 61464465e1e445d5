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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Provenance PROVENANCE = new Provenance(
            Instant.parse("2026-07-01T09:30:00Z"), "abc1234", "v7", "B1", "Robin Wood", "Invented birds.");

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
                "comment on column marts.bird.eggs is 'in its whole life\nUnit: none'",
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
    void theSheetsAreACoverContentsNotesThePagesAndWhereItCameFrom() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("Cover", "Contents", "Notes", "Birds of ours", "Where this came from");
            assertThat(lines(workbook, "Cover"))
                    .startsWith(
                            "Garden birds",
                            "Invented birds.",
                            "Date and version",
                            "Made at 1 July 2026, 10:30. Version v7 of the published database.",
                            "Made for Robin Wood (B1).",
                            "Who answers for it",
                            "ornithology. It is made by the job publish-birds.",
                            "How to use this workbook");
            assertThat(lines(workbook, "Contents"))
                    .endsWith(
                            "Sheet | What it shows",
                            "Cover | What this is, of when, and whom to ask",
                            "Notes | What to know before quoting a figure, and the key to symbols",
                            "Birds of ours | Every bird with its weight: Robin Wood",
                            "Where this came from | The files behind every figure");
        }
        assertThat(folder.resolve("garden-birds-B1.xlsx")).exists();
    }

    @Test
    void aPageShowsOurOwnRowsInTheOrderOfTheKeyNoColumnThatIsNoNewsAndNoCellIsEmpty() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(lines(workbook, "Birds of ours"))
                    .containsExactly(
                            "Every bird with its weight: Robin Wood",
                            "This sheet contains one table. What to know before quoting it [note 1] to [note 2] and symbols in"
                                    + " square brackets are explained on the sheet Notes.",
                            "Back to the contents",
                            "Ring | Kind | Weight | Previous weight | Eggs | Seen on | Is adult",
                            "1 | =1+1 | [c] | 18.2 | [x] | [x] | No",
                            "2 | wren | 19.1 | 18.3 | 63,188 | 1 May 2026 | Yes",
                            "3 | robin | 0.125 | [x] | 7 | [x] | [z]");
        }
    }

    @Test
    void everyRowLeavesWhenTheJobDoesNotPickOurOwn() throws Exception {
        try (XSSFWorkbook workbook = written("")) {
            assertThat(lines(workbook, "Birds of ours")).hasSize(3 + 5);
            assertThat(lines(workbook, "Notes"))
                    .as("only markers that were written are explained")
                    .contains("[c] | Symbol | Withheld by the publisher.")
                    .noneMatch(line -> line.contains("[q]"));
        }
    }

    @Test
    void aColumnCalledStatusIsAMarkerOnlyWhereItHoldsNothingElse() throws Exception {
        run("update marts.bird set status = 'moulting' where ring = 2");
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(lines(workbook, "Birds of ours"))
                    .contains(
                            "Ring | Kind | Weight | Previous weight | Eggs | Status | Seen on | Is adult",
                            "1 | =1+1 | [x] | 18.2 | [x] | [c] | [x] | No");
        }
    }

    @Test
    void aJobSaysWhatAColumnIsCalledAndWhatStandsWhereItIsEmpty() throws Exception {
        PublishJob.Wording wording = new PublishJob.Wording(
                "Birds of {authority}",
                List.of("What lives in {authority}."),
                "birds@example.org",
                List.of("load-birds"),
                Map.of("weight", "Weight in {area}"),
                Map.of("seen_on", "[z]"),
                List.of("eggs"));
        try (XSSFWorkbook workbook = read(write(job("wood", wording)))) {
            assertThat(lines(workbook, "Cover"))
                    .startsWith("Birds of Robin Wood", "Invented birds.", "What lives in Robin Wood.")
                    .contains("birds@example.org");
            assertThat(lines(workbook, "Birds of ours"))
                    .contains(
                            "Ring | Kind | Weight in B1 | Previous weight | Seen on | Is adult",
                            "3 | robin | 0.125 | [x] | [z] | [z]");
        }
    }

    @Test
    void numbersAreNumbersDatesAreDatesAndTextIsNeverAFormula() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            XSSFSheet page = workbook.getSheet("Birds of ours");
            XSSFCell formula = page.getRow(4).getCell(1);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(page.getRow(5).getCell(3).getNumericCellValue())
                    .as("the exact value lies under what is shown")
                    .isEqualTo(18.25);
            assertThat(page.getRow(5).getCell(5).getLocalDateTimeCellValue()).isEqualTo("2026-05-01T00:00:00");
        }
    }

    @Test
    void aPageIsATableWithAFilterAndAHeaderThatStays() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            XSSFSheet page = workbook.getSheet("Birds of ours");
            XSSFTable table = page.getTables().get(0);
            assertThat(table.getArea().formatAsString()).isEqualTo("A4:G7");
            assertThat(table.getColumns())
                    .extracting(column -> column.getName())
                    .startsWith("Ring", "Kind", "Weight");
            assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A4:G7");
            assertThat(page.getPaneInformation().isFreezePane()).isTrue();
            assertThat(page.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            assertThat(page.getRow(3).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(page.getRow(3).getCell(0).getCellStyle().getWrapText()).isTrue();
        }
    }

    @Test
    void aTableWithoutRowsIsStillATableWithoutAnEmptyCell() throws Exception {
        run("delete from marts.bird");
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(lines(workbook, "Birds of ours"))
                    .hasSize(3 + 2)
                    .last()
                    .isEqualTo("[z] | [z] | [z] | [z] | [z] | [z] | [z]");
            assertThat(workbook.getSheet("Birds of ours")
                            .getTables()
                            .get(0)
                            .getArea()
                            .formatAsString())
                    .isEqualTo("A4:G5");
        }
    }

    @Test
    void theNotesSayWhatMisleads() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(lines(workbook, "Notes"))
                    .containsExactly(
                            "Notes",
                            "This sheet contains one table: notes by their number, what columns say, and the symbols used in this workbook.",
                            "Back to the contents",
                            "Note, column or symbol | About | What to know",
                            "[note 1] | Birds: of ours | One row for each: Wood, Ring.",
                            "[note 2] | Birds: of ours | A weight is of the bird alone.",
                            "Column | Eggs | in its whole life",
                            "[c] | Symbol | Withheld by the publisher.",
                            "[x] | Symbol | Not available: there is no figure, or no date. It is not zero.",
                            "[z] | Symbol | Not applicable: nothing belongs here, or there is nothing to say.");
        }
    }

    @Test
    void itSaysWhichFilesItCameFrom() throws Exception {
        try (XSSFWorkbook workbook = written("wood")) {
            assertThat(lines(workbook, "Where this came from"))
                    .containsExactly(
                            "Where this came from",
                            "This sheet contains one table: the files that were loaded, each with the SHA-256 of its content.",
                            "Version v7, made at 1 July 2026, 10:30 by the code of git commit abc1234.",
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
                                                + "  The table marts.bird has no column \"wod\" to tell our own rows by.      table marts.bird"));
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
        return write(job(ownRowsBy, PublishJob.Wording.NONE));
    }

    private Path write(PublishJob job) throws Exception {
        return new Extract(warehouse, ONE_ROW_PER, PROVENANCE)
                .write(job, Optional.empty(), folder)
                .get(0);
    }

    private static PublishJob job(String ownRowsBy, PublishJob.Wording wording) {
        return new PublishJob(
                "publish-birds",
                "ornithology",
                "",
                "garden-birds-{area}",
                wording,
                ownRowsBy,
                "",
                List.of(new PublishJob.Page("Birds: of ours", "marts.bird")),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private XSSFWorkbook written(String ownRowsBy) throws Exception {
        return read(write(ownRowsBy));
    }

    private static XSSFWorkbook read(Path file) throws Exception {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    /** A sheet as it is shown, a line for each row that has a cell. */
    private static List<String> lines(XSSFWorkbook workbook, String sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> lines = new ArrayList<>();
        for (Row row : workbook.getSheet(sheet)) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
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
