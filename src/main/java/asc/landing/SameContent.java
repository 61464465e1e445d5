package asc.landing;

import asc.definition.LoadJob;
import asc.inbox.ArrivedFile;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A file that is byte for byte one that is loaded. */
public final class SameContent {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Ledger ledger;
    private final Edition editions;

    /** @param connection the working warehouse, the cell types installed */
    public SameContent(Connection connection) {
        this.ledger = new Ledger(connection);
        this.editions = new Edition(connection);
    }

    /**
     * Lets pass what says the edition it is loaded as, or says none: it has only come again.
     *
     * @param given the edition a person gave for it, or empty
     * @throws Refusal when it has another name by which it is of another edition: somebody saved the wrong file
     */
    public void check(LoadJob job, ArrivedFile file, Optional<LocalDate> given)
            throws Refusal, IOException, SQLException {
        Optional<Ledger.Known> known = ledger.known(file.fileId())
                .filter(Ledger.Known::isLoaded)
                .filter(loaded ->
                        !loaded.name().equals(file.name()) && !loaded.name().equals(file.sentAs()));
        if (known.isEmpty()) {
            return;
        }
        Optional<LocalDate> said = given.isPresent() ? given : said(job, file);
        if (said.isPresent() && !said.get().equals(known.get().edition())) {
            throw new Refusal(
                    file.name() + " was not loaded.",
                    new Problem(
                            "It is of " + DATE.format(said.get()) + ", but byte for byte \""
                                    + known.get().name() + "\", which is loaded as of "
                                    + DATE.format(known.get().edition()) + ".",
                            job.place().toString(),
                            "Save the right file under this name. If the one that is loaded is wrong, take it out first: asc withdraw \""
                                    + known.get().name() + "\"."));
        }
    }

    private Optional<LocalDate> said(LoadJob job, ArrivedFile file) throws IOException, SQLException {
        try {
            return Optional.of(editions.of(file, job));
        } catch (Refusal silent) {
            return Optional.empty();
        }
    }
}
