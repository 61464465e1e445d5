package asc.landing;

import asc.correction.Mark;
import asc.definition.LoadJob;
import asc.inbox.ArrivedFile;
import asc.problem.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The loaded file whose rejected rows another one brings mended.
 *
 * @param fileId its identifier
 * @param known what the ledger says of it
 */
record Original(String fileId, Ledger.Known known) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /**
     * The file that this one corrects, by what its rows and its name say; empty for one that is to be loaded itself, and where there are
     * problems.
     */
    static Optional<Original> of(
            ArrivedFile file,
            Collection<SheetCount> sheets,
            MarkedRows marked,
            Ledger ledger,
            Consumer<Problem> problems) {
        boolean hasColumn = sheets.stream().anyMatch(sheet -> sheet.marks != null);
        if (!hasColumn && file.marked().isEmpty()) {
            return Optional.empty();
        }
        Set<String> files = new TreeSet<>(marked.files());
        file.marked().ifPresent(name -> files.add(name.fileId()));
        if (files.size() != 1) {
            problems.accept(names(files.isEmpty() ? "no row" : "rows of " + files.size() + " files"));
            return Optional.empty();
        }
        String fileId = files.iterator().next();
        Optional<Ledger.Known> known = ledger.known(fileId);
        // Nothing of a refused file is loaded: what came back of it is the file, mended.
        if (known.filter(Ledger.Known::isRefused).isPresent()) {
            if (marked.areAlone()) {
                problems.accept(new Problem(
                        "It holds only the bad rows of " + known.get().name() + ", of which nothing is loaded.",
                        "",
                        "Mend that file itself and save it in the inbox."));
            }
            return Optional.empty();
        }
        if (!hasColumn) {
            problems.accept(new Problem(
                    "Its name says that it corrects rows, but it has no column \"" + Mark.COLUMN + "\".",
                    "",
                    "Keep that column, which says which row each is; or save the whole file under a name of its own."));
        } else if (known.filter(Ledger.Known::isLoaded).isEmpty()) {
            problems.accept(names("a file that is not loaded"));
        } else if (marked.files().isEmpty()) {
            problems.accept(names("no row"));
        }
        return known.map(each -> new Original(fileId, each));
    }

    private static Problem names(String what) {
        return new Problem(
                "Its column \"" + Mark.COLUMN + "\" names " + what + " to correct.",
                "",
                "Mend the copy that came back, and leave that column as it is; or delete the column, and the file is loaded as"
                        + " any other.");
    }

    String name() {
        return known.name();
    }

    /** Tells why rows of this job and edition cannot be rows of it. */
    void check(LoadJob job, LocalDate edition, Consumer<Problem> problems) {
        if (!known.job().equals(job.name())) {
            problems.accept(new Problem(
                    "The rows that it corrects are of " + name() + ", which " + known.job() + " loads.",
                    "",
                    "Save it in the folder where that job finds its files."));
        } else if (!known.edition().equals(edition)) {
            problems.accept(new Problem(
                    "It is of " + DATE.format(edition) + ", but the rows that it corrects are of "
                            + DATE.format(known.edition()) + ".",
                    "",
                    "Mend the copy that came back of " + name() + ", and leave its edition as it is."));
        }
    }
}
