package asc.landing;

import asc.definition.EditionRule;
import asc.definition.Header;
import asc.definition.LoadJob;
import asc.inbox.ArrivedFile;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.sheet.Cell;
import asc.sheet.Limits;
import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the date a file's rows were true, in the file's own words. */
final class Edition {

    private final Connection connection;

    Edition(Connection connection) {
        this.connection = connection;
    }

    /**
     * The edition a file says it is.
     *
     * @throws Refusal when the file does not say it where its job file expects it, or not in words that can be read
     */
    LocalDate of(ArrivedFile file, LoadJob job) throws IOException, Refusal, SQLException {
        if (job.edition().isEmpty()) {
            throw new Refusal(
                    file.name() + " was not loaded.",
                    new Problem(
                            "Its job does not say where it finds its edition.",
                            job.place().toString(),
                            "Add \"edition:\" to the job, or run it by hand with --edition."));
        }
        EditionRule rule = job.edition().get();
        String words = words(file, rule)
                .orElseThrow(() -> refusal(
                        file,
                        rule,
                        "It does not say which edition it is: no cell of sheet \"" + rule.sheet() + "\" holds \""
                                + rule.after() + "\"."));
        return read(words, rule.type())
                .orElseThrow(() -> refusal(
                        file,
                        rule,
                        "The words after \"" + rule.after() + "\" in sheet \"" + rule.sheet() + "\" cannot be read as "
                                + rule.type().replace('_', ' ') + "."));
    }

    private Optional<String> words(ArrivedFile file, EditionRule rule) throws IOException, Refusal {
        try (Workbook workbook = Workbooks.open(file.content(), Limits.DEFAULT)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                if (Header.matches(rule.sheet(), sheet.name())) {
                    Optional<String> words = words(sheet, rule.after());
                    if (words.isPresent()) {
                        return words;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> words(Sheet sheet, String after) throws IOException, Refusal {
        String wanted = Header.key(after);
        for (SheetRow row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
            List<Cell> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                String text = Header.plain(cells.get(i).shown(), true);
                int at = text.toLowerCase(Locale.UK).indexOf(wanted);
                if (at >= 0) {
                    String rest = text.substring(at + wanted.length()).strip();
                    return Optional.of(rest.isEmpty() ? row.cell(i + 1).value() : rest);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> read(String words, String type) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select cast(types." + LandingTable.quoted(type) + "(cast(? as varchar)) as date)")) {
            query.setString(1, words);
            ResultSet result = query.executeQuery();
            Date date = result.next() ? result.getDate(1) : null;
            return Optional.ofNullable(date).map(Date::toLocalDate);
        }
    }

    private static Refusal refusal(ArrivedFile file, EditionRule rule, String what) {
        return new Refusal(
                file.name() + " was not loaded.",
                new Problem(
                        what,
                        rule.place().toString(),
                        "If the publisher's words changed, change the rule; or run it by hand with --edition."));
    }
}
