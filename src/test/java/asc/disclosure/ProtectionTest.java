package asc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hidden cannot be had from what is shown. */
class ProtectionTest {

    /**
     * Delinquent children by county and education of the household's head: the invented table by which the US Federal Committee on Statistical
     * Methodology explains suppression (Statistical Policy Working Paper 22, chapter II).
     */
    private static final int[][] DELINQUENT_CHILDREN = {{15, 1, 3, 1}, {20, 10, 10, 15}, {3, 10, 10, 2}, {12, 14, 7, 2}
    };

    @Test
    void two_cells_hidden_in_every_row_and_column_do_not_protect_as_the_working_paper_shows() throws Exception {
        try (Counties counties =
                new Counties(true).with(DELINQUENT_CHILDREN).run("update marts.child set per_cent = null")) {
            counties.hide("county 0", "level 1", "level 2", "level 3")
                    .hide("county 1", "level 1", "level 2")
                    .hide("county 2", "level 0", "level 3")
                    .hide("county 3", "level 0", "level 3");
            // 20 + 55 - 35 - 30 leaves one unknown: it is 1.
            assertThat(counties.recovered())
                    .filteredOn(found -> found.row().key.equals(List.of("county 0", "level 3")))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(Math.round(found.least() * 1e6)).isEqualTo(1_000_000);
                        assertThat(Math.round(found.most() * 1e6)).isEqualTo(1_000_000);
                    });
            assertThat(counties.control().recovered())
                    .anySatisfy(
                            problem -> assertThat(problem.what())
                                    .isEqualTo(
                                            "marts.child hides a count that can be worked out from the rest: county county 0."));
        }
    }

    @Test
    void the_same_table_is_protected() throws Exception {
        try (Counties counties = new Counties(true).with(DELINQUENT_CHILDREN)) {
            counties.control().protect();
            assertThat(counties.control().recovered()).isEmpty();
            assertThat(counties.count("children between 1 and 4")).isZero();
            assertThat(counties.count("status = '[c]'")).isBetween(7L, 14L);
            assertThat(counties.count(
                            "status = '[c]' and (children is not null or per_cent is not null or why <> 'few')"))
                    .isZero();
            assertThat(counties.count("level = 'all' and county = 'all' and children = 135"))
                    .isOne();
        }
    }

    @Test
    void without_complement_only_few_are_hidden_and_the_attacker_has_them() throws Exception {
        try (Counties counties = new Counties(false).with(DELINQUENT_CHILDREN)) {
            counties.control().protect();
            assertThat(counties.count("status = '[c]'")).isEqualTo(6);
            assertThat(counties.control().recovered()).isNotEmpty();
        }
    }

    @Test
    void nobody_is_shown_hidden_or_either_as_the_policy_says() throws Exception {
        int[][] counts = {{0, 30, 40}, {20, 20, 20}, {30, 20, 20}};
        try (Counties shown = new Counties("shown", 1, true).with(counts);
                Counties hidden = new Counties("hidden", 1, true).with(counts)) {
            shown.control().protect();
            hidden.control().protect();
            assertThat(shown.count("status is not null")).isZero();
            assertThat(shown.count("children = 0")).isOne();
            assertThat(hidden.count(
                            "county = 'county 0' and level = 'level 0' and children is null and status = '[c]'"))
                    .isOne();
            assertThat(hidden.control().recovered()).isEmpty();
        }
    }

    @Test
    void shown_counts_are_rounded_half_up_where_the_policy_says_and_the_attacker_knows_that_they_are()
            throws Exception {
        int[][] counts = {{12, 33, 41}, {27, 20, 58}, {3, 60, 77}};
        try (Counties counties = new Counties("shown", 5, true).with(counts)) {
            counties.control().protect();
            assertThat(counties.count("children % 5 <> 0")).isZero();
            assertThat(counties.count(
                            "county = 'county 0' and level = 'level 1' and (children = 35 or status = '[c]')"))
                    .isOne();
            assertThat(counties.count("county = 'county 2' and level = 'level 0' and status = '[c]'"))
                    .isOne();
        }
    }

    @Test
    void a_published_share_of_the_known_gives_the_hidden_base_away_and_is_emptied() throws Exception {
        try (Counties counties = new Counties(true)) {
            counties.run(
                            "insert into marts.child values ('a', 'one', 100, 33.0, null, null), ('a', 'two', 200, 66.0, null, null)")
                    .run("insert into marts.child values ('a', 'three', null, null, '[c]', 'few')");
            assertThat(counties.recovered()).isNotEmpty();
            counties.control().protect();
            assertThat(counties.recovered()).isEmpty();
            assertThat(counties.count("per_cent is null and children is not null"))
                    .isEqualTo(2);
        }
    }

    @Test
    void what_the_version_before_hid_stays_hidden_and_showing_it_stops_the_publication(@TempDir Path folder)
            throws Exception {
        Path before = folder.resolve("before.duckdb");
        int[][] counts = {{3, 30, 40}, {20, 20, 20}, {30, 20, 20}};
        try (Counties first = new Counties("shown", 1, true, folder).with(counts)) {
            first.control().protect();
            first.run("attach '" + before + "' as before")
                    .run(
                            "create schema before.marts; create table before.marts.child as select * from marts.child; detach before");
        }
        counts[0][0] = 6;
        try (Counties alone = new Counties(true).with(counts);
                Counties second = new Counties(true).with(counts)) {
            alone.control().protect();
            assertThat(alone.count("status is not null")).isZero();
            assertThat(alone.control(List.of(before)).recovered())
                    .anySatisfy(problem -> assertThat(problem.what())
                            .startsWith("marts.child shows a count that an earlier version hides: county county 0."));
            second.control(List.of(before)).protect();
            assertThat(second.count("county = 'county 0' and level = 'level 0' and status = '[c]'"))
                    .isOne();
            assertThat(second.control(List.of(before)).recovered()).isEmpty();
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void of_any_table_with_margins_nothing_hidden_is_recovered(@ForAll("tables") int[][] counts) throws Exception {
        try (Counties counties = new Counties(true).with(counts)) {
            long few = counties.count("children between 1 and 4");
            counties.control().protect();
            assertThat(counties.control().recovered()).isEmpty();
            assertThat(counties.count("status = '[c]'")).isGreaterThanOrEqualTo(few);
            assertThat(counties.count("status = '[c]' and children is not null"))
                    .isZero();
        }
    }

    @Provide
    Arbitrary<int[][]> tables() {
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 4)),
                net.jqwik.api.Tuple.of(5, Arbitraries.integers().between(5, 60)));
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(columns -> count.array(int[].class)
                        .ofSize(columns)
                        .array(int[][].class)
                        .ofMinSize(2)
                        .ofMaxSize(5));
    }
}
