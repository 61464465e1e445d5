package asc.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.database.DuckDb;
import asc.definition.PublishJob;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extracts as at a date: a sheet for each wood, files beside the workbook, and the same bytes whenever they are asked for. */
class AsAtExtractTest {

    @TempDir
    Path folder;

    private Connection warehouse;

    @BeforeEach
    void fillTheWarehouse() throws Exception {
        warehouse = DuckDb.inMemory();
        run("create schema marts");
        run("create schema log");
        run("""
                create table marts.nest as
                select * from (values
                    (date '2026-01-31', 'n1', 'Hazel', 'robin',      0.5::decimal(9, 3), '@home'),
                    (date '2026-01-31', 'n2', 'Oak',   'wren "W"',   null,               '-12.50'),
                    (date '2026-03-31', 'n1', 'Hazel', 'robin',      0.75,               E'\\tindented, with a comma'),
                    (date '2026-03-31', 'n3', null,    'owl',        1.125,              null)
                ) as nest(as_at, nest_id, wood, bird, share, note)
                """);
        run("comment on table marts.nest is 'Every nest'");
        run("create table marts.news as select date '2026-01-31' as as_at, 'n2' as nest_id, 'gone' as word");
        run("""
                create table log.file as
                select 'load-nests' as job, 'nests-' || month || '.ods' as name, make_date(2026, month::int, 28) as edition,
                    1 as revision, 'loaded' as verdict, repeat('a', 64) as sha256, 2 as rows_read, 2 as rows_loaded,
                    0 as rows_rejected, 0 as rows_duplicate, 0 as rows_ignored, 0 as issues, now()::timestamp as loaded_at
                from (values (1), (2), (3)) as edition(month)
                """);
    }

    @AfterEach
    void close() throws Exception {
        warehouse.close();
    }

    @Test
    void theNewestDateIsExtractedUnlessAnotherIsAskedFor() throws Exception {
        Map<String, String> files = write(Optional.empty());

        assertThat(files.keySet())
                .containsExactly(
                        "nests-2026-03-31.xlsx",
                        "nests-2026-03-31-Hazel.csv",
                        "nests-2026-03-31-none.csv",
                        "nests.json");
        assertThat(files.get("nests.json")).contains("\"n3\"").doesNotContain("\"n2\"");
    }

    @Test
    void ofADateWithoutARowTheNewestDateBeforeItIsMeant() throws Exception {
        assertThat(write(Optional.of(LocalDate.of(2026, 2, 14))).keySet()).contains("nests-2026-01-31.xlsx");
    }

    @Test
    void everyPageIsOfOneDateSoATableWithoutNewsShowsNoOldNews() throws Exception {
        write(Optional.empty());
        try (XSSFWorkbook workbook = workbook("nests-2026-03-31.xlsx")) {
            assertThat(lines(workbook.getSheet("News"))).last().isEqualTo("[z] | [z]");
        }
    }

    @Test
    void aDateBeforeTheFirstIsRefused() {
        assertThatThrownBy(() -> write(Optional.of(LocalDate.of(2025, 12, 31))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.asText()).contains("There is nothing as at 2025-12-31 or before."));
    }

