package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a table as a file for machines, or as one for each value of a column. */
final class DataFiles {

    private static final String NO_VALUE = "none";

    private final Connection connection;
    private final PageTableReader reader;
    private final Placeholders placeholders;

    DataFiles(Connection connection, PageTableReader reader, Placeholders placeholders) {
        this.connection = connection;
        this.reader = reader;
        this.placeholders = placeholders;
    }

    List<Path> write(PublishJob.DataFile file, Path folder) throws SQLException, IOException, Refusal {
        List<Filter> filters = reader.filters(file.table(), file.everyRow());
        Optional<String> column = Placeholders.column(file.file());
        if (column.isEmpty()) {
            return List.of(write(file, file.file(), filters, folder));
        }
        List<Path> files = new ArrayList<>();
        for (String value : reader.values(file.table(), filters, column.get())) {
            List<Filter> ofValue = Stream.concat(filters.stream(), Stream.of(new Filter(column.get(), value)))
                    .toList();
            String named = value == null ? NO_VALUE : value.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
            files.add(write(file, Placeholders.withValue(file.file(), column.get(), named), ofValue, folder));
        }
        return files;
    }

    private Path write(PublishJob.DataFile file, String name, List<Filter> filters, Path folder)
            throws SQLException, IOException, Refusal {
        PageTable table = reader.read("", file.table(), filters);
        Map<Integer, String> columns = columns(file, table);
        Path path = folder.resolve(placeholders.inName(name));
        try (var out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
                PreparedStatement statement = table.query(connection);
                ResultSet rows = statement.executeQuery();
                RowFile written = file.isJson() ? new JsonFile(out) : new CsvFile(out)) {
            written.header(List.copyOf(columns.values()));
            while (rows.next()) {
                List<RowFile.Value> values = new ArrayList<>();
                for (int index : columns.keySet()) {
                    values.add(new RowFile.Value(table.columns().get(index).kind(), rows.getString(index + 1)));
                }
                written.row(values);
            }
        }
        return path;
    }

    /** Where the file's columns stand in the table, each with its header, in the file's order. */
    private Map<Integer, String> columns(PublishJob.DataFile file, PageTable table) throws SQLException, Refusal {
        Map<Integer, String> columns = new LinkedHashMap<>();
        if (file.columns().isEmpty()) {
            for (TableColumns.Column column : new TableColumns(connection).of(table.table())) {
                columns.put(table.indexOf(column.name()), column.name());
            }
            return columns;
        }
        for (Map.Entry<String, String> column : file.columns().entrySet()) {
            int index = table.indexOf(column.getKey());
            if (index < 0) {
                throw new Refusal(
                        file.file() + " was not made.",
                        new Problem(
                                "The table " + table.table() + " has no column \"" + column.getKey() + "\".",
                                "files: " + file.file(),
                                "Correct the job."));
            }
            columns.put(index, column.getValue());
        }
        return columns;
    }
}
