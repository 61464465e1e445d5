package asc.landing;

import asc.definition.EditionRule;
import asc.definition.LoadJob;
import asc.inbox.ArrivedFile;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the date a file's rows were true, in the file's own words. */
public final class Edition {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final String REMEDY =
            "If the publisher's words changed, change the rule; or run it by hand with --edition.";

    /** What one rule found: the date and where it was said, in words. */
    private record Said(LocalDate date, String where) {}

    private final CellTypes types;

    /** @param connection to DuckDB, the cell types installed */
    public Edition(Connection connection) {
        this.types = new CellTypes(connection);
    }

    /**
     * The edition a file says it is.
     *
     * @throws Refusal when the file does not say it where its job file expects it, or not in words that can be read, or says two
     */
    public LocalDate of(ArrivedFile file, LoadJob job) throws IOException, Refusal, SQLException {
        if (job.editions().isEmpty()) {
            throw refusal(
                    file,
                    "Its job does not say where it finds its edition.",
                    job.place().toString(),
                    "Add \"edition:\" to the job, or run it by hand with --edition.");
        }
        List<Said> said = new ArrayList<>();
        EditionWords words = EditionWords.in(file, job.editions());
        for (EditionRule rule : job.editions()) {
            Optional<Said> found = rule instanceof EditionRule.InSheet sheet
                    ? inSheet(file, sheet, words)
                    : inName(file, (EditionRule.InFileName) rule);
            found.ifPresent(said::add);
        }
        if (said.isEmpty()) {
            throw refusal(file, "It does not say which edition it is: " + silence(job) + ".", place(job), REMEDY);
        }
        if (said.stream().map(Said::date).distinct().count() > 1) {
            String both = said.stream()
                    .map(one -> one.where() + " says " + DATE.format(one.date()))
                    .collect(Collectors.joining(", "));
            throw refusal(
                    file,
                    "It says two editions: " + both + ".",
                    place(job),
                    "Ask the publisher which is right, and run it by hand with --edition.");
        }
        return said.get(0).date();
    }

    /** A rule for a sheet that the file does not have is passed over. */
    private Optional<Said> inSheet(ArrivedFile file, EditionRule.InSheet rule, EditionWords words)
            throws Refusal, SQLException {
        if (!words.hasSheetOf(rule)) {
            return Optional.empty();
        }
        String found = words.of(rule)
                .orElseThrow(() -> refusal(
                        file,
                        "It does not say which edition it is: no cell of sheet \"" + rule.sheet() + "\" holds \""
                                + rule.after() + "\".",
                        rule.place().toString(),
                        REMEDY));
        return Optional.of(new Said(
                date(file, rule, found, "The words after \"" + rule.after() + "\" in sheet \"" + rule.sheet() + "\""),
                "sheet \"" + rule.sheet() + "\""));
    }

    private Optional<Said> inName(ArrivedFile file, EditionRule.InFileName rule) throws Refusal, SQLException {
        Optional<String> found = rule.pattern().editionIn(file.sentAs());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Said(date(file, rule, found.get(), "The {edition} in the file's name"), "the file's name"));
    }

    private LocalDate date(ArrivedFile file, EditionRule rule, String words, String what) throws Refusal, SQLException {
        return types.date(rule.type(), words)
                .orElseThrow(() -> refusal(
                        file,
                        what + " cannot be read as " + rule.type().replace('_', ' ') + ".",
                        rule.place().toString(),
                        REMEDY));
    }

    /** Why no rule spoke. */
    private static String silence(LoadJob job) {
        return job.editions().stream()
                .map(rule -> rule instanceof EditionRule.InSheet sheet
                        ? "it has no sheet \"" + sheet.sheet() + "\""
                        : "its name is not like \"" + ((EditionRule.InFileName) rule).pattern() + "\"")
                .collect(Collectors.joining(", and "));
    }

    private static String place(LoadJob job) {
        return job.editions().stream().map(rule -> rule.place().toString()).collect(Collectors.joining("; "));
    }

    private static Refusal refusal(ArrivedFile file, String what, String where, String remedy) {
        return new Refusal(file.name() + " was not loaded.", new Problem(what, where, remedy));
    }
}
