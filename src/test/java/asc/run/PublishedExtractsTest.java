package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.WorkbookAccessibility;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a night hands out to people and to machines. */
class PublishedExtractsTest {

    @TempDir
    private Path folder;

    @Test
    void every_workbook_passes_the_checks_of_the_guidance() throws Exception {
        List<Path> workbooks = handedOut(".xlsx");
        assertThat(workbooks).isNotEmpty();
        for (Path file : workbooks) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                assertThat(WorkbookAccessibility.findings(workbook))
                        .as(file.getFileName().toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void the_long_file_loads_back_as_open_data_and_every_row_of_it_is_the_same() throws Exception {
        Path newest = handedOut(".csv").stream()
                .filter(file -> file.toString().contains("2024-25"))
                .findFirst()
                .orElseThrow();
        Console load = Console.run(
                "run",
                "load-ascof-open-data",
                "--file",
                newest.toString(),
                "--home",
                folder.resolve("home").toString());
        assertThat(load.code()).as(load.out() + load.err()).isZero();
        assertThat(load.out()).contains("edition 31 March 2025", " 0 rejected", " 0 issues");

        List<String> written = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(newest)) {
            for (NamedCsvRecord row : records) {
                written.add(String.join(" | ", row.getFields()));
            }
        }
        assertThat(Tables.rows(
                        folder.resolve("home/restricted/working.duckdb"),
                        "select coalesce(area_number, ''), area_name, area_level, coalesce(ons_code, ''), measure_code,"
                                + " disaggregation, measure_type, coalesce(shown, value_status)"
                                + " from staging.ascof_open_data order by _row"))
                .hasSizeGreaterThan(1000)
                .isEqualTo(written);
    }

    @Test
    void the_long_file_has_the_headers_of_the_publisher_s_newest() throws Exception {
        assertThat(handedOut(".csv")).hasSizeGreaterThan(1);
        for (Path file : handedOut(".csv")) {
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(lines.findFirst())
                        .as(file.toString())
                        .contains("Geographical code,Geographical description,Geographical level,ONS code,"
                                + "ASCOF measure code,Disaggregation level,Measure type,Measure value");
            }
        }
    }

    @Test
    void a_json_file_holds_the_rows_of_its_table() throws Exception {
        Path file = handedOut(".json").get(0);
        var rows = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(rows.isArray()).isTrue();
        Set<String> names = new TreeSet<>();
        rows.get(0).propertyNames().forEach(names::add);
        assertThat(names).contains("code", "outcome", "comparator", "significance", "reason");
        assertThat(Files.readString(file)).doesNotContain("00000000");
    }

    @Test
    void the_summary_leads_with_what_moved_and_what_differs() throws Exception {
        String page = Files.readString(handedOut(".html").get(0));
        assertThat(page).contains("can be compared with an earlier year", "Against England, ");
        assertThat(page.indexOf("<ul>")).isLessThan(page.indexOf("<table>"));
        assertThat(page).contains("<caption>1 What moved</caption>", "<caption>2 Significantly different</caption>");
    }

    @Test
    void a_job_whose_tables_hold_no_dates_cannot_be_asked_for_one() {
        Console run = Console.run(
                "run",
                "publish-ascof-benchmark",
                "--as-at",
                "2025-03-31",
                "--home",
                folder.resolve("home").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--as-at goes with a publish job that says \"as at\"");
    }

    private static List<Path> handedOut(String ending) throws Exception {
        Path outbox = Undisturbed.night().home().path().resolve("outbox");
        try (Stream<Path> files = Files.walk(outbox)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
