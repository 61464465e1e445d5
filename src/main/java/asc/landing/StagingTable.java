package asc.landing;

import static asc.landing.LandingTable.quoted;

import asc.database.KeptParts;
import asc.definition.Column;
import asc.definition.LoadJob;
import asc.definition.Repeated;
import asc.definition.TableShape;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A staging table and the tables of its repeated things: the columns of every shape that has its name.
 *
 * @param name the table's name without the schema
 * @param shapes its shapes in the job's order
 */
record StagingTable(String name, List<TableShape> shapes) {

    /** Every table of a job. */
    static List<StagingTable> of(LoadJob job) {
        Map<String, List<TableShape>> byName = new LinkedHashMap<>();
        job.tables()
                .forEach(shape -> byName.computeIfAbsent(shape.name(), name -> new ArrayList<>())
                        .add(shape));
        return byName.entrySet().stream()
                .map(entry -> new StagingTable(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** The names of its tables, its own first. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(name));
        for (TableShape shape : shapes) {
            shape.repeated().stream()
                    .map(shape::tableOf)
                    .filter(thing -> !names.contains(thing))
                    .forEach(names::add);
        }
        return names;
    }

    /** The shape that reads a sheet; of a sheet that the job does not name any more, the first. */
    TableShape shapeOf(String sheet) {
        return shapes.stream().filter(shape -> shape.reads(sheet)).findFirst().orElse(shapes.get(0));
    }

    /** The columns of each of its tables and their SQL types, in order. */
    Map<String, Map<String, String>> columns(SqlTypes types) throws SQLException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        for (TableShape shape : shapes) {
            addColumns(shape, types, tables.computeIfAbsent(name, table -> origin()));
        }
        for (TableShape shape : shapes) {
            for (Repeated thing : shape.repeated()) {
                addColumns(thing, types, tables.computeIfAbsent(shape.tableOf(thing), table -> origin()));
            }
        }
        return tables;
    }

    private static void addColumns(TableShape shape, SqlTypes types, Map<String, String> columns) throws SQLException {
        for (Column column : shape.columns()) {
            columns.putIfAbsent(column.name(), types.of(column.type()));
            if (!shape.markers().isEmpty() && !types.isText(column.type())) {
                columns.putIfAbsent(column.name() + "_status", "VARCHAR");
            }
        }
    }

    private static void addColumns(Repeated thing, SqlTypes types, Map<String, String> columns) throws SQLException {
        columns.putIfAbsent("_column", "INTEGER");
        thing.headed().facts().forEach(fact -> columns.putIfAbsent(fact, "VARCHAR"));
        columns.putIfAbsent(thing.value(), types.of(thing.type()));
        columns.putIfAbsent("status", "VARCHAR");
        columns.putIfAbsent("shown", "VARCHAR");
    }

    private static Map<String, String> origin() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("_file_id", "VARCHAR");
        columns.put("edition", "DATE");
        columns.put("_sheet", "VARCHAR");
        columns.put("_row", "INTEGER");
        return columns;
    }

    /** Of all that says how landed rows become staged ones. */
    String fingerprint(TypeTexts types) throws SQLException {
        List<String> parts = new ArrayList<>(List.of(name));
        for (TableShape shape : shapes) {
            parts.add("sheets " + shape.sheets() + " key " + shape.key() + " markers " + shape.markers());
            for (Column column : shape.columns()) {
                parts.add("column " + quoted(column.name()) + " required " + column.required() + " "
                        + types.of(column.type()));
            }
            for (Repeated thing : shape.repeated()) {
                parts.add("thing " + quoted(thing.name()) + " facts "
                        + thing.headed().facts() + " value " + quoted(thing.value()) + " " + types.of(thing.type()));
            }
        }
        return KeptParts.fingerprint(parts);
    }

    /** All that says how a cell type reads a cell. */
    @FunctionalInterface
    interface TypeTexts {
        String of(String type) throws SQLException;
    }
}
