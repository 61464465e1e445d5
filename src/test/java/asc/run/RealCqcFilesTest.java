package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asc.Books;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The regulator's files as they are kept beside the project, through their own jobs: the ratings of one county in 2026, and three editions
 * of a directory in 2022. Skipped where they are not at hand.
 */
class RealCqcFilesTest {

    private static final Path REAL = Path.of("..", "shared", "data", "cqc");
    private static final String RATINGS = "latest_ratings_lincolnshire_2026.csv";
    private static final List<String> DIRECTORIES = List.of(
            "20220506_example_cqc_care_directory.csv",
            "20220510_example_cqc_care_directory.csv",
            "20220531_example_cqc_care_directory.csv");

    @TempDir
    private static Path folder;

    private static TestHome home;

    @BeforeAll
    static void loadThem() throws Exception {
        assumeTrue(Files.exists(REAL.resolve(RATINGS)), "the real files are not at hand: " + REAL);
        home = new TestHome(Files.createDirectories(folder.resolve("home")));
        Files.writeString(home.path().resolve("asc.yaml"), "council: E10000019\n");
        Path inbox = Files.createDirectories(home.path().resolve("inbox/cqc"));
        for (String name : DIRECTORIES) {
            Books.settled(Files.copy(REAL.resolve(name), inbox.resolve(name)));
        }
        Path ratings = Books.settled(Files.copy(REAL.resolve(RATINGS), folder.resolve(RATINGS)));
        Console ran = Console.run(
                "run", "load-cqc-ratings", "--file", ratings.toString(), "--edition", "2026-06-01", "--home", path());
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        Console night = Console.run("night", "--home", path());
        // It goes on to say that there is nothing for the outcomes' workbook.
        assertThat(night.out()).as(night.out() + night.err()).contains("Version 1 is published.");
    }

    private static String path() {
        return home.path().toString();
    }

    @Test
    void the_county_has_262_care_homes_and_77_5_percent_are_good_or_outstanding_under_both_rules() throws Exception {
        assertThat(published(
                        "select homes, outstanding, good, other, not_yet_rated, strict_percent, as_published_percent"
                                + " from marts.care_home_rating_count where area_code = 'E10000019'"))
                .containsExactly("262 | 16 | 187 | 59 | 0 | 77.5 | 77.5");
        assertThat(published("select measure_id, period, cast(numerator as bigint), cast(denominator as bigint),"
                        + " cast(round(outcome, 1) as decimal(4, 1)), provenance from measures.result order by 1"))
                .containsExactly(
                        "local_6b_as_published | 2026-06 | 203 | 262 | 77.5 | computed",
                        "local_6b_strict | 2026-06 | 203 | 262 | 77.5 | computed");
    }

    /** Counted by hand in the file itself: 262 homes, 16 + 187 of them good or outstanding, 330 rows with an overall rating. */
    @Test
    void a_figure_worked_out_from_them_says_which_rows_it_was_counted_from_and_how_to_list_them() throws Exception {
        Explained explained = Explained.of(path(), "local_6b_strict", "Lincolnshire", "2026-06");

        assertThat(explained.fact("figure", "outcome_in_words")).isEqualTo("77.5%");
        assertThat(explained.fact("figure", "provenance")).startsWith("computed");
        assertThat(explained.fact("formula", "with_its_numbers"))
                .isEqualTo("203 / 262 × 100 = 77.480916, rounded half up to 1 decimal: 77.5");
        assertThat(explained.fact("counting", "rule")).contains("The strict rule counts those that are rated so.");
        assertThat(explained.fact("counting", "counted"))
                .isEqualTo("262 care homes: 16 outstanding, 187 good, 59 requires improvement or inadequate,"
                        + " 0 without a rating; 3 of them rated by their care-home service");
        assertThat(explained.rows("rows", "file", "rows", "first_row", "last_row"))
                .containsExactly(RATINGS + " | 330 | 55 | 3956");
        assertThat(explained.rows("files", "file", "edition")).containsExactly(RATINGS + " | 2026-06-01");
        String listing = explained.fact("counting", "to_list_them").replaceFirst("^asc query \"(.*)\"$", "$1");
        Console listed = Console.run("query", "--format", "csv", listing, "--home", path());
        assertThat(listed.out().lines()).as(listed.err()).hasSize(1 + 262);
    }

    /** What the directory alone would give: three homes whose services are rated one by one are "Not Rated" there. */
    @Test
    void by_the_location_alone_the_two_rules_differ_by_three_homes() throws Exception {
        assertThat(published("select rated_by_service, strict_percent_of_location, as_published_percent_of_location"
                        + " from marts.care_home_rating_count"))
                .containsExactly("3 | 76.3 | 77.5");
        assertThat(published("select rating, rating_from, published_on from warehouse.location_overall"
                        + " where location_id = '1-115522855'"))
                .containsExactly("Good | care home service | 2026-02-16");
    }

    @Test
    void one_county_says_nothing_of_its_region_or_of_england() throws Exception {
        assertThat(published("select distinct area_code from measures.result union"
                        + " select distinct area_code from marts.care_home_rating_count"))
                .containsExactly("E10000019");
    }

    @Test
    void dates_are_month_first_in_the_extract_and_none_is_after_its_edition() throws Exception {
        assertThat(published("select count(*), count(published_on), max(published_on) from warehouse.location_rating"))
                .containsExactly("2626 | 2584 | 2026-05-29");
        assertThat(published("select count(*) from warehouse.location_rating where rating_state is null"))
                .containsExactly("0");
    }

    @Test
    void the_three_directories_are_three_editions_of_one_feed() throws Exception {
        assertThat(published("select edition, revision, rows_read, rows_loaded, issues from log.file"
                        + " where job = 'load-cqc-directory' and verdict = 'loaded' order by 1"))
                .containsExactly(
                        "2022-05-06 | 1 | 13 | 12 | 0", "2022-05-10 | 1 | 14 | 13 | 0", "2022-05-31 | 1 | 14 | 13 | 0");
    }

    @Test
    void a_date_printed_in_two_forms_is_one_date() throws Exception {
        assertThat(published("select distinct location_id, registered_on from warehouse.care_location"
                        + " where location_id in ('1-10000000001', '1-10000000002') order by 1"))
                .containsExactly("1-10000000001 | 2020-12-01", "1-10000000002 | 2021-11-04");
    }

    @Test
    void services_have_the_names_that_the_regulator_gives_them() throws Exception {
        assertThat(published("select count(*) from warehouse.location_service where not is_known"))
                .containsExactly("0");
        assertThat(published("select count(distinct service) from warehouse.location_service"
                        + " where edition = date '2022-05-31' and kind = 'service_user_band'"))
                .containsExactly("12");
    }

    @Test
    void nobody_s_name_or_telephone_number_is_stored() throws Exception {
        for (Path database : List.of(home.warehouse(), home.published())) {
            // All of a table's texts at once, and all tables in one query: there are some thousand columns.
            List<String> searches = Tables.rows(
                    database,
                    "select format('select ''{0}'' from {0} where regexp_matches(concat_ws('' '', {1}), ''Surname|7123456'')',"
                            + " schema_name || '.' || table_name, string_agg('\"' || column_name || '\"', ', '))"
                            + " from duckdb_columns() where not internal and data_type = 'VARCHAR'"
                            + " group by schema_name, table_name");

            assertThat(searches).hasSizeGreaterThan(50);
            assertThat(Tables.rows(database, String.join(" union ", searches))).isEmpty();
        }
    }

    private static List<String> published(String sql) throws Exception {
        return Tables.rows(home.published(), sql);
    }
}
