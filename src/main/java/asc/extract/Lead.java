package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences of a summary, with the figures of its one row in place of the columns in braces. */
final class Lead {

    private final Connection connection;
    private final PageTableReader reader;
    private final Placeholders placeholders;

    Lead(Connection connection, PageTableReader reader, Placeholders placeholders) {
        this.connection = connection;
        this.reader = reader;
        this.placeholders = placeholders;
    }

    /** Each sentence whose columns are all filled; the others are left out. */
    List<String> sentences(PublishJob.Summary summary) throws SQLException, Refusal {
        List<String> lead = summary.lead().stream().map(placeholders::inWords).toList();
        if (summary.leadTable().isEmpty()) {
            return lead;
        }
        PageTable table = reader.read("", summary.leadTable(), reader.filters(summary.leadTable(), false));
        List<String> sentences = new ArrayList<>();
        try (PreparedStatement statement = table.query(connection);
                ResultSet found = statement.executeQuery()) {
            boolean isFilled = found.next();
            for (String sentence : lead) {
                String filled = isFilled ? filled(sentence, table, found) : sentence;
                if (Placeholders.column(filled).isEmpty()) {
                    sentences.add(filled);
                }
            }
        }
        return sentences;
    }

    /** The sentence; a column that is empty keeps its braces. */
    private static String filled(String sentence, PageTable table, ResultSet row) throws SQLException {
        String filled = sentence;
        for (int index = 0; index < table.columns().size(); index++) {
            String value = row.getString(index + 1);
            if (value != null) {
                filled = Placeholders.withValue(
                        filled, table.columns().get(index).name(), value);
            }
        }
        return filled;
    }

    /** The columns of a summary's sentences, for a check that its table has them. */
    static List<String> columns(String sentence) {
        List<String> columns = new ArrayList<>();
        String rest = sentence;
        for (Optional<String> column = Placeholders.column(rest); column.isPresent(); ) {
            columns.add(column.get());
            rest = Placeholders.withValue(rest, column.get(), "");
            column = Placeholders.column(rest);
        }
        return columns;
    }
}
