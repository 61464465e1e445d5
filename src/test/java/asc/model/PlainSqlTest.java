package asc.model;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only DuckDB runs is told of in measures and marts, each with its line and what to write; elsewhere it is welcome. */
class PlainSqlTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            select apple.kind, from x.apple as apple                          | a comma after the last column
            select cast(apple.weight as varchar) as weight from x.apple       | the type varchar
            select cast(apple.weight as hugeint) as weight from x.apple       | a type of DuckDB alone
            select apple.weight::integer as weight from x.apple               | a cast with ::
            select types.whole_number(apple.weight) as weight from x.apple    | a cell type's macro
            select apple."row" from x.apple                                   | a name in double quotes
            select quantile_cont(apple.weight, 0.5) as middle from x.apple    | a quantile by its DuckDB name
            select median (apple.weight) as middle from x.apple               | a quantile by its DuckDB name
            select arg_max(apple.kind, apple.weight) as kind from x.apple     | arg_max or arg_min
            select string_agg(kind, ', ' order by kind) as kinds from x.apple | an order inside an aggregate
            select strftime(apple.picked_on, '%Y') as year from x.apple       | a function of DuckDB's own
            select * from unnest(apple.kinds)                                 | a function of DuckDB's own
            select extract(isodow from apple.picked_on) as day from x.apple   | a part of a date that only DuckDB knows
            select * exclude (kind) from x.apple                              | a star with exceptions
            select columns('a.*') from x.apple                                | columns chosen by a pattern
            select apple.kind from x.apple asof join x.tree using (kind)      | a join of DuckDB's own
            select apple.weight // 2 as half from x.apple                     | a division with //
            select [1, 2] as weights from x.apple                             | a list or a struct
            select 'a\\b' as kind from x.apple                                | a backslash in a text
            """)
    void what_only_duckdb_reads_so_is_named(String query, String what) throws Exception {
        try (Orchard orchard = new Orchard(folder)) {
            orchard.query(Room.MARTS, "basket", "kind", query);

            assertThat(PlainSql.problems(ModelFolder.read(folder.resolve("sql"))))
                    .extracting(Problem::asText)
                    .singleElement()
                    .asString()
                    .contains("The query has " + what + ", and measures and marts keep to what Spark runs too.")
                    .contains("sql/marts/basket.sql, line 6");
        }
    }

    @Test
    void comments_and_texts_may_say_anything() throws Exception {
        try (Orchard orchard = new Orchard(folder)) {
            orchard.query(
                    Room.MEASURES,
                    "basket",
                    "kind",
                    "-- a \"list\" of [1, 2], from\nselect 'it''s a::b, \"c\" -- d' as kind, apple.median from x.apple");

            assertThat(PlainSql.problems(ModelFolder.read(folder.resolve("sql"))))
                    .isEmpty();
        }
    }

    @Test
    void the_warehouse_may_use_all_that_duckdb_has() throws Exception {
        try (Orchard orchard = new Orchard(folder)) {
            orchard.query(
                    Room.WAREHOUSE, "basket", "kind", "select apple.kind::varchar as kind, from x.apple as apple");

            assertThat(PlainSql.problems(ModelFolder.read(folder.resolve("sql"))))
                    .isEmpty();
        }
    }
}
