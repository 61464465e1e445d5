package asc.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** Connections to DuckDB files. No extension is ever fetched: the network is tried by none of our commands. */
public final class DuckDb {

    /** Rows are packed and written by groups of this many; what is not yet a whole group waits in memory. */
    private static final int ROW_GROUP = 16_384;

    /** Bytes of each column that is being written or read are held by blocks of this size; a sheet has hundreds of columns. */
    private static final int BLOCK = 16_384;

    private DuckDb() {}

    /**
     * Opens a file for reading and writing; no other process can open it meanwhile.
     *
     * @param memory DuckDB's memory limit, as {@code 1GB}
     * @param temporary where it may spill
     */
    public static Connection open(Path file, String memory, int threads, Path temporary) throws SQLException {
        Properties settings = shut();
        settings.setProperty("memory_limit", memory);
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("temp_directory", temporary.toString());
        settings.setProperty("write_buffer_row_group_count", "1");
        Connection connection = connect("jdbc:duckdb:", settings);
        String name = file.getFileName().toString().replaceFirst("[.][^.]*$", "");
        try (Statement statement = connection.createStatement()) {
            // Only a file that is attached can be told these sizes; one that is there has had its blocks since it was
            // made.
            statement.execute("attach '" + file.toString().replace("'", "''") + "' as \"" + name + "\" (row_group_size "
                    + ROW_GROUP + (Files.exists(file) ? ")" : ", block_size " + BLOCK + ")"));
            statement.execute("use \"" + name + "\"");
            statement.execute("detach memory");
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** Opens a file that any number of processes may read at once. */
    public static Connection openToRead(Path file) throws SQLException {
        Properties settings = shut();
        settings.setProperty("duckdb.read_only", "true");
        return connect("jdbc:duckdb:" + file, settings);
    }

    /** A database of its own that is gone when closed. */
    public static Connection inMemory() throws SQLException {
        return connect("jdbc:duckdb:", shut());
    }

    /**
     * Limits the memory of an open database from now on, wherever it is not less already.
     *
     * @param memory the limit, as {@code 256MB}
     * @param most what the limit may not be above, as {@code 1GB}
     */
    public static void limitMemory(Connection connection, String memory, String most) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set memory_limit = '" + (bytes(memory) < bytes(most) ? memory : most) + "'");
        }
    }

    /** Whether a database has the small blocks of the files made here: an older one needs more memory for the same work. */
    public static boolean hasSmallBlocks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select block_size from pragma_database_size()"
                        + " where database_name = current_database()")) {
            return size.next() && size.getLong(1) <= BLOCK;
        }
    }

    private static double bytes(String memory) {
        double unit = memory.contains("i") ? 1024 : 1000;
        double number = Double.parseDouble(memory.replaceAll("[^0-9]", ""));
        return number * unit * unit * (memory.contains("G") ? unit : 1);
    }

    /** A second connection to the same open database. */
    public static Connection another(Connection connection) throws SQLException {
        Connection another = connection.unwrap(DuckDBConnection.class).duplicate();
        try (Statement statement = another.createStatement()) {
            statement.execute("use \"" + connection.getCatalog() + "\"");
            return another;
        } catch (SQLException failed) {
            another.close();
            throw failed;
        }
    }

    /** The time zone is set afterwards: it belongs to an extension that is not loaded yet when the settings are read. */
    private static Connection connect(String address, Properties settings) throws SQLException {
        Connection connection = DriverManager.getConnection(address, settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set TimeZone = 'Europe/London'");
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private static Properties shut() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }
}
