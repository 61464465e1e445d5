package asc.extract;

import static org.assertj.core.api.Assertions.assertThat;

import asc.WorkbookAccessibility;
import asc.database.DuckDb;
import asc.definition.PublishJob;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** A workbook as we write it passes every check of the guidance; one that is spoilt in a single way fails the check that is named for it. */
class AccessibleWorkbookTest {

    private static final String PAGE = "Trees";
    private static final Map<String, Consumer<XSSFWorkbook>> SPOILT = new HashMap<>();

    @TempDir
    private static Path folder;

    private static byte[] good;
    private static String html;

    static {
        SPOILT.put("cover, contents and notes first", workbook -> workbook.setSheetOrder("Notes", 0));
        SPOILT.put("sheet names", workbook -> workbook.createSheet("Sheet1"));
        SPOILT.put("nothing hidden", workbook -> page(workbook).getRow(4).setZeroHeight(true));
        SPOILT.put("no merged cells", workbook -> page(workbook).addMergedRegion(CellRangeAddress.valueOf("A1:C1")));
        SPOILT.put(
                "a title in the first cell",
                workbook -> page(workbook).getRow(0).getCell(0).setBlank());
        SPOILT.put(
                "one table a sheet",
                workbook -> page(workbook).createTable(new AreaReference("K1:L2", workbook.getSpreadsheetVersion())));
        SPOILT.put(
                "a line that counts tables",
                workbook -> page(workbook).getRow(1).createCell(0).setCellValue("Look here."));
        SPOILT.put(
                "no blank row above a table",
                workbook -> page(workbook).removeRow(page(workbook).getRow(2)));
        SPOILT.put(
                "header row of text",
                workbook -> page(workbook).getRow(3).getCell(1).setCellValue(7));
        SPOILT.put(
                "headers wrapped",
                workbook -> page(workbook).getRow(3).getCell(1).setCellStyle(workbook.createCellStyle()));
        SPOILT.put(
                "no blank cell in a table",
                workbook -> page(workbook).getRow(4).getCell(1).setBlank());
        SPOILT.put(
                "nothing beside or below a table",
                workbook -> page(workbook).createRow(40).createCell(0).setCellValue("Total"));
        SPOILT.put(
                "figures are numbers",
                workbook -> page(workbook).getRow(4).getCell(2).setCellValue("12.5"));
        SPOILT.put("no formula", workbook -> page(workbook).getRow(4).getCell(1).setCellFormula("1+1"));
        SPOILT.put(
                "symbols explained",
                workbook -> page(workbook).getRow(4).getCell(2).setCellValue("[u]"));
        SPOILT.put("freeze panes", workbook -> page(workbook).createFreezePane(0, 0));
        SPOILT.put("column widths", workbook -> page(workbook).setColumnWidth(2, 256 * 2));
        SPOILT.put("contents lead to every sheet", workbook -> workbook.setSheetName(3, "Renamed"));
        SPOILT.put(
                "document title, author and language",
                workbook -> workbook.getProperties().getCoreProperties().setTitle(""));
        SPOILT.put("alternative text of charts", workbook -> described(workbook).setDescr(""));
    }

    @BeforeAll
    static void writeOne() throws Exception {
        try (Connection warehouse = DuckDb.inMemory();
                Statement statement = warehouse.createStatement()) {
            statement.execute("create schema marts");
            statement.execute("create schema log");
            statement.execute("""
                    create table marts.tree as
                    select * from (values
                        ('W1', 'a', 'Oak & ash <1>', 12.5::decimal(9, 3), 1.5::decimal(9, 3), 1.5::decimal(9, 3), 13.25::decimal(9, 3), 'metres'),
                        ('W1', 'b', 'Elm',           null,                null,                null,                9.5,                  'metres'),
                        ('W1', 'c', '-1 Yew',        3.0,                 null,                null,                2.5,                  'years')
                    ) as tree(wood, tree_id, label, height, below, above, england, unit)
                    """);
            statement.execute("comment on table marts.tree is 'Every tree\nA tree is taller than a bush.'");
            statement.execute(
                    "create table marts.tree_count as select 'W1' as wood, 3 as trees, null::varchar as felled");
            statement.execute("""
                    create table log.file as
                    select 'load-trees' as job, 'trees.ods' as name, null::date as edition, null::int as revision, 'loaded' as verdict,
                        repeat('a', 64) as sha256, 3 as rows_read, 3 as rows_loaded, 0 as rows_rejected, 0 as rows_duplicate,
                        0 as rows_ignored, 0 as issues, now()::timestamp as loaded_at
                    """);
            PublishJob job = new PublishJob(
                    "publish-trees",
                    "forestry",
                    "",
                    "trees",
                    new PublishJob.Wording(
                            "", List.of(), "", List.of(), Map.of("height", "{authority}"), Map.of(), List.of()),
                    "wood",
                    "",
                    List.of(new PublishJob.Page(PAGE, "marts.tree")),
                    List.of(new PublishJob.ChartSheet(
                            "Chart {unit}",
                            "marts.tree",
                            "label",
                            List.of("height", "england"),
                            List.of("below", "above"),
                            "unit")),
                    List.of(),
                    Optional.of(new PublishJob.Summary(
                            "Summary",
                            "trees",
                            "The trees of {authority}",
                            "marts.tree_count",
                            List.of("There are {trees} trees.", "Felled: {felled}."),
                            "marts.tree",
                            "unit")));
            Provenance provenance = new Provenance(
                    Instant.parse("2026-07-01T09:30:00Z"), "abc1234", "v7", "W1", "Robin Wood", "Invented <trees>.");
            List<Path> files = new Extract(warehouse, Map.of("marts.tree", List.of("tree_id")), provenance)
                    .write(job, Optional.empty(), folder);
            good = Files.readAllBytes(files.get(0));
            html = Files.readString(files.get(1));
        }
    }

