package asc.landing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * A table function that gives DuckDB the rows of a chunk. It belongs to the database and cannot be taken out of it again, so
 * there is one for all tables; each query names by number the chunk it reads.
 */
final class RowChunks implements DuckDBTableFunction<RowChunk, RowChunks.Reading, Object> {

    private static final String NAME = "row_chunk";

    /** The number of a chunk that is always there and holds nothing. */
    private static final int NONE = 0;

    private static final Map<Integer, RowChunk> OPEN = new ConcurrentHashMap<>(Map.of(NONE, new RowChunk(0)));
    private static final AtomicInteger LAST = new AtomicInteger();

    /** How far a query has come. */
    static final class Reading {
        private boolean given;
    }

    private RowChunks() {}

    /** Makes a chunk readable, until it is closed, by the query {@link #from} its number. */
    static int open(RowChunk chunk) {
        int number = LAST.incrementAndGet();
        OPEN.put(number, chunk);
        return number;
    }

    static void close(int number) {
        OPEN.remove(number);
    }

    /** What a query reads to have the rows of that chunk: their numbers and their cells. */
    static String from(int number) {
        return NAME + "(" + number + ")";
    }

    /** Adds the function to the connection's database; a transaction that fails takes it out again. */
    static void ensure(Connection connection) throws SQLException {
        if (isKnown(connection)) {
            return;
        }
        DuckDBFunctions.tableFunction()
                .withName(NAME)
                .withParameter(Integer.class)
                .withFunction(new RowChunks())
                .register(connection);
    }

    /** By naming it: to look through the list of all functions takes longer than to land a small file. */
    private static boolean isKnown(Connection connection) {
        try (PreparedStatement naming = connection.prepareStatement("select row from " + from(NONE))) {
            return true;
        } catch (SQLException unknown) {
            return false;
        }
    }

    @Override
    public RowChunk bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        RowChunk chunk = OPEN.get(info.getParameter(0).getInt());
        info.addResultColumn("row", Integer.class);
        for (int column = 0; column < chunk.columns(); column++) {
            info.addResultColumn("cell" + column, String.class);
        }
        return chunk;
    }

    @Override
    public Reading init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return new Reading();
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) {
        Reading reading = info.getInitData();
        if (reading.given) {
            return 0;
        }
        reading.given = true;
        RowChunk chunk = info.getBindData();
        DuckDBWritableVector rows = out.vector(0);
        for (int at = 0; at < chunk.size(); at++) {
            rows.setInt(at, chunk.row(at));
        }
        for (int column = 0; column < chunk.columns(); column++) {
            out.vector(column + 1).setStrings(0, chunk.column(column));
        }
        return chunk.size();
    }
}
