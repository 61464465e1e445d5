package asc.landing;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows reach a landing table as they were given, in the caller's transaction, whatever their number. */
class LandingTableTest {

    private static final LocalDate EDITION = LocalDate.of(2026, 9, 1);

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DuckDb.inMemory();
        execute("create schema landing");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyRowWithItsCellsBlanksAndOrigin() throws Exception {
        int rows = 3 * RowChunk.CAPACITY + 17;
        try (LandingTable table = new LandingTable(connection, "pool", List.of("name", "size"))) {
            for (int row = 1; row <= rows; row++) {
                String sheet = row <= 3_000 ? "North" : "South";
                table.append("f1", EDITION, sheet, row, Arrays.asList("Pool é " + row, row % 3 == 0 ? null : "" + row));
            }
        }
        assertThat(texts("select count(*) || ' ' || count(size) || ' ' || count(distinct name) from landing.pool"))
                .containsExactly(rows + " " + (rows - rows / 3) + " " + rows);
        assertThat(texts("select _row from landing.pool where name <> 'Pool é ' || _row or size <> _row::varchar"
                        + " or _sheet <> case when _row <= 3000 then 'North' else 'South' end"
                        + " or _file_id <> 'f1' or edition <> date '2026-09-01'"))
                .isEmpty();
        assertThat(texts("select _row::varchar from landing.pool where _row <= 2"))
                .containsExactly("1", "2");
    }

    @Test
    void aTransactionThatFailsTakesTheRowsBackAndTheNextOneLoads() throws Exception {
        connection.setAutoCommit(false);
        append("f1", "a");
        connection.rollback();
        append("f2", "b");
        connection.commit();
        assertThat(texts("select _file_id || name from landing.pool")).containsExactly("f2b");
    }

    @Test
    void twoTablesOpenAtOnceAndOneThatGrowsAColumn() throws Exception {
        append("f1", "a");
        try (LandingTable pools = new LandingTable(connection, "pool", List.of("name"));
                LandingTable visits = new LandingTable(connection, "visit", List.of("month", "visits"));
                LandingTable grown = new LandingTable(connection, "pool", List.of("depth", "name"))) {
            pools.append("f2", EDITION, "s", 1, List.of("b"));
            visits.append("f2", EDITION, "s", 1, List.of("May", "12"));
            grown.append("f2", EDITION, "s", 2, List.of("2.5", "c"));
        }
        assertThat(texts("select name || coalesce(depth, '-') from landing.pool order by 1"))
                .containsExactly("a-", "b-", "c2.5");
        assertThat(texts("select month || visits from landing.visit")).containsExactly("May12");
    }

    private void append(String fileId, String name) throws SQLException {
        try (LandingTable table = new LandingTable(connection, "pool", List.of("name"))) {
            table.append(fileId, EDITION, "s", 1, List.of(name));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }
}
