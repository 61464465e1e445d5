package asc.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Connections to DuckDB files, their doors shut: no SQL that runs on one reaches a file but the database's own and what is said here, no
 * extension is fetched or loaded, and memory has a limit. What DuckDB has shut it opens no more.
 */
public final class DuckDb {

    /** Rows are packed and written by groups of this many; what is not yet a whole group waits in memory. */
    private static final int ROW_GROUP = 16_384;

    /** Bytes of each column that is being written or read are held by blocks of this size; a sheet has hundreds of columns. */
    private static final int BLOCK = 16_384;

    /** What a database that nobody gives a limit may use. */
    private static final String MEMORY = "2GB";

    private DuckDb() {}

    /**
     * Opens a file for reading and writing; no other process can open it meanwhile.
     *
     * @param memory DuckDB's memory limit, as {@code 1GB}
     * @param temporary where it may spill
     * @param reach the folders besides whose files SQL may read and write
     */
    public static Connection open(Path file, String memory, int threads, Path temporary, Path... reach)
            throws SQLException {
        Properties settings = shut(memory);
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("temp_directory", temporary.toString());
        settings.setProperty("write_buffer_row_group_count", "1");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        try {
            attach(connection, file);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        return shut(
                connection,
                Stream.concat(Stream.of(temporary), Stream.of(reach)).toList());
    }

    /** Only a file that is attached can be told these sizes; one that is there has had its blocks since it was made. */
    private static void attach(Connection connection, Path file) throws SQLException {
        String name = file.getFileName().toString().replaceFirst("[.][^.]*$", "");
        execute(
                connection,
                "attach '" + file.toString().replace("'", "''") + "' as \"" + name + "\" (row_group_size " + ROW_GROUP
                        + (Files.exists(file) ? ")" : ", block_size " + BLOCK + ")"));
        execute(connection, "use \"" + name + "\"");
        execute(connection, "detach memory");
    }

    /**
     * Opens a file that any number of processes may read at once. What somebody asks of it can do nothing but read it: it writes nowhere,
     * spills nowhere, and its settings are locked.
     */
    public static Connection openToRead(Path file) throws SQLException {
        return openToRead(file, MEMORY);
    }

    /**
     * Opens a file to be read only, as above.
     *
     * @param memory DuckDB's memory limit, as {@code 1GB}
     */
    public static Connection openToRead(Path file, String memory) throws SQLException {
        return openToRead(file, shut(memory));
    }

    /** Opens a file to be read only, as above, by one query after the other: each hands out its rows while it reads them, and holds few. */
    public static Connection openToStream(Path file) throws SQLException {
        Properties settings = shut(MEMORY);
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        return openToRead(file, settings);
    }

    private static Connection openToRead(Path file, Properties settings) throws SQLException {
        settings.setProperty("duckdb.read_only", "true");
        settings.setProperty("temp_directory", "");
        Connection connection = shut(DriverManager.getConnection("jdbc:duckdb:" + file, settings), List.of());
        lock(connection);
        return connection;
    }

    /**
     * Opens two files to be read side by side, as the databases {@code in_force} and {@code planned}.
     *
     * @param inForce the first; empty for an empty one
     * @param memory DuckDB's memory limit, as {@code 1GB}
     * @param temporary where it may spill
     */
    public static Connection openToCompare(Optional<Path> inForce, Path planned, String memory, Path temporary)
            throws SQLException {
        Properties settings = shut(memory);
        settings.setProperty("temp_directory", temporary.toString());
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        try {
            String first = inForce.map(DuckDb::literal).orElse("':memory:'");
            execute(connection, "attach " + first + " as in_force" + (inForce.isPresent() ? " (read_only)" : ""));
            execute(connection, "attach " + literal(planned) + " as planned (read_only)");
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        return shut(connection, List.of(temporary));
    }

    private static String literal(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    /**
     * A database of its own that is gone when closed; it spills where this system keeps what is temporary.
     *
     * @param reach the folders whose files SQL may read and write
     */
    public static Connection inMemory(Path... reach) throws SQLException {
        Path temporary = Path.of(
                System.getProperty("java.io.tmpdir"),
                "asc-spill-" + ProcessHandle.current().pid());
        Properties settings = shut(MEMORY);
        settings.setProperty("temp_directory", temporary.toString());
        return shut(
                DriverManager.getConnection("jdbc:duckdb:", settings),
                Stream.concat(Stream.of(temporary), Stream.of(reach)).toList());
    }

    /** Locks the settings of an open database: no SQL that runs on it from now on changes any. */
    public static void lock(Connection connection) throws SQLException {
        if (!isSet(connection, "lock_configuration")) {
            execute(connection, "set lock_configuration = true");
        }
    }

    /**
     * Limits the memory of an open database from now on, wherever it is not less already.
     *
     * @param memory the limit, as {@code 256MB}
     * @param most what the limit may not be above, as {@code 1GB}
     */
    public static void limitMemory(Connection connection, String memory, String most) throws SQLException {
        execute(connection, "set memory_limit = '" + (bytes(memory) < bytes(most) ? memory : most) + "'");
    }

    /** Whether a statement failed because it may use no more memory. */
    public static boolean isForLackOfMemory(Throwable fault) {
        return String.valueOf(fault.getMessage()).startsWith("Out of Memory Error");
    }

    /**
     * Limits what an open database may spill, from now on; without it that is nine tenths of what is free on its disk.
     *
     * @param most as {@code 10GB}
     */
    public static void limitSpill(Connection connection, String most) throws SQLException {
        execute(connection, "set max_temp_directory_size = '" + most + "'");
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
        try {
            execute(another, "use \"" + connection.getCatalog() + "\"");
            return another;
        } catch (SQLException failed) {
            another.close();
            throw failed;
        }
    }

    /**
     * Shuts a database that was just opened, unless this process has it open already: then it is shut. The time zone is set here, not
     * when it is opened: it belongs to an extension that is not loaded yet when the settings are read.
     */
    private static Connection shut(Connection connection, List<Path> reach) throws SQLException {
        try {
            if (isSet(connection, "enable_external_access")) {
                execute(connection, "set global TimeZone = 'Europe/London'");
                execute(
                        connection,
                        reach.stream()
                                .map(folder ->
                                        "'" + folder.toAbsolutePath().toString().replace("'", "''") + "'")
                                .collect(Collectors.joining(", ", "set allowed_directories = [", "]")));
                execute(connection, "set enable_external_access = false");
            }
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private static boolean isSet(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("select current_setting('" + setting + "')")) {
            value.next();
            return value.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Properties shut(String memory) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memory);
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }
}
