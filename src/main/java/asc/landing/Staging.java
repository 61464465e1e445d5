package asc.landing;

import static asc.landing.LandingTable.quoted;
import static asc.landing.TypedRows.literal;

import asc.database.KeptParts;
import asc.database.Macros;
import asc.definition.LoadJob;
import asc.definition.Repeated;
import asc.definition.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Staging tables, written from the job file and the cell types: a table per table of a job, and one per repeated thing. A row
 * whose required columns are not all readable is not in staging; a cell that is not readable is null.
 *
 * <p>A file is staged once, and again only when its job's shapes or their types have changed since. It asks for the types once.
 */
public final class Staging {

    /** What was staged by an older way of staging is staged again: add one when the SQL written here changes its meaning. */
    private static final String WAY = "1";

    private static final String SCHEMA = "staging";
    final Connection connection;
    private final SqlTypes types;
    private final Corrections corrections;
    private Macros macros;

    public Staging(Connection connection) {
        this.connection = connection;
        this.types = new SqlTypes(connection);
        this.corrections = new Corrections(connection);
    }

    /**
     * A staging table.
     *
     * @param name its name without the schema
     * @param rows its rows
     * @param milliseconds how long it took to bring it up to date
     */
    public record Built(String name, long rows, long milliseconds) {}

    /** Told of the rows of each shape of a file while they are at hand, then that all of a table's are staged. */
    interface Judge {
        default void judge(TableShape shape, TypedRows typed) throws SQLException {}

        default void judge(StagingTable table) throws SQLException {}
    }

    static final Judge NOBODY = new Judge() {};

    /** The names of the staging tables of a job, in the order built. */
    public static List<String> tables(LoadJob job) {
        return StagingTable.of(job).stream()
                .flatMap(table -> table.names().stream())
                .toList();
    }

    /** Stages a file that has just been landed, as it came. */
    void stage(LoadJob job, String fileId, Judge judge) throws SQLException {
        stage(job, fileId, Corrections::asLanded, "", judge);
    }

    /** Stages a file again, with the rows that another one has mended. */
    void stageCorrected(LoadJob job, String fileId, Judge judge) throws SQLException {
        String corrected = corrections.fingerprints().getOrDefault(fileId, "");
        stage(job, fileId, corrections.rowsOf(fileId), corrected, judge);
    }

    private void stage(LoadJob job, String fileId, UnaryOperator<String> rows, String corrected, Judge judge)
            throws SQLException {
        for (StagingTable table : StagingTable.of(job)) {
            prepare(table);
            stage(table, fileId, rows, fingerprint(table) + corrected, judge);
        }
    }

    /** Takes a file's rows out of staging. */
    void forget(LoadJob job, String fileId) throws SQLException {
        for (StagingTable table : StagingTable.of(job)) {
            forget(table, fileId);
        }
    }

    /**
     * Brings every staging table of every job up to date with landing, and drops those that no job has: only the files whose job or
     * types have changed since they were staged are staged again. Gives the rows of each table.
     */
    public List<Built> renew(List<LoadJob> jobs) throws SQLException {
        return renew(jobs, CellCorrections.none());
    }

    /** The same, with single cells corrected. */
    public List<Built> renew(List<LoadJob> jobs, CellCorrections cells) throws SQLException {
        List<Built> built = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (LoadJob job : jobs) {
            for (StagingTable table : StagingTable.of(job)) {
                long start = System.nanoTime();
                renew(table, cells);
                long milliseconds = (System.nanoTime() - start) / 1_000_000;
                for (String name : table.names()) {
                    String rows = strings("select count(*) from staging." + quoted(name))
                            .get(0);
                    built.add(new Built(name, Long.parseLong(rows), name.equals(table.name()) ? milliseconds : 0));
                }
                names.addAll(table.names());
            }
        }
        for (String name : StagedColumns.tables(connection)) {
            if (!names.contains(name)) {
                drop(name);
            }
        }
        KeptParts.forgetAbsent(connection, SCHEMA);
        return built;
    }

    /** Makes every staging table of every job anew from landing; {@link #renew} must give the same. */
    public List<Built> rebuild(List<LoadJob> jobs) throws SQLException {
        for (String name : StagedColumns.tables(connection)) {
            drop(name);
        }
        return renew(jobs);
    }

