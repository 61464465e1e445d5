package asc.sample;

import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.SqlFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** Writes samples' workbooks. The same query over the same tables with the same seed gives the same bytes. */
final class SampleWriter {

    /** A query's mistake, with the query. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Mistake(SQLException complaint, SqlFile query) {
            super(complaint);
            problem = DuckDbMessage.inFile(complaint, query);
        }
    }

    private final Connection connection;
    private final SampleVariables variables;
    private long rows;

    /** @param connection to a database with what the samples read; its variables are this writer's */
    SampleWriter(Connection connection, SamplePlan plan) throws SQLException {
        this.connection = connection;
        this.variables = new SampleVariables(connection);
        variables.set(plan);
    }

    /**
     * Writes a file where it belongs below a home; one of that name is replaced.
     *
     * @throws Refusal when a query has a mistake, or the file's name leads elsewhere
     */
    WrittenSample write(SampleFile sample, Path home) throws SQLException, IOException, Refusal {
        String writes = sample.enter(variables);
        try {
            if (!SampleReader.isWritable(writes)) {
                throw refusal(
                        sample,
                        new Problem(
                                "A sample cannot be written to \"" + writes + "\".",
                                sample.sample().file().place(),
                                "Name a file below inbox/ that ends in .ods, .xlsx or .csv."));
            }
            return writeTo(sample, home.resolve(writes));
        } catch (Mistake mistake) {
            throw refusal(sample, mistake.problem);
        } catch (CharacterCodingException unmappable) {
            throw refusal(
                    sample,
                    new Problem(
                            "A cell holds a character that " + sample.sample().encoding() + " does not have.",
                            sample.sample().file().place(),
                            "Choose another encoding, or another character."));
        } finally {
            sample.leave(variables);
        }
    }

    private static Refusal refusal(SampleFile sample, Problem problem) {
        return new Refusal("The sample " + sample.sample().name() + " was not made.", problem);
    }

    private WrittenSample writeTo(SampleFile sample, Path file) throws SQLException, IOException, Mistake {
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.createDirectories(file.getParent());
        rows = 0;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16);
                    SampleBook book = book(sample.sample(), out)) {
                write(sample.sample(), book);
            }
            // In one step: an inbox must never hold half a file.
            return new WrittenSample(Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE), Files.size(file), rows);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static SampleBook book(Sample sample, OutputStream out) throws IOException {
        return switch (sample.format()) {
            case "ods" -> new OdsBook(out);
            case "xlsx" -> new XlsxBook(out);
            case "csv" -> new CsvBook(out, sample.encoding());
            default -> throw new IllegalArgumentException("There is no writer for " + sample.writes());
        };
    }

    private void write(Sample sample, SampleBook book) throws SQLException, IOException, Mistake {
        for (SampleSheet sheet : sample.sheets()) {
            write(sheet, book);
        }
        if (sample.cells().isPresent()) {
            writeCells(sample.cells().get(), book);
        }
    }

    private void write(SampleSheet sheet, SampleBook book) throws SQLException, IOException, Mistake {
        book.sheet(variables.filled(sheet.name()));
        for (String title : sheet.above()) {
            if (title.isEmpty()) {
                book.blankRows(1);
            } else {
                book.beginRow();
                book.text(variables.filled(title));
                book.endRow();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = query(statement, sheet.query(), sheet.query().text())) {
            SampleCells cells = new SampleCells(result, book);
            if (sheet.hasHeader()) {
                cells.writeHeader();
            }
            rows += cells.writeRows();
        }
    }

    private static ResultSet query(Statement statement, SqlFile query, String text) throws Mistake {
        try {
            return statement.executeQuery(text);
        } catch (SQLException complaint) {
            throw new Mistake(complaint, query);
        }
    }

    /** The cells of a query that gives one row a cell, as the select of {@link #writeCells}. */
    static String inOrder(SqlFile cells) {
        return "select sheet, \"row\", \"column\", value, coalesce(shown, value) as shown, kind from (" + cells.text()
                + "\n) where value is not null order by sheet_order, \"row\", \"column\"";
    }

    private void writeCells(SqlFile query, SampleBook book) throws SQLException, IOException, Mistake {
        try (Statement statement = connection.createStatement();
                ResultSet cells = query(statement, query, inOrder(query))) {
            String sheet = null;
            int row = 0;
            int column = 0;
            while (cells.next()) {
                boolean isNew = !cells.getString(1).equals(sheet);
                if (row > 0 && (isNew || cells.getInt(2) != row)) {
                    book.endRow();
                    rows++;
                }
                if (isNew) {
                    sheet = cells.getString(1);
                    book.sheet(sheet);
                    row = 0;
                }
                if (cells.getInt(2) != row) {
                    book.blankRows(cells.getInt(2) - row - 1);
                    book.beginRow();
                    row = cells.getInt(2);
                    column = 0;
                }
                book.blanks(cells.getInt(3) - column - 1);
                column = cells.getInt(3);
                writeCell(cells, book);
            }
            if (row > 0) {
                book.endRow();
                rows++;
            }
        }
    }

    private static void writeCell(ResultSet cells, SampleBook book) throws SQLException, IOException {
        switch (cells.getString(6)) {
            case "number" -> book.number(cells.getString(4), cells.getString(5));
            case "date" -> book.date(LocalDate.parse(cells.getString(4)));
            default -> book.text(cells.getString(5));
        }
    }
}
