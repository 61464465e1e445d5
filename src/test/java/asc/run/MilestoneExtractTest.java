package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The trackers of 24 months and 120 milestones, through the job that loads them and the one that extracts them: thirty of the
 * milestones show one thing each that may become of a milestone, and what must come of them is written down by hand; the others are
 * counted a second time, from the raw rows. What an extract as at a date says does not change when later trackers are loaded.
 */
class MilestoneExtractTest {

    private static final Path EXPECTED = Path.of("src/test/resources/milestones/expected.md");
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 15);

    @TempDir
    private static Path folder;

    private static TrackerHistory history;
    private static final Map<String, byte[]> BEFORE = new LinkedHashMap<>();

    @BeforeAll
    static void load_to_june_2025_extract_and_load_the_rest() throws Exception {
        history = new TrackerHistory(folder);
        history.load(LocalDate.of(2024, 11, 1), LocalDate.of(2025, 6, 1));
        for (Map.Entry<String, Path> file : history.extract(JUNE).entrySet()) {
            BEFORE.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        history.load(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 10, 1));
    }

    @AfterAll
    static void close() throws Exception {
        if (history != null) {
            history.close();
        }
    }

    @Test
    void it_is_a_history_of_24_months_and_120_milestones() throws Exception {
        assertThat(history.dates()).hasSize(24);
        assertThat(history.rows(
                        "select count(distinct regexp_replace(milestone_id, '[ab]$', '')) from marts.milestone_status"))
                .containsExactly(List.of("120"));
        assertThat(history.rows(
                        "select as_at, milestone_id from marts.milestone_status group by all having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void every_report_says_what_is_written_down_by_hand() throws Exception {
        Map<LocalDate, List<List<String>>> expected = expected();
        assertThat(expected.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);
        Map<String, List<String>> shown = new HashMap<>();
        for (List<String> row : history.rows(
                "select all_of.as_at || ' ' || all_of.milestone_id, all_of.milestone_id, status, rag, days_slipped,"
                        + " times_rebaselined, standing, change, exceptions from marts.milestone_page_all as all_of"
                        + " left join (select as_at, milestone_id, string_agg(reason, '; ' order by place) as exceptions"
                        + " from marts.milestone_page_exception group by all) as looked_at using (as_at, milestone_id)")) {
            shown.put(row.get(0), blanks(row.subList(1, row.size())));
        }
        for (Map.Entry<LocalDate, List<List<String>>> date : expected.entrySet()) {
            assertThat(date.getValue())
                    .as("as at " + date.getKey())
                    .allSatisfy(row -> assertThat(shown.get(date.getKey() + " " + row.get(0)))
                            .isEqualTo(row));
        }
    }

    /** The first report, the last one, and two in between that have most to tell. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-11-01", "2025-06-01", "2025-10-01", "2026-10-01"})
    void the_files_of_an_extract_say_what_is_written_down_by_hand(LocalDate asAt) throws Exception {
        List<List<String>> expected = expected().get(asAt);
        Map<String, List<String>> said = said(asAt);
        assertThat(expected)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(said.get(row.get(0))).isEqualTo(row));
    }

    @Test
    void between_two_reports_the_one_before_is_extracted() throws Exception {
        Map<String, Path> files = history.extractRows(LocalDate.of(2025, 5, 20));
        assertThat(files).containsKey("milestone-status-2025-05-01.csv");
        assertThat(csv(
                        files.get("milestone-status-2025-05-01.csv"),
                        "select distinct reported_on from csv where status <> 'not reported'"))
                .containsExactly(List.of("2025-05-01"));
    }

    @Test
    void the_same_date_gives_the_same_bytes_when_later_trackers_are_loaded() throws Exception {
        Map<String, byte[]> after = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : history.extract(JUNE).entrySet()) {
            after.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        assertThat(BEFORE)
                .containsOnlyKeys(
                        "milestone-exceptions-2025-06-01.csv",
                        "milestone-status-2025-06-01.csv",
                        "milestone-status-2025-06-01.json",
                        "milestone-status-2025-06-01.xlsx",
                        "milestone-summary-2025-06-01.html");
        assertThat(after.keySet()).isEqualTo(BEFORE.keySet());
        BEFORE.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void dates_owners_and_successors_are_read_by_the_rules() throws Exception {
        Path rows = history.extractRows(LocalDate.of(2025, 12, 1)).get("milestone-status-2025-12-01.csv");
        assertThat(csv(
                        rows,
                        "select milestone_id, baseline_on, baseline_given, approved_on, owner, came_from, plan from csv"
                                + " where milestone_id in ('UC-918', 'UC-919', 'UC-920', 'UC-921', 'UC-929', 'WS-905', 'WS-906', 'WS-909', 'OP-910b', 'WS-930')"
                                + " order by 1"))
                .extracting(row -> String.join(" | ", blanks(row)))
                .containsExactly(
                        "OP-910b | 2026-06-30 | 30/06/2026 |  | Head of Commissioning | OP-910 | Adult Social Care Our Plan 2025-2030",
                        "UC-918 | 2026-12-31 | 31/12/2026 |  | Carers Lead; Head of Commissioning |  | Unpaid Carers Action Plan",
                        "UC-919 | 2025-12-31 | Q3 2025/26 |  | Carers Lead |  | Unpaid Carers Action Plan",
                        "UC-920 | 2025-11-30 | 14/11/2025 |  | Carers Lead |  | Unpaid Carers Action Plan",
                        "UC-921 | 2025-03-31 | 31st March |  | Carers Lead |  | Unpaid Carers Action Plan",
                        "UC-929 | 2025-06-30 | TBC |  | Carers Lead |  | Unpaid Carers Action Plan",
                        "WS-905 | 2024-12-31 | 31/12/2024 | 2025-12-31 | HR Business Partner |  | Adult Social Care Workforce Strategy 2023-2026",
                        "WS-906 | 2025-07-31 | 31/01/2026 |  | HR Business Partner |  | Adult Social Care Workforce Strategy 2023-2026",
                        "WS-909 | 2025-12-31 | 31/12/2025 |  | HR Business Partner | WS-908 | Adult Social Care Workforce Strategy 2023-2026",
                        "WS-930 | 2026-09-30 | 30/09/2026 |  | Workforce Lead |  | Adult Social Care Our Plan 2025-2030");
    }

    @Test
    void every_plan_counts_each_month_what_the_raw_rows_say_counted_another_way() throws Exception {
        List<List<String>> raw = history.rows(
                "select edition, milestone_id, coalesce(plan, _sheet), baseline, approved, forecast, actual,"
                        + " owner_status from staging.milestones order by edition, milestone_id");
        assertThat(history
                        .rows("select as_at, case plan_id when 'carers_action' then 'Unpaid Carers Action Plan'"
                                + " when 'workforce_strategy' then 'Workforce Strategy' else plan end as plan, milestones, complete, on_target, amber,"
                                + " red, rescheduled, not_reported, in_place, cancelled + merged + split, on_time, judged, slip_measured,"
                                + " mean_days_slipped, due_next_90_days"
                                + " from marts.plan_summary where level = 'plan' order by 1, 2")
                        .stream()
                        .map(row -> String.join(" | ", row))
                        .toList())
                .hasSize(72)
                .containsExactlyElementsOf(new TrackerCount().of(raw));
    }

    @Test
    void nobody_who_is_named_in_a_tracker_is_in_an_extract() throws Exception {
        assertThat(history.rows("select count(*) from staging.milestones where note like 'Waiting for%'")
                        .get(0)
                        .get(0))
                .isNotEqualTo("0");
        for (Map.Entry<String, Path> file :
                history.extractRows(LocalDate.of(2026, 10, 1)).entrySet()) {
            if (!file.getKey().endsWith(".xlsx")) {
                assertThat(Files.readString(file.getValue())).as(file.getKey()).doesNotContain("Waiting for");
            }
        }
        assertThat(history.rows("select distinct trim(unnest(string_split(owner, ';'))) from marts.milestone_page_all"
                        + " except select role from reference.milestone_owner"))
                .isEmpty();
    }

    /** What an extract's files say of each milestone: its id, and the columns that are written down. */
    private static Map<String, List<String>> said(LocalDate asAt) throws Exception {
        Map<String, Path> files = history.extractRows(asAt);
        Map<String, List<String>> exceptions = new HashMap<>();
        for (List<String> row : csv(
                files.get("milestone-exceptions-" + asAt + ".csv"),
                "select milestone_id, reason from csv order by place::int")) {
            exceptions.computeIfAbsent(row.get(0), any -> new ArrayList<>()).add(row.get(1));
        }
        Map<String, List<String>> said = new TreeMap<>();
        for (List<String> row : csv(
                files.get("milestone-status-" + asAt + ".csv"),
                "select milestone_id, status, rag, days_slipped, times_rebaselined, standing, change from csv")) {
            List<String> cells = blanks(row);
            cells.add(String.join("; ", exceptions.getOrDefault(row.get(0), List.of())));
            said.put(row.get(0), cells);
        }
        return said;
    }

    private static List<String> blanks(List<String> row) {
        return row.stream().map(cell -> cell == null ? "" : cell).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<LocalDate, List<List<String>>> expected() throws Exception {
        Map<LocalDate, List<List<String>>> expected = new TreeMap<>();
        for (String line : Files.readAllLines(EXPECTED)) {
            if (line.startsWith("| ") && !line.startsWith("| milestone_id")) {
                List<String> cells = new ArrayList<>(
                        List.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)));
                cells.replaceAll(String::strip);
                LocalDate asAt = LocalDate.parse(cells.remove(1));
                expected.computeIfAbsent(asAt, any -> new ArrayList<>()).add(cells);
            }
        }
        return expected;
    }

    /** A query over a CSV file, each of its cells a text. */
    private static List<List<String>> csv(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table csv as select * from read_csv('" + file + "', header = true, all_varchar = true)");
            try (ResultSet result = statement.executeQuery(sql)) {
                List<List<String>> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        cells.add(result.getString(i));
                    }
                    rows.add(cells);
                }
                return rows;
            }
        }
    }
}
