package asc.model;

import asc.problem.Refusal;
import asc.query.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What columns mean, from {@code columns.csv} of the sql folder: a column of one name means the same in every table, unless a row
 * names it with its table ({@code marts.x.band}). A row {@code log.x} says what a table is that no query makes.
 */
final class ColumnMeanings {

    private static final String FILE = "columns.csv";

    private final Map<String, String> meanings = new HashMap<>();

    /** None when the folder has no such file. */
    static ColumnMeanings in(Path sqlFolder) throws Refusal {
        ColumnMeanings read = new ColumnMeanings();
        Path csv = sqlFolder.resolve(FILE);
        if (Files.exists(csv)) {
            try {
                for (List<String> row :
                        CsvFile.read(csv, sqlFolder.getFileName() + "/" + FILE).rows()) {
                    read.meanings.put(row.get(0).strip(), row.get(1).strip());
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return read;
    }

    /** What a table is; empty where nobody says. */
    String of(TableName table) {
        return meanings.getOrDefault(table.toString(), "");
    }

    /** What a column means; empty where nobody says. */
    String of(TableName table, String column) {
        return meanings.getOrDefault(table + "." + column, meanings.getOrDefault(column, ""));
    }
}
