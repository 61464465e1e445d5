package asc.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A query's rows as cells: a date, a number or a text by its column's SQL type, nothing where it is null. */
final class SampleCells {

    private static final Pattern WHOLE = Pattern.compile("U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER");
    private static final Pattern FRACTION = Pattern.compile("DECIMAL\\(.*|DOUBLE|FLOAT");

    /** What a column's cells are. */
    enum Kind {
        TEXT,
        WHOLE,
        FRACTION,
        DATE
    }

    private final ResultSet rows;
    private final SampleBook book;
    private final String[] names;
    private final Kind[] kinds;

    SampleCells(ResultSet rows, SampleBook book) throws SQLException {
        this.rows = rows;
        this.book = book;
        ResultSetMetaData columns = rows.getMetaData();
        names = new String[columns.getColumnCount()];
        kinds = new Kind[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = columns.getColumnLabel(i + 1);
            kinds[i] = kind(columns.getColumnTypeName(i + 1)).orElse(Kind.TEXT);
        }
    }

    /** What the cells of a column of this SQL type are; empty where no cell can hold it. */
    static Optional<Kind> kind(String type) {
        if (type.equals("DATE")) {
            return Optional.of(Kind.DATE);
        }
        if (type.equals("VARCHAR")) {
            return Optional.of(Kind.TEXT);
        }
        if (WHOLE.matcher(type).matches()) {
            return Optional.of(Kind.WHOLE);
        }
        return FRACTION.matcher(type).matches() ? Optional.of(Kind.FRACTION) : Optional.empty();
    }

    void writeHeader() throws IOException {
        book.beginRow();
        for (String name : names) {
            book.text(name);
        }
        book.endRow();
    }

    /** Writes every row; gives how many. */
    long writeRows() throws SQLException, IOException {
        long count = 0;
        while (rows.next()) {
            book.beginRow();
            for (int i = 0; i < kinds.length; i++) {
                write(i);
            }
            book.endRow();
            count++;
        }
        return count;
    }

    private void write(int column) throws SQLException, IOException {
        if (kinds[column] == Kind.DATE) {
            LocalDate date = rows.getObject(column + 1, LocalDate.class);
            if (date == null) {
                book.blanks(1);
            } else {
                book.date(date);
            }
            return;
        }
        String value = kinds[column] == Kind.FRACTION ? fraction(column + 1) : rows.getString(column + 1);
        if (value == null || value.isEmpty()) {
            book.blanks(1);
        } else if (kinds[column] == Kind.TEXT) {
            book.text(value);
        } else {
            book.number(value, value);
        }
    }

    private String fraction(int column) throws SQLException {
        BigDecimal number = rows.getBigDecimal(column);
        return number == null ? null : number.toPlainString();
    }
}
