package asc.query;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryParserTest {

    private final List<Problem> problems = new ArrayList<>();

    private Query parse(String text) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                QueryParser parser = new QueryParser(connection)) {
            return parser.parse(new SqlFile(Path.of("apple.sql"), "sql/marts/apple.sql", text), problems::add)
                    .orElse(null);
        }
    }

    @Test
    void tablesAreFoundWhereverTheyAreRead() throws Exception {
        Query query = parse("""
                -- é
                with recursive basket as (
                    select 1 as n from orchard.tree
                    union all
                    select basket.n + 1 from basket join Orchard.PEAR as pear on true
                )
                select basket.n, (select max(a.x) from orchard.apple as a) as x
                from basket, csv, unnest([1]) as u(v)
                where basket.n in (from orchard.tree) and exists (select 1 from Stacked)
                union all by name
                select 1 as n from (select 1 from "cold store"."Old Box") as b
                """);

        assertThat(query.tables())
                .containsOnly(
                        Map.entry(new TableName("orchard", "tree"), 3),
                        Map.entry(new TableName("orchard", "pear"), 5),
                        Map.entry(new TableName("orchard", "apple"), 7),
                        Map.entry(new TableName("cold store", "old box"), 11));
        assertThat(query.relations()).containsOnlyKeys("csv", "stacked");
        assertThat(query.functions()).containsOnlyKeys("unnest");
        assertThat(problems).isEmpty();
    }

    @Test
    void aLongChainIsNoTrouble() throws Exception {
        String chain = "'a'" + " || 'a'".repeat(300);

        assertThat(parse("select " + chain + " as x from orchard.apple").reads())
                .containsExactly(new TableName("orchard", "apple"));
    }

    @Test
    void aMistakeLeavesTheTransactionWhole() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            connection.setAutoCommit(false);
            try (QueryParser parser = new QueryParser(connection)) {
                SqlFile faulty = new SqlFile(Path.of("a.sql"), "a.sql", "select\n\nfrom from");
                assertThat(parser.parse(faulty, problems::add)).isEmpty();
                SqlFile sound = new SqlFile(Path.of("b.sql"), "b.sql", "select 1 as x; -- done");
                assertThat(parser.parse(sound, problems::add)).isPresent();
            }
            connection.commit();
        }
        assertThat(problems).singleElement().extracting(Problem::where).isEqualTo("a.sql, line 3");
    }
}
