package asc.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Writes samples' workbooks. The same query over the same reference tables with the same seed gives the same bytes. */
public final class SampleWriter {

    private final Connection connection;
    private final long seed;
    private final String areaCode;

    /**
     * @param connection to a database with what the samples read; its variables {@code seed} and {@code area} are set
     * @param seed of all chance
     * @param areaCode our own area, which a sample may put in the middle of things
     */
    public SampleWriter(Connection connection, long seed, String areaCode) {
        this.connection = connection;
        this.seed = seed;
        this.areaCode = areaCode;
    }

    /**
     * Writes a sample's workbook where it belongs below a home; a file of that name is replaced.
     *
     * @return the file
     */
    public Path write(Sample sample, Path home) throws SQLException, IOException {
        Path file = home.resolve(sample.writes());
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.createDirectories(file.getParent());
        try {
            try (OutputStream out = Files.newOutputStream(aside);
                    SampleBook book = book(sample, out)) {
                copyCells(sample, book);
            }
            // In one step: an inbox must never hold half a file.
            return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static SampleBook book(Sample sample, OutputStream out) throws IOException {
        return switch (sample.format()) {
            case "ods" -> new OdsBook(out);
            case "xlsx" -> new XlsxBook(out);
            case "csv" -> new CsvBook(out);
            default -> throw new IllegalArgumentException("There is no writer for " + sample.writes());
        };
    }

    private void copyCells(Sample sample, SampleBook book) throws SQLException, IOException {
        String sql = "select sheet, \"row\", \"column\", value, coalesce(shown, value) as shown, kind from ("
                + sample.query() + "\n) where value is not null order by sheet_order, \"row\", \"column\"";
        try (Statement statement = connection.createStatement()) {
            statement.execute("set variable seed = " + seed);
            statement.execute("set variable area = '" + areaCode.replace("'", "''") + "'");
            try (ResultSet cells = statement.executeQuery(sql)) {
                String sheet = null;
                while (cells.next()) {
                    if (!cells.getString(1).equals(sheet)) {
                        sheet = cells.getString(1);
                        book.sheet(sheet);
                    }
                    book.cell(cell(cells));
                }
            }
        }
    }

    private static SampleCell cell(ResultSet cells) throws SQLException {
        return new SampleCell(
                cells.getInt(2),
                cells.getInt(3),
                cells.getString(4),
                cells.getString(5),
                SampleCell.Kind.valueOf(cells.getString(6).toUpperCase(Locale.ROOT)));
    }
}