    private void renew(StagingTable table, CellCorrections cells) throws SQLException {
        prepare(table);
        String fingerprint = fingerprint(table);
        Map<String, String> staged = parts(table.name()).fingerprints();
        Map<String, String> corrected = corrections.fingerprints();
        List<String> landed = strings("select _file_id from landing." + quoted(table.name())
                + " where _file_id not in (select file_id from log.file where verdict = '" + Ledger.CORRECTION
                + "') group by _file_id, edition order by edition, _file_id");
        Map<String, String> gone = new LinkedHashMap<>(staged);
        landed.forEach(gone::remove);
        for (String fileId : gone.keySet()) {
            forget(table, fileId);
        }
        for (String fileId : landed) {
            String wanted = fingerprint + corrected.getOrDefault(fileId, "") + cells.fingerprint(fileId);
            if (!wanted.equals(staged.get(fileId))) {
                stage(table, fileId, cells.over(fileId, corrections.rowsOf(fileId)), wanted, NOBODY);
            }
        }
    }

    private String fingerprint(StagingTable table) throws SQLException {
        if (macros == null) {
            macros = Macros.of(connection, "types");
        }
        String shapes = table.fingerprint(type -> macros.calledBy("types." + quoted(type) + "("));
        return KeptParts.fingerprint(List.of(WAY, strings("select version()").get(0), shapes));
    }

    private void stage(
            StagingTable table, String fileId, UnaryOperator<String> landing, String fingerprint, Judge judge)
            throws SQLException {
        forget(table, fileId);
        Map<TableShape, List<String>> sheets = sheets(table, fileId);
        for (TableShape shape : table.shapes()) {
            try (TypedRows typed = new TypedRows(connection, types, shape, landing, fileId, sheets.get(shape))) {
                insert(shape, typed);
                judge.judge(shape, typed);
            }
        }
        judge.judge(table);
        for (String name : table.names()) {
            parts(name).note(fileId, fingerprint);
        }
    }

    private void insert(TableShape shape, TypedRows typed) throws SQLException {
        execute("insert into staging." + quoted(shape.name()) + " by name " + typed.rows());
        for (Repeated thing : shape.repeated()) {
            execute("insert into staging." + quoted(shape.tableOf(thing))
                    + " by name select * exclude (_unreadable) from (" + typed.cells(thing) + ") semi join ("
                    + typed.staged() + ") using (_sheet, _row)");
        }
    }

    /** The sheets of a file that each shape reads. */
    private Map<TableShape, List<String>> sheets(StagingTable table, String fileId) throws SQLException {
        Map<TableShape, List<String>> sheets = new LinkedHashMap<>();
        table.shapes().forEach(shape -> sheets.put(shape, new ArrayList<>()));
        for (String sheet : strings("select distinct _sheet from landing." + quoted(table.name()) + " where _file_id = "
                + literal(fileId) + " order by 1")) {
            sheets.get(table.shapeOf(sheet)).add(sheet);
        }
        return sheets;
    }

    private void forget(StagingTable table, String fileId) throws SQLException {
        for (String name : table.names()) {
            execute("delete from staging." + quoted(name) + " where _file_id = " + literal(fileId));
            parts(name).forget(fileId);
        }
    }

    /** Has landing and staging tables with all the columns: adds new ones, and begins anew where that does not do. */
    private void prepare(StagingTable table) throws SQLException {
        for (TableShape shape : table.shapes()) {
            TableLanding.prepare(connection, shape);
        }
        for (Map.Entry<String, Map<String, String>> wanted :
                table.columns(types).entrySet()) {
            if (!new StagedColumns(connection, wanted.getKey()).extendTo(wanted.getValue())) {
                for (String name : table.names()) {
                    parts(name).forgetAll();
                }
            }
        }
    }

    private void drop(String name) throws SQLException {
        execute("drop table staging." + quoted(name));
        parts(name).forgetAll();
    }

    private KeptParts parts(String name) throws SQLException {
        return new KeptParts(connection, SCHEMA + "." + name);
    }

    private List<String> strings(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
