package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asc.Books;
import asc.database.DuckDb;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three real files about the care workforce, through the jobs that load their successors. Skipped where they are not at hand. */
class RealMarketFilesTest {

    private static final Path REAL = Path.of("..", "shared", "data", "sfc");
    private static final Path BY_AREA = REAL.resolve("workforce_by_area_2019_20.csv");
    private static final Path WORKPLACES = REAL.resolve("org-test.csv");
    private static final Path STAFF = REAL.resolve("staff-test.csv");
    private static final String EDITION = "2021-01-31";

    @TempDir
    private static Path home;

    private static Connection published;

    @BeforeAll
    static void runTheNight() throws Exception {
        for (Path file : List.of(BY_AREA, WORKPLACES, STAFF)) {
            assumeTrue(Files.exists(file), "the real file is not at hand: " + file);
        }
        load("load-asc-wds-workplace", WORKPLACES);
        load("load-asc-wds-worker", STAFF);
        Path inbox = Files.createDirectories(home.resolve("inbox/sfc"));
        Books.settled(Files.copy(BY_AREA, inbox.resolve(BY_AREA.getFileName())));
        Console night = Console.run("night", "--home", home.toString());
        // No outcomes are at hand, so that their workbook is not made; the warehouse is.
        assertThat(night.out()).as(night.out() + night.err()).contains("Version 1 is published");
        published = DuckDb.openToRead(home.resolve("published/current/asc.duckdb"));
    }

    private static void load(String job, Path file) {
        Console run =
                Console.run("run", job, "--file", file.toString(), "--edition", EDITION, "--home", home.toString());
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    @AfterAll
    static void close() throws Exception {
        if (published != null) {
            published.close();
        }
    }

    @Test
    void every_figure_of_every_area_is_held_as_printed() throws Exception {
        Map<String, List<String>> printed = new TreeMap<>();
        for (String line : Files.readAllLines(BY_AREA)) {
            List<String> cells = List.of(line.split(","));
            if (!cells.get(0).equals("LAD19CD") && !cells.get(0).equals("NA")) {
                printed.put(cells.get(0), List.of(cells.get(1), cells.get(2), cells.get(6), cells.get(7)));
            }
        }
        assertThat(printed).hasSize(315);
        List<List<String>> held = rows("select given_area_code, turnover_printed, sickness_days, vacancy_printed,"
                + " zero_hours_printed from warehouse.area_workforce");
        assertThat(held).hasSize(315);
        for (List<String> row : held) {
            List<String> cells = printed.get(row.get(0));
            assertThat(new BigDecimal(row.get(1))).isEqualByComparingTo(exact(cells.get(0), 18));
            assertThat(new BigDecimal(row.get(2))).isEqualByComparingTo(exact(cells.get(1), 6));
            assertThat(new BigDecimal(row.get(3))).isEqualByComparingTo(exact(cells.get(2), 18));
            assertThat(new BigDecimal(row.get(4))).isEqualByComparingTo(exact(cells.get(3), 18));
        }
    }

    private static BigDecimal exact(String cell, int decimals) {
        return new BigDecimal(cell).setScale(decimals, java.math.RoundingMode.HALF_UP);
    }

    @Test
    void a_councils_rates_are_percentages_of_2019_20_and_say_that_they_are_not_the_publishers() throws Exception {
        assertThat(rows(
                        "select market_measure, value, period, provenance, caveat is not null from marts.market_workforce"
                                + " where area_code = 'E08000026' order by 1"))
                .containsExactly(
                        List.of("sickness_days", "7.490116", "2019-20", "derived", "true"),
                        List.of("turnover_percent", "17.415157", "2019-20", "derived", "true"),
                        List.of("vacancy_percent", "10.765666", "2019-20", "derived", "true"),
                        List.of("zero_hours_percent", "14.446814", "2019-20", "derived", "true"));
    }

    @Test
    void districts_are_kept_and_are_no_councils() throws Exception {
        assertThat(rows("select area_code is null, count(*) from warehouse.area_workforce group by 1 order by 1"))
                .containsExactly(List.of("false", "123"), List.of("true", "192"));
        assertThat(rows("select count(*) from log.finding where check_name like 'sfc_%'"))
                .containsExactly(List.of("0"));
    }

    @Test
    void the_older_workplaces_load_with_their_lists_in_order() throws Exception {
        // Counts of one or two people at one workplace: they stay in the restricted warehouse.
        assertThat(
                        Tables.rows(
                                home.resolve("restricted/working.duckdb"),
                                "select workplace_id, position, job_role_code, starters, leavers, vacancies"
                                        + " from warehouse.workplace_job_role where workplace_id = 'Rachel home' order by position"))
                .containsExactly(
                        "Rachel home | 1 | 9 | 3 | 0 | 0",
                        "Rachel home | 2 | 1 | 1 | 0 | 0",
                        "Rachel home | 3 | 5 | 1 | 0 | 0");
        assertThat(
                        rows(
                                "select table_name from duckdb_tables() where table_name in ('workplace', 'workplace_job_role')"))
                .isEmpty();
        assertThat(rows("select service_code, capacity from warehouse.workplace_service"
                        + " where workplace_id = 'skills' and capacity is not null"))
                .containsExactly(List.of("6", "5"));
    }

    @Test
    void the_older_files_have_warnings_and_no_errors_each_with_its_cell() throws Exception {
        assertThat(rows("select applies_to, severity, count(*), count(column_letter) from marts.asc_wds_validation"
                        + " group by 1, 2 order by 1"))
                .containsExactly(List.of("worker", "warning", "17", "17"), List.of("workplace", "warning", "6", "6"));
        assertThat(rows("select row, column_letter, code from marts.asc_wds_validation"
                        + " where rule_id = 'worker_achieved_year_missing'"))
                .containsExactly(List.of("9", "AK", "5010"));
    }

    @Test
    void who_the_staff_are_is_nowhere_in_the_published_warehouse() throws Exception {
        List<String> secrets = List.of("JR975628C", "JK868594D", "LS7 2BQ", "04/11/1985", "victoria 2", "reg manager");
        for (List<String> table : rows("select schema_name || '.' || table_name from duckdb_tables()")) {
            String cells = rows("select * from " + table.get(0)).toString().toLowerCase(java.util.Locale.UK);
            assertThat(secrets)
                    .as(table.get(0))
                    .noneMatch(secret -> cells.contains(secret.toLowerCase(java.util.Locale.UK)));
        }
    }

    private static List<List<String>> rows(String sql) throws Exception {
        try (Statement statement = published.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(cells);
            }
            return rows;
        }
    }
}
