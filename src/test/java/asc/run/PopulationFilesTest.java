package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asc.Books;
import asc.database.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real population estimates and the real lookup of districts, through the whole night. Skipped where they are not at hand. */
class PopulationFilesTest {

    private static final Path REAL = Path.of("..", "shared", "data", "ons");
    private static final String WORKBOOK = "ukpopestimatesmid2020on2021geography.xls";
    private static final String LONG_FILE = "ons_population_2024.csv";
    private static final String LOOKUP = "Local_Authority_District_to_Region_(April_2021)_Lookup_in_England.csv";

    @TempDir
    private static Path home;

    private static Connection published;

    @BeforeAll
    static void runTheNight() throws Exception {
        assumeTrue(Files.exists(REAL.resolve(WORKBOOK)), "the real population files are not at hand: " + REAL);
        put(WORKBOOK, "ons-population");
        put(LONG_FILE, "ons-population");
        put(LOOKUP, "ons-geography");
        Files.writeString(home.resolve("asc.yaml"), "council: E08000026\n");
        Console night = Console.run("night", "--home", home.toString());
        assertThat(night.out() + night.err()).contains("Version 1 is published.");
        published = DuckDb.openToRead(home.resolve("published/current/asc.duckdb"));
    }

    @AfterAll
    static void close() throws Exception {
        if (published != null) {
            published.close();
        }
    }

    @Test
    void every_file_says_its_own_edition_and_every_row_is_accounted_for() throws Exception {
        assertThat(rows("select name, edition, rows_read, rows_loaded, rows_rejected, issues from log.file order by 1"))
                .containsExactly(
                        List.of(LOOKUP, "2021-04-01", "310", "309", "0", "0"),
                        List.of(LONG_FILE, "2024-06-30", "2209", "2208", "0", "0"),
                        List.of(WORKBOOK, "2020-06-30", "1284", "1260", "0", "0"));
    }

    @Test
    void people_add_up_to_what_is_printed_for_every_area_and_sex() throws Exception {
        assertThat(rows("select count(*), count(case when printed = counted and ages = 91 then 1 end)"
                        + " from warehouse.population_total"))
                .containsExactly(List.of("1284", "1284"));
        assertThat(rows("select area_code, sex, printed from warehouse.population_total"
                        + " where edition = '2020-06-30' and area_code in ('E08000026', 'E92000001') order by 1, 2"))
                .containsExactly(
                        List.of("E08000026", "all", "379387"),
                        List.of("E08000026", "female", "186097"),
                        List.of("E08000026", "male", "193290"),
                        List.of("E92000001", "all", "56550138"),
                        List.of("E92000001", "female", "28567320"),
                        List.of("E92000001", "male", "27982818"));
        assertThat(rows("select printed from warehouse.population_total"
                        + " where edition = '2024-06-30' and area_code = 'E10000019' and sex = 'all'"))
                .containsExactly(List.of("789502"));
    }

    @Test
    void the_bands_are_sums_of_single_years() throws Exception {
        assertThat(rows("select band, persons from warehouse.population_in_band"
                        + " where area_code = 'E08000026' and sex = 'all' order by 1"))
                .containsExactly(
                        List.of("0 to 17", "80807"),
                        List.of("18 to 64", "248117"),
                        List.of("65 and over", "50463"),
                        List.of("85 and over", "6785"),
                        List.of("all ages", "379387"));
    }

    @Test
    void a_council_that_changed_its_code_stands_under_its_newest_and_an_abolished_one_under_its_own() throws Exception {
        assertThat(rows("select distinct given_code, area_code from warehouse.population"
                        + " where given_code in ('E10000023', 'E10000006') order by 1"))
                .containsExactly(List.of("E10000006", "E10000006"), List.of("E10000023", "E06000065"));
        assertThat(rows("select successor_code from warehouse.council_successor"
                        + " where area_code = 'E10000006' order by 1"))
                .containsExactly(List.of("E06000063"), List.of("E06000064"));
    }

    @Test
    void the_lookup_has_the_districts_of_every_region() throws Exception {
        assertThat(rows(
                        "select count(*), count(distinct region_code), count(case when region_code = 'E12000007' then 1 end)"
                                + " from warehouse.area_lookup"))
                .containsExactly(List.of("309", "9", "33"));
    }

    @Test
    void the_share_of_older_people_is_one_figure_over_two_populations() throws Exception {
        assertThat(rows("select value_a, value_b, is_within_tolerance, is_explained from marts.reconciliation"
                        + " where reconciliation_id in ('document strategy_residents_65 / population_percent',"
                        + " 'document plan_residents_65 / population_percent') order by 1"))
                .containsExactly(
                        List.of("13.000000", "13.301194", "true", "true"),
                        List.of("14.600000", "13.301194", "false", "true"));
        assertThat(rows("select cast(100.0 * persons / 345325 as decimal(9, 1)) from warehouse.population_in_band"
                        + " where area_code = 'E08000026' and sex = 'all' and band = '65 and over'"))
                .containsExactly(List.of("14.6"));
    }

    private static void put(String name, String source) throws Exception {
        Path inbox = Files.createDirectories(home.resolve("inbox").resolve(source));
        Books.settled(Files.copy(REAL.resolve(name), inbox.resolve(name)));
    }

    private static List<List<String>> rows(String sql) throws Exception {
        try (Statement statement = published.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
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
