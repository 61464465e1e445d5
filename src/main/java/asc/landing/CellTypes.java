package asc.landing;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks the installed cell types how a few texts read: those of headers, sheets' names and dates, not the cells of rows. */
final class CellTypes {

    /** A type and a text; what a type reads does not change while a file is loaded. */
    private record Question(String type, String text) {}

    private final Connection connection;
    private final Map<Question, Boolean> answers = new HashMap<>();

    CellTypes(Connection connection) {
        this.connection = connection;
    }

    /** Whether a type, given by its name, reads a text. */
    boolean read(String type, String text) {
        return answers.computeIfAbsent(new Question(type, text), this::ask);
    }

    /** The date that a type reads in a text, if it does. */
    Optional<LocalDate> date(String type, String text) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select cast(" + call(type) + " as date)")) {
            query.setString(1, text);
            ResultSet result = query.executeQuery();
            Date date = result.next() ? result.getDate(1) : null;
            return Optional.ofNullable(date).map(Date::toLocalDate);
        }
    }

    private boolean ask(Question question) {
        try (PreparedStatement query =
                connection.prepareStatement("select " + call(question.type()) + " is not null")) {
            query.setString(1, question.text());
            ResultSet result = query.executeQuery();
            return result.next() && result.getBoolean(1);
        } catch (SQLException fault) {
            // The header's binding asks in the middle of a stream.
            throw new IllegalStateException(fault);
        }
    }

    private static String call(String type) {
        return "types." + LandingTable.quoted(type) + "(cast(? as varchar))";
    }
}
