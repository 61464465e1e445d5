package asc.publish;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of tables and their columns, carried from one open database to another; and where each table's rows come from. */
final class TableComments {

    private final Connection connection;
    private final Catalog originals;
    private final String target;

    /** @param target the name of the database that holds the copies */
    TableComments(Connection connection, Catalog originals, String target) {
        this.connection = connection;
        this.originals = originals;
        this.target = target;
    }

    /** Makes the copies say what the originals say and where their rows come from, and no more. */
    void copy(List<PublishedTable> tables) throws SQLException {
        Catalog copies = new Catalog(connection, target);
        for (PublishedTable table : tables) {
            String copy = target + "." + table.quoted();
            Catalog.Table original = originals.table(table);
            write(
                    "table " + copy,
                    (original.comment() + sources(table)).strip(),
                    copies.table(table).comment());
            Map<String, String> there = copies.table(table).columns().stream()
                    .collect(Collectors.toMap(Catalog.Column::name, Catalog.Column::comment));
            for (Catalog.Column column : original.columns()) {
                write(
                        "column " + copy + "." + TableName.quoted(column.name()),
                        column.comment(),
                        there.get(column.name()));
            }
        }
    }

    private static String sources(PublishedTable table) {
        return table.sources().isEmpty()
                ? ""
                : table.sources().stream()
                        .map(Source::title)
                        .distinct()
                        .collect(Collectors.joining("; ", "\nSource: ", ""));
    }

    private void write(String subject, String wanted, String there) throws SQLException {
        if (wanted.equals(there)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("comment on " + subject + " is "
                    + (wanted.isEmpty() ? "null" : "'" + wanted.replace("'", "''") + "'"));
        }
    }
}
