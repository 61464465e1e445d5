package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.spark.SparkMarts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made from tables as DuckDB exports them, when those that hold people are not among them. */
class GivenTablesIT {

    @TempDir
    private Path folder;

    @Test
    void what_cannot_be_made_is_taken_as_published_or_left_out() throws Exception {
        Path tables = folder.resolve("tables");
        try (Connection duckdb = EngineComparison.duckdb("");
                Statement statement = duckdb.createStatement()) {
            statement.execute("create schema warehouse; create schema measures; create schema marts");
            statement.execute("create table warehouse.fruit_tree as select 'apple' as kind, 3 as trees");
            statement.execute("create table measures.picked as select 'pear' as kind, 40 as amount");
            statement.execute("create table marts.harvest as select 'not this one' as kind");
            statement.execute("export database '" + tables + "' (format parquet)");
        }
        query("measures/planted", "select fruit_tree.kind, fruit_tree.trees as amount from warehouse.fruit_tree as fruit_tree");
        query("measures/picked", "select picker.kind, picker.amount from warehouse.picker as picker");
        query("measures/result", "-- all of them, from marts.harvest\nselect stacked.kind, stacked.amount from stacked");
        query("marts/harvest", "select result.kind, result.amount from measures.result as result");
        query("marts/wage", "select picker.wage from warehouse.picker as picker");
        query("marts/bill", "select wage.wage from marts.wage as wage");
        List<String> told = new ArrayList<>();

        try (SparkSession spark = SparkMartsIT.spark(folder.resolve("catalog"))) {
            SparkMarts.make(
                    spark,
                    tables.toString(),
                    folder.resolve("sql"),
                    folder.resolve("results").toString(),
                    told::add);
        }

        assertThat(told.stream().map(line -> line.replaceFirst(" in .*", "")))
                .containsExactly(
                        "measures.picked: taken as published",
                        "measures.planted: made",
                        "measures.result: made",
                        "marts.harvest: made",
                        "marts.bill: left out, since it reads marts.wage",
                        "marts.wage: left out, since it reads warehouse.picker");
        try (Connection duckdb = EngineComparison.duckdb("")) {
            assertThat(Tables.rows(
                            duckdb,
                            "select kind, amount from read_parquet('" + folder.resolve("results/marts/harvest")
                                    + "/*.parquet') order by 1"))
                    .containsExactly("apple | 3", "pear | 40");
        }
    }

    private void query(String name, String query) throws Exception {
        Path file = folder.resolve("sql").resolve(name + ".sql");
        Files.createDirectories(file.getParent());
        Files.writeString(file, query);
    }
}
