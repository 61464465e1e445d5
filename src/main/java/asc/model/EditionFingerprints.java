package asc.model;

import asc.database.KeptParts;
import asc.database.Macros;
import asc.database.TableContent;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * For each edition of a table kept by edition, the fingerprint of all that its rows are made from: the query, the cell types it calls,
 * the reference tables it reads by their content, and that edition's files, rows of the ledger and rows of other kept tables.
 */
final class EditionFingerprints {

    /** When a file was loaded, and by which run, is no reason to make an edition again, unless the query asks for it. */
    private static final List<String> OF_A_RUN = List.of("run_id", "loaded_at");

    private static final Pattern EVERY_COLUMN = Pattern.compile("select\\s+\\*|\\.\\*", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final ModelGraph graph;
    private final Macros macros;
    private final Map<TableName, String> settled = new HashMap<>();
    private final Map<TableName, Map<String, String>> staged = new HashMap<>();

    EditionFingerprints(Connection connection, ModelGraph graph) throws SQLException {
        this.connection = connection;
        this.graph = graph;
        this.macros = Macros.of(connection, "types");
    }

    /** The fingerprint of each edition there is; what the model reads must be there and up to date. */
    Map<String, String> of(Model model) throws SQLException {
        List<String> every = new ArrayList<>(List.of(
                rows("select version()").get(0).get(0),
                model.query(),
                model.oneRowPer().toString(),
                macros.calledBy(model.query())));
        Map<String, List<String>> byEdition = new TreeMap<>();
        for (TableName table : graph.readBy(model)) {
            if (table.equals(KeptRules.LEDGER)) {
                continue;
            }
            if (graph.isSettled(table)) {
                every.add(table + " " + settled(table));
            } else {
                parts(table)
                        .forEach((edition, fingerprint) -> byEdition
                                .computeIfAbsent(edition, key -> new ArrayList<>())
                                .add(table + " " + fingerprint));
            }
        }
        if (graph.readBy(model).contains(KeptRules.LEDGER)) {
            addLedger(model, byEdition);
        }
        Map<String, String> fingerprints = new TreeMap<>();
        byEdition.forEach((edition, parts) -> {
            parts.addAll(0, every);
            fingerprints.put(edition, KeptParts.fingerprint(parts));
        });
        return fingerprints;
    }

    /** Of a table that is the same for every edition: its columns and all it holds. */
    private String settled(TableName table) throws SQLException {
        if (!settled.containsKey(table)) {
            settled.put(table, Columns.of(connection, table.sql()) + " " + TableContent.of(connection, table.sql()));
        }
        return settled.get(table);
    }

    private Map<String, String> parts(TableName table) throws SQLException {
        if (table.schema().equals(Room.STAGING.schema())) {
            if (!staged.containsKey(table)) {
                staged.put(table, stagedParts(table));
            }
            return staged.get(table);
        }
        return new KeptParts(connection, table.toString()).fingerprints();
    }

    /** The files of each edition, each with the fingerprint it was staged by; without one, with all that it holds. */
    private Map<String, String> stagedParts(TableName table) throws SQLException {
        Map<String, String> files = new KeptParts(connection, table.toString()).fingerprints();
        Map<String, StringBuilder> found = new TreeMap<>();
        boolean isNoted = true;
        for (List<String> row :
                rows("select cast(edition as varchar), _file_id from " + table.sql() + " group by all order by all")) {
            isNoted &= files.containsKey(row.get(1));
            found.computeIfAbsent(row.get(0), edition -> new StringBuilder())
                    .append(row.get(1))
                    .append(' ')
                    .append(files.get(row.get(1)))
                    .append('\n');
        }
        Map<String, String> parts = new TreeMap<>();
        String columns = Columns.of(connection, table.sql()).toString();
        if (isNoted) {
            found.forEach((edition, text) -> parts.put(edition, columns + " " + text));
        } else {
            TableContent.byPart(connection, table.sql(), Model.EDITION)
                    .forEach((edition, content) -> parts.put(edition, columns + " " + content));
        }
        return parts;
    }

    private void addLedger(Model model, Map<String, List<String>> byEdition) throws SQLException {
        String query = model.query();
        List<String> columns = Columns.of(connection, KeptRules.LEDGER.sql()).keySet().stream()
                .filter(column -> !OF_A_RUN.contains(column)
                        || EVERY_COLUMN.matcher(query).find()
                        || Pattern.compile("\\b" + column + "\\b")
                                .matcher(query)
                                .find())
                .map(TableName::quoted)
                .toList();
        String row = "cast(row(" + String.join(", ", columns) + ") as varchar)";
        for (List<String> found : rows("select cast(edition as varchar), " + row + " from " + KeptRules.LEDGER.sql()
                + " where edition is not null order by all")) {
            byEdition
                    .computeIfAbsent(found.get(0), edition -> new ArrayList<>())
                    .add(found.get(1));
        }
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
