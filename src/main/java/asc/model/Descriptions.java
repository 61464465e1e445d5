package asc.model;

import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What people wrote of columns whose meaning is the same wherever they stand, and of where rows come from: the folder
 * {@code descriptions} of the sql folder. The comment behind a column in a query says more of that one table, and comes first.
 */
public final class Descriptions {

    private static final String FOLDER = "descriptions";
    private static final String COLUMNS = "columns.csv";
    private static final String SOURCES = "sources.csv";

    /**
     * Of a column or a table.
     *
     * @param text empty where only a unit is said
     * @param unit empty where it is no number, or nobody has said
     */
    record Words(String text, String unit) {}

    /**
     * Where the rows that a job loads come from.
     *
     * @param job the job's name
     * @param publisher who publishes them; may be empty, as may all below
     * @param address a page about them
     * @param licence the licence they may be used under, as the Open Definition names it
     * @param licenceAddress the licence's text
     */
    public record JobSource(String job, String publisher, String address, String licence, String licenceAddress) {}

    private final Map<String, Words> words = new HashMap<>();
    private final Map<String, JobSource> sources = new HashMap<>();

    private Descriptions() {}

    /** Reads them; without the folder there are none. */
    static Descriptions read(Path sqlFolder, Consumer<Problem> problems) {
        Descriptions descriptions = new Descriptions();
        for (Map<String, String> row : rows(sqlFolder, COLUMNS, problems)) {
            descriptions.words.put(
                    row.getOrDefault("table", "") + ":" + row.getOrDefault("column", ""),
                    new Words(row.getOrDefault("description", ""), row.getOrDefault("unit", "")));
        }
        for (Map<String, String> row : rows(sqlFolder, SOURCES, problems)) {
            String job = row.getOrDefault("job", "");
            descriptions.sources.put(
                    job,
                    new JobSource(
                            job,
                            row.getOrDefault("publisher", ""),
                            row.getOrDefault("address", ""),
                            row.getOrDefault("licence", ""),
                            row.getOrDefault("licence_address", "")));
        }
        return descriptions;
    }

    /** Of a column: as it is in this table, else as it is everywhere. What says only a unit of it here leaves its words to the other. */
    Optional<Words> column(TableName table, String column) {
        Optional<Words> everywhere = Optional.ofNullable(words.get(":" + column));
        Optional<Words> here = Optional.ofNullable(words.get(table + ":" + column));
        return here.map(said -> said.text().isEmpty()
                        ? new Words(everywhere.map(Words::text).orElse(""), said.unit())
                        : said)
                .or(() -> everywhere);
    }

    /** Of a table that no query makes. */
    Optional<Words> table(TableName table) {
        return Optional.ofNullable(words.get(table + ":"));
    }

    /** Where a job's rows come from; nothing but its name where nobody has said. */
    public JobSource source(String job) {
        return sources.getOrDefault(job, new JobSource(job, "", "", "", ""));
    }

    private static List<Map<String, String>> rows(Path sqlFolder, String name, Consumer<Problem> problems) {
        Path file = sqlFolder.resolve(FOLDER).resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            CsvFile csv = CsvFile.read(file, "sql/" + FOLDER + "/" + name);
            return csv.rows().stream().map(row -> named(csv.header(), row)).toList();
        } catch (Refusal refusal) {
            refusal.problems().forEach(problems);
            return List.of();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, String> named(List<String> header, List<String> row) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), row.get(i).strip());
        }
        return named;
    }
}