    @Test
    void aColumnInBracesMakesASheetForEachOfItsValuesAndOneForRowsWithoutOne() throws Exception {
        write(Optional.empty());
        try (XSSFWorkbook workbook = workbook("nests-2026-03-31.xlsx")) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly(
                            "Cover",
                            "Contents",
                            "Notes",
                            "Nests",
                            "Wood Hazel",
                            "Wood none named",
                            "News",
                            "Where this came from");
            assertThat(lines(workbook.getSheet("Wood Hazel")))
                    .startsWith("Every nest: Hazel")
                    .endsWith("Nest id | Bird | Share | Note", "n1 | robin | 0.750 | \tindented, with a comma");
            assertThat(lines(workbook.getSheet("Cover"))).contains("As at 31 March 2026.");
        }
    }

    @Test
    void aPastDateGivesTheSameBytesWhateverWasLoadedAndMadeSince() throws Exception {
        Map<String, byte[]> before = bytes(write(Optional.of(LocalDate.of(2026, 1, 31))));
        run(
                "insert into marts.nest values (date '2026-04-30', 'n9', 'Elm', 'a bird with a very long name', 0.123, 'new')");
        run("insert into log.file select * replace (date '2026-04-30' as edition) from log.file limit 1");
        run("update log.file set loaded_at = loaded_at + interval 1 day");

        Map<String, byte[]> after = bytes(write(
                Optional.of(LocalDate.of(2026, 2, 1)),
                new Provenance(Instant.parse("2027-01-01T00:00:00Z"), "def5678", "v99", "B1", "Robin Wood", "")));

        assertThat(before.keySet()).hasSize(4).isEqualTo(after.keySet());
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aCsvFileIsExactAndHoldsNoFormula() throws Exception {
        PublishJob.DataFile file = new PublishJob.DataFile(
                "all.csv", "marts.nest", false, columns("bird", "Bird", "share", "=Share", "note", "Note"));
        assertThat(write(job(List.of(file)), Optional.of(LocalDate.of(2026, 1, 31)))
                        .get("all.csv"))
                .isEqualTo("Bird,'=Share,Note\r\nrobin,0.5,'@home\r\n\"wren \"\"W\"\"\",,-12.50\r\n");
        assertThat(write(job(List.of(file)), Optional.empty()).get("all.csv"))
                .isEqualTo("Bird,'=Share,Note\r\nrobin,0.75,\"'\tindented, with a comma\"\r\nowl,1.125,\r\n");
    }

    @Test
    void aJsonFileIsARowAnObjectWithNumbersExact() throws Exception {
        assertThat(write(Optional.of(LocalDate.of(2026, 1, 31))).get("nests.json"))
                .isEqualTo("""
                        [
                        {"as_at": "2026-01-31", "nest_id": "n1", "wood": "Hazel", "bird": "robin", "share": 0.5, "note": "@home"},
                        {"as_at": "2026-01-31", "nest_id": "n2", "wood": "Oak", "bird": "wren \\"W\\"", "share": null, "note": "-12.50"}
                        ]
                        """);
    }

    private static Map<String, String> columns(String... namesAndHeaders) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int index = 0; index < namesAndHeaders.length; index += 2) {
            columns.put(namesAndHeaders[index], namesAndHeaders[index + 1]);
        }
        return columns;
    }

    private Map<String, String> write(Optional<LocalDate> asked) throws Exception {
        return write(asked, new Provenance(Instant.now(), "abc1234", "v1", "B1", "Robin Wood", ""));
    }

    private Map<String, String> write(Optional<LocalDate> asked, Provenance provenance) throws Exception {
        PublishJob.DataFile csv = new PublishJob.DataFile("nests-{as at}-{wood}.csv", "marts.nest", false, Map.of());
        PublishJob.DataFile json = new PublishJob.DataFile("nests.json", "marts.nest", false, Map.of());
        return write(job(List.of(csv, json)), asked, provenance);
    }

    private Map<String, String> write(PublishJob job, Optional<LocalDate> asked) throws Exception {
        return write(job, asked, new Provenance(Instant.now(), "abc1234", "v1", "B1", "Robin Wood", ""));
    }

    /** The files by name, in the order they were given, with what they hold where that is text. */
    private Map<String, String> write(PublishJob job, Optional<LocalDate> asked, Provenance provenance)
            throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        for (Path file : new Extract(warehouse, Map.of("marts.nest", List.of("as_at", "nest_id")), provenance)
                .write(job, asked, folder)) {
            files.put(file.getFileName().toString(), file.toString().endsWith(".xlsx") ? "" : Files.readString(file));
        }
        return files;
    }

    private Map<String, byte[]> bytes(Map<String, String> files) throws Exception {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (String name : files.keySet()) {
            bytes.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return bytes;
    }

    private static PublishJob job(List<PublishJob.DataFile> files) {
        return new PublishJob(
                "publish-nests",
                "ornithology",
                "",
                "nests-{as at}",
                PublishJob.Wording.NONE,
                "",
                "as_at",
                List.of(
                        new PublishJob.Page("Nests", "marts.nest"),
                        new PublishJob.Page("Wood {wood}", "marts.nest"),
                        new PublishJob.Page("News", "marts.news")),
                List.of(),
                files,
                Optional.empty());
    }

    private XSSFWorkbook workbook(String name) throws Exception {
        return new XSSFWorkbook(Files.newInputStream(folder.resolve(name)));
    }

    private static List<String> lines(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> lines = new ArrayList<>();
        sheet.forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
            lines.add(String.join(" | ", cells));
        });
        return lines;
    }

    private void run(String sql) throws Exception {
        try (Statement statement = warehouse.createStatement()) {
            statement.execute(sql);
        }
    }
}