    @Test
    void what_we_write_passes_every_check() throws Exception {
        try (XSSFWorkbook workbook = workbook()) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly(
                            "Cover",
                            "Contents",
                            "Notes",
                            "Summary",
                            PAGE,
                            "Chart metres",
                            "Chart years",
                            "Where this came from");
            assertThat(WorkbookAccessibility.findings(workbook)).isEmpty();
        }
    }

    static Stream<String> checks() {
        return WorkbookAccessibility.names().stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_workbook_that_is_spoilt_fails_the_check(String name) throws Exception {
        try (XSSFWorkbook workbook = workbook()) {
            SPOILT.get(name).accept(workbook);
            assertThat(WorkbookAccessibility.findings(workbook)).containsKey(name);
        }
    }

    @Test
    void a_chart_shows_each_figure_with_its_interval_and_no_bar_where_there_is_none() throws Exception {
        try (XSSFWorkbook workbook = workbook()) {
            List<CTBarSer> bars = List.of(chart(workbook)
                    .getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray());
            assertThat(bars).hasSize(2);
            assertThat(bars.get(0).getTx().getV()).isEqualTo("Robin Wood");
            assertThat(bars.get(0).getVal().getNumLit().sizeOfPtArray())
                    .as("a marker in a cell would be drawn as zero, so the figures are given without cells")
                    .isEqualTo(1);
            assertThat(bars.get(1).getVal().getNumRef().getF()).isEqualTo("'Chart metres'!$F$5:$F$6");
            CTNumRef above = bars.get(0).getErrBars().getPlus().getNumRef();
            assertThat(above.getF()).isEqualTo("'Chart metres'!$E$5:$E$6");
            assertThat(above.getNumCache().sizeOfPtArray()).isEqualTo(1);
            assertThat(above.getNumCache().getPtArray(0).getV()).isEqualTo("1.5");
        }
    }

    @Test
    void the_text_of_a_chart_says_what_it_shows() throws Exception {
        try (XSSFWorkbook workbook = workbook()) {
            assertThat(described(workbook).getDescr())
                    .contains("Oak & ash <1>: Robin Wood 12.5, England 13.25.", "Elm: Robin Wood not available");
        }
    }

    @Test
    void the_page_can_be_read_aloud_and_needs_nothing_else() {
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains(
                        "<title>The trees of Robin Wood</title>",
                        "<h1>The trees of Robin Wood</h1>\n<p class=\"notice\">Invented &lt;trees&gt;.</p>")
                .contains("<li>There are 3 trees.</li>")
                .doesNotContain("Felled")
                .contains("<caption>metres</caption>", "<caption>years</caption>", "<th scope=\"col\">Robin Wood</th>")
                .contains("Oak &amp; ash &lt;1&gt;</td><td class=\"number\">12.5</td>")
                .contains("[x] Not available")
                .doesNotContainPattern("(src|href)=|<script|@import|url\\(");
    }

    private static XSSFWorkbook workbook() throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(good));
    }

    private static XSSFSheet page(XSSFWorkbook workbook) {
        return workbook.getSheet(PAGE);
    }

    private static CTNonVisualDrawingProps described(XSSFWorkbook workbook) {
        return workbook.getSheet("Chart metres")
                .getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
    }

    private static XSSFChart chart(XSSFWorkbook workbook) {
        return workbook.getSheet("Chart metres")
                .getDrawingPatriarch()
                .getCharts()
                .get(0);
    }
}
