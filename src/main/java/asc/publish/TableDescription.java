package asc.publish;

import asc.database.KeptParts;
import asc.database.TableContent;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a published table: the one model from which the data package, the CSV on the Web metadata and the dictionary are
 * written. Its words are the comments in the database.
 *
 * @param table the table
 * @param title what it is, in words
 * @param notes what else to know of it; often empty
 * @param columns its columns in their order
 */
record TableDescription(PublishedTable table, String title, String notes, List<Column> columns) {

    /** Raised when files of the same content are to be written differently from those of the version before. */
    private static final String FILES = "files 1";

    /** The word before the unit in a column's comment, on a line of its own. */
    private static final String UNIT = "Unit: ";

    /**
     * A column.
     *
     * @param databaseType as DuckDB names it
     * @param description what it says, in words
     * @param unit the unit of its numbers, the word that they have none, or which column says it; empty where it holds no numbers
     */
    record Column(String name, String databaseType, ColumnType type, String description, String unit) {

        private static Column of(String name, String type, String comment) {
            String[] lines = comment.split("\n", 2);
            String unit = lines.length > 1 && lines[1].startsWith(UNIT) ? lines[1].substring(UNIT.length()) : "";
            return new Column(name, type, ColumnType.of(type), unit.isEmpty() ? comment : lines[0], unit);
        }
    }

    /** Makes it of what the database's catalogue says. */
    static TableDescription of(PublishedTable table, Catalog.Table known) {
        String[] lines = known.comment().split("\n", 2);
        List<Column> columns = known.columns().stream()
                .map(column -> Column.of(column.name(), column.type(), column.comment()))
                .toList();
        return new TableDescription(table, lines[0], lines.length > 1 ? lines[1] : "", columns);
    }

    /** A fingerprint of what the table is and holds. The words about it do not count: the files do not hold them. */
    String fingerprint(TableContent content) {
        List<String> parts = new ArrayList<>(List.of(FILES, content.rows() + " rows", content.sum() + ""));
        parts.addAll(table.orderedBy());
        columns.forEach(column -> parts.add(column.name() + " " + column.databaseType()));
        return KeptParts.fingerprint(parts);
    }

    boolean isKey(Column column) {
        return table.orderedBy().contains(column.name());
    }
}
