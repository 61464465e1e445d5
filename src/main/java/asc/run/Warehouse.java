package asc.run;

import asc.database.DuckDb;
import asc.definition.Settings;
import asc.landing.Staging;
import asc.type.TypeFolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The working warehouse, open for the one run that holds the home. */
final class Warehouse implements AutoCloseable {

    private final Connection connection;
    private boolean inTransaction;
    private TypeFolder installed;
    private Staging staging;
    private final String most;
    private String limited;

    /** The home's own, made when it is not there. */
    static Warehouse of(Home home, Settings settings, Project project) throws SQLException {
        Connection connection = DuckDb.open(
                home.warehouse(), settings.memory(), settings.threads(), home.temporary(), home.published());
        if (settings.spill().isPresent()) {
            DuckDb.limitSpill(connection, settings.spill().get());
        }
        return new Warehouse(connection, project, settings.memory());
    }

    /** An empty one that is gone when closed; samples read the CSV files beside their queries. */
    static Warehouse empty(Project project) throws SQLException {
        return new Warehouse(DuckDb.inMemory(project.sql()), project, "");
    }

    private Warehouse(Connection connection, Project project, String memory) throws SQLException {
        this.connection = connection;
        this.most = memory;
        this.limited = memory;
        // Flyway closes what it is given; it gets a connection of its own.
        try (Connection own = DuckDb.another(connection)) {
            Flyway.configure()
                    .dataSource(new SingleConnectionDataSource(own, true))
                    .locations("filesystem:" + project.sql().resolve("migrations"))
                    .defaultSchema("flyway")
                    .createSchemas(true)
                    .load()
                    .migrate();
        } catch (SQLException | RuntimeException fault) {
            alsoWhen(fault, connection::close);
            throw fault;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Something done whole or not at all. */
    interface Change<T> {
        T make() throws Exception;
    }

    /** Makes a change in one transaction: when it throws, nothing has changed. */
    <T> T inTransaction(Change<T> change) throws Exception {
        begin();
        try {
            T result = change.make();
            commit();
            return result;
        } catch (Exception | Error fault) {
            alsoWhen(fault, this::rollback);
            throw fault;
        }
    }

    /** Something to be done after a fault. */
    interface Tidying {
        void run() throws Exception;
    }

    /** Tidies up after a fault. A full disk brings the whole database down, and then nothing else can be done in it: the fault is what counts. */
    static void alsoWhen(Throwable fault, Tidying tidying) {
        try {
            tidying.run();
        } catch (Exception another) {
            fault.addSuppressed(another);
        }
    }

    /** Runs many queries over a few rows each without optimising them: optimising would take most of the time. */
    <T> T unoptimised(Change<T> work) throws Exception {
        execute("pragma disable_optimizer");
        try {
            return work.make();
        } finally {
            execute("pragma enable_optimizer");
        }
    }

    boolean isInTransaction() {
        return inTransaction;
    }

    /** Installs the cell types, once while it is open: before each of thirty files it would take longer than most of them do. */
    void install(TypeFolder types) throws Exception {
        if (types != installed) {
            inTransaction(() -> {
                types.install(connection);
                return null;
            });
            installed = types;
            staging = new Staging(connection);
        }
    }

    /** Staging with the types that are installed. */
    Staging staging() {
        return staging;
    }

    /**
     * Limits its memory, as {@code 256MB}, below what asc.yaml allows, until it is limited anew. DuckDB takes tens of milliseconds for it, so
     * it is done only where the limit is another.
     */
    void limitMemory(String memory) throws SQLException {
        if (!memory.equals(limited)) {
            DuckDb.limitMemory(connection, memory, most);
            limited = memory;
        }
    }

    /** Allows it whatever asc.yaml allows, after loads that were held to less. */
    void takeAllMemory() throws SQLException {
        limitMemory(most);
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
        inTransaction = true;
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        inTransaction = false;
    }

    /** Undoes what the open transaction did; does nothing where none is open. */
    void rollback() throws SQLException {
        if (!inTransaction) {
            return;
        }
        connection.rollback();
        connection.setAutoCommit(true);
        inTransaction = false;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("checkpoint");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
