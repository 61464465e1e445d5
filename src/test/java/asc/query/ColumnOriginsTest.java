package asc.query;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns a column is made from, by the SQL alone. What it does not say without doubt is left out. */
class ColumnOriginsTest {

    private Connection connection;

    @BeforeEach
    void two_tables_of_a_garden() throws Exception {
        connection = DuckDb.inMemory();
        run("create schema garden");
        run("create table garden.pond (id int, name varchar, frogs int, newts int, tags varchar[], plan json)");
        run("create table garden.visit (pond_id int, name varchar, day date, hours int)");
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "select frogs, pond.newts as n from garden.pond | frogs: pond.frogs; n: pond.newts",
                "select Pond.Frogs as Frogs from garden.pond as Pond | Frogs: pond.frogs",
                "select garden.pond.frogs from garden.pond | frogs: pond.frogs",
                "select frogs + newts as all_of_them, 7 as seven from garden.pond | all_of_them: pond.frogs pond.newts",
                "select case when frogs > 1 then name end as a from garden.pond where newts > 0 | a: pond.frogs pond.name",
                "select sum(frogs) filter (newts > 0) as a from garden.pond group by name | a: pond.frogs pond.newts",
                "select rank() over (partition by name order by frogs) as r from garden.pond | r: pond.frogs pond.name",
                "select count(*) as n from garden.pond | ",
                "select * from garden.visit | pond_id: visit.pond_id; name: visit.name; day: visit.day; hours: visit.hours",
                "select v.* exclude (name, day) from garden.visit as v | pond_id: visit.pond_id; hours: visit.hours",
                "select * exclude (name, day) replace (hours * pond_id as hours) from garden.visit | pond_id: visit.pond_id; hours: visit.hours visit.pond_id",
                // Through what stands between.
                "with a as (select frogs as f from garden.pond), b as (select f * 2 as g from a) select g from b | g: pond.frogs",
                "with a(x, y) as (select frogs, newts from garden.pond) select y, x from a | y: pond.newts; x: pond.frogs",
                "with pond as (select hours as frogs from garden.visit) select frogs from pond | frogs: visit.hours",
                "select s.f from (select frogs as f from garden.pond) as s | f: pond.frogs",
                "select frogs as f, f + newts as g from garden.pond | f: pond.frogs; g: pond.frogs pond.newts",
                "select frogs * 2 as newts, newts + 1 as more from garden.pond | newts: pond.frogs; more: pond.newts",
                // Two tables.
                "select p.name, hours from garden.pond as p join garden.visit as v on v.pond_id = p.id | name: pond.name; hours: visit.hours",
                "select name, frogs, hours from garden.pond join garden.visit using (name) | name: pond.name visit.name; frogs: pond.frogs; hours: visit.hours",
                "select * exclude (tags, plan) from garden.pond join garden.visit using (name) | id: pond.id; name: pond.name visit.name; frogs: pond.frogs; newts: pond.newts; pond_id: visit.pond_id; day: visit.day; hours: visit.hours",
                "select name from garden.pond semi join garden.visit on visit.pond_id = pond.id | name: pond.name",
                "select frogs as a from garden.pond union all select hours from garden.visit | a: pond.frogs visit.hours",
                "select frogs as a from garden.pond union all by name select hours as b from garden.visit | a: pond.frogs; b: visit.hours",
                "select (select max(hours) from garden.visit where pond_id = pond.id) as most from garden.pond | most: visit.hours",
                "select (select pond.frogs + max(hours) from garden.visit) as most from garden.pond | most: pond.frogs visit.hours",
                "select exists (from garden.visit where pond_id = pond.id) as seen, frogs from garden.pond | frogs: pond.frogs",
                "select id in (select pond_id from garden.visit) as seen from garden.pond | seen: pond.id visit.pond_id",
                "select l.twice from garden.pond as p, (select p.frogs * 2 as twice) as l | twice: pond.frogs",
                "with recursive r as (select id as a, frogs as b from garden.pond union all select b, newts from r join garden.pond on pond.id = r.a where r.a < 0) select * from r | a: pond.frogs pond.id pond.newts; b: pond.frogs pond.newts",
                // Lists, and what is in them.
                "select list_transform(tags, lambda frogs: concat(frogs, name)) as t from garden.pond | t: pond.name pond.tags",
                "select plan -> 'depth' as depth from garden.pond | depth: pond.plan",
                "select name, t.tag from garden.pond, unnest(tags) as t(tag) | name: pond.name; tag: pond.tags",
                "select v.a, v.b from (values (1, 2)) as v(a, b) | ",
                // Nobody says it: left out, and the others are there.
                "select columns('f.*'), name from garden.pond | ",
                "select s.stranger, frogs from garden.pond, range(3) as s(stranger) | frogs: pond.frogs",
                "select count(columns(*)), 1 as a from garden.visit | ",
                "from garden.visit | pond_id: visit.pond_id; name: visit.name; day: visit.day; hours: visit.hours",
            })
    void a_column_is_made_from(String sql, String expected) throws Exception {
        assertThat(origins(sql, Map.of())).isEqualTo(expected == null ? "" : expected.strip());
    }

    @Test
    void a_name_that_stands_for_several_tables_is_made_from_all_that_have_the_column() throws Exception {
        run(
                "create temp view stacked as select id, frogs from garden.pond union all by name select pond_id as id from garden.visit");
        run("create table garden.count (id int, frogs int)");
        List<TableName> both = List.of(TableName.of("garden.pond"), TableName.of("garden.count"));

        assertThat(origins("select frogs, id from stacked", Map.of("stacked", both)))
                .isEqualTo("frogs: count.frogs pond.frogs; id: count.id pond.id");
        assertThat(origins("select frogs, id from stacked", Map.of()))
                .as("of no known table")
                .isEmpty();
    }

    private String origins(String sql, Map<String, List<TableName>> unions) throws SQLException {
        run("create or replace table made as " + sql);
        try (QueryParser parser = new QueryParser(connection)) {
            Map<String, Set<ColumnName>> origins = new ColumnOrigins(this::columns, unions)
                    .of(
                            parser.tree(new SqlFile(Path.of("q.sql"), "q.sql", sql), problem -> {})
                                    .orElseThrow(),
                            columns(new TableName("main", "made")));
            return origins.entrySet().stream()
                    .map(column -> column.getKey() + ": "
                            + column.getValue().stream()
                                    .map(origin -> origin.table().table() + "." + origin.column())
                                    .sorted()
                                    .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("; "));
        }
    }

    private List<String> columns(TableName table) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select column_name from duckdb_columns() where schema_name = '"
                        + table.schema() + "' and table_name = '" + table.table() + "' order by column_index")) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
