package asc.disclosure;

import asc.database.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A table of counts by county and level with its totals, in a database of its own. */
final class Counties implements AutoCloseable {

    private static final String POLICY = "reference.hiding";
    private static final String RELATION = "reference.hanging_together";
    private static final String TABLE = "marts.child";

    private final Connection connection;

    Counties(boolean complement) throws SQLException {
        this("shown", 1, complement);
    }

    Counties(String zero, int rounding, boolean complement, Path... reach) throws SQLException {
        connection = DuckDb.inMemory(reach);
        run("create schema reference; create schema marts");
        run("create table " + POLICY + " as select 'marts.child' as table_name, 5 as threshold, '" + zero
                + "' as zero, "
                + rounding + " as rounding, " + complement
                + " as complement, null::int as moves, null as over, 2 as versions,"
                + " '[c]' as status, 'status' as marks, 'why = ''few''' as sets, 'county, level' as breakdown, 'children' as counts,"
                + " null as amounts, 'children, per_cent' as hides, '' as columns");
        run(
                "create table " + RELATION + " as select * from (values"
                        + " ('levels', 'adds up', 'marts.child', 'children', 'level = ''all''', 'marts.child', 'children', 'level <> ''all''', 'county', null, false, null, null, 0),"
                        + " ('counties', 'adds up', 'marts.child', 'children', 'county = ''all''', 'marts.child', 'children', 'county <> ''all''', 'level', null, false, null, null, 0),"
                        + " ('share', 'share', 'marts.child', 'children', 'level <> ''all''', 'marts.child', 'children', 'level <> ''all''', 'county', null, false, null, 'per_cent', 1))"
                        + " as t (relation, kind, whole, amount, \"having\", part, count, given, same, each, few, hide, rate, decimals)");
        run("create table " + TABLE
                + " (county text, level text, children bigint, per_cent decimal(9, 1), status text, why text)");
    }

    /** Fills the table with these counts, and with their totals. */
    Counties with(int[][] counts) throws SQLException {
        for (int county = 0; county < counts.length; county++) {
            for (int level = 0; level < counts[county].length; level++) {
                run("insert into " + TABLE + " (county, level, children) values ('county " + county + "', 'level "
                        + level + "', " + counts[county][level] + ")");
            }
        }
        run("insert into " + TABLE
                + " (county, level, children) select coalesce(county, 'all'), coalesce(level, 'all'), sum(children) from "
                + TABLE + " group by grouping sets ((county), (level), ())");
        run("update " + TABLE
                + " as own set per_cent = round(100.0 * own.children / nullif(total.children, 0), 1) from (select * from "
                + TABLE + " where level = 'all') as total where total.county = own.county");
        return this;
    }

    Counties hide(String county, String... levels) throws SQLException {
        for (String level : levels) {
            run("update " + TABLE + " set children = null, per_cent = null, status = '[c]' where county = '" + county
                    + "' and level = '" + level + "'");
        }
        return this;
    }

    DisclosureControl control() throws SQLException {
        return control(List.of());
    }

    DisclosureControl control(List<Path> versions) throws SQLException {
        return new DisclosureControl(connection, POLICY, RELATION, versions);
    }

    /** What the attacker can know too well, with its bounds. */
    List<Recovered> recovered() throws SQLException {
        Release release = Release.read(Rules.read(connection, POLICY, RELATION), connection);
        return new Blocks(release)
                .all().stream()
                        .flatMap(block -> new Attack(
                                        block.equations(),
                                        block.rows(),
                                        new java.util.HashMap<>(),
                                        new Elsewhere(release, List.of())::believed)
                                .run().stream())
                        .toList();
    }

    long count(String where) throws SQLException {
        return Long.parseLong(one("select count(*) from " + TABLE + " where " + where));
    }

    String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    Counties run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
