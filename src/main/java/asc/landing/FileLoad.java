package asc.landing;

import asc.definition.Header;
import asc.definition.LoadJob;
import asc.definition.TableShape;
import asc.inbox.ArrivedFile;
import asc.problem.Nearest;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.sheet.Limits;
import asc.sheet.Sheet;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Loads one file into landing and the ledger. It is the caller's transaction: when this refuses, roll back, and nothing has
 * changed.
 */
public final class FileLoad {

    /** Nobody mends more than these one by one. */
    private static final int MOST_PROBLEMS = 250;

    private final Staging staging;
    private final Connection connection;
    private final LoadJob job;
    private final ArrivedFile file;
    private final UnaryOperator<String> pseudonyms;
    private final Homecoming homecoming;
    private final Ledger ledger;
    private final Map<String, SheetCount> sheets = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param connection the working warehouse, in a transaction, the cell types installed
     */
    public FileLoad(Connection connection, LoadJob job, ArrivedFile file) {
        this(connection, job, file, text -> {
            throw new IllegalStateException("No key was given to make pseudonyms with.");
        });
    }

    /**
     * @param connection the working warehouse, in a transaction, the cell types installed
     * @param pseudonyms gives the text that is landed instead of one that must not be stored
     */
    public FileLoad(Connection connection, LoadJob job, ArrivedFile file, UnaryOperator<String> pseudonyms) {
        this(new Staging(connection), job, file, pseudonyms, Homecoming.NONE);
    }

    /**
     * @param staging of the working warehouse, in a transaction; what it has learnt of the cell types it need not ask again for the next file
     * @param pseudonyms gives the text that is landed instead of one that must not be stored
     * @param homecoming told which rows somebody must mend, also when the file is refused for them
     */
    public FileLoad(
            Staging staging, LoadJob job, ArrivedFile file, UnaryOperator<String> pseudonyms, Homecoming homecoming) {
        this.staging = staging;
        this.connection = staging.connection;
        this.pseudonyms = pseudonyms;
        this.homecoming = homecoming;
        this.ledger = new Ledger(connection);
        this.job = job;
        this.file = file;
    }

    /**
     * Lands and stages the file's rows, judges them and writes the ledger; a file of the same content that was loaded before is replaced.
     * Of a file that came back to be mended, the mended rows take the place of the rejected ones, and nothing else is loaded.
     *
     * @param given the edition a person gave for it, or empty to find it in the file
     * @throws Refusal with every problem found, the caller then rolls back
     */
    public Verdict load(Optional<LocalDate> given, String runId) throws IOException, SQLException, Refusal {
        LocalDate edition = given.isPresent() ? given.get() : edition();
        Optional<Integer> revisionBefore = ledger.forget(job, file.fileId(), edition);
        land(edition);
        try (MarkedRows marked = new MarkedRows(connection, sheets.values(), problems::add)) {
            Optional<Original> original = Original.of(file, sheets.values(), marked, ledger, problems::add);
            if (original.isEmpty()) {
                sheetsThatAreMissing();
            }
            refuseIfAny();
            return original.isPresent()
                    ? correct(original.get(), marked, edition, runId)
                    : loadWhole(edition, revisionBefore, runId);
        }
    }

    /** Of a file that came back, what its rows are part of says it where it does not say it itself. */
    private LocalDate edition() throws IOException, SQLException, Refusal {
        try {
            return new Edition(connection).of(file, job);
        } catch (Refusal silent) {
            return file.marked()
                    .flatMap(name -> ledger.known(name.fileId()))
                    .map(Ledger.Known::edition)
                    .orElseThrow(() -> silent);
        }
    }

    private Verdict correct(Original original, MarkedRows marked, LocalDate edition, String runId)
            throws IOException, SQLException, Refusal {
        original.check(job, edition, problems::add);
        refuseIfAny();
        new Correction(staging, job, file.fileId(), original.fileId(), sheets, problems).take(marked);
        refuseIfAny();
        Verdict verdict = ledger.corrected(job, file, edition, List.copyOf(sheets.values()), runId);
        homecoming.bring(new FaultyRows(connection).of(original.fileId(), original.name(), false));
        return verdict;
    }

    private Verdict loadWhole(LocalDate edition, Optional<Integer> revisionBefore, String runId)
            throws IOException, SQLException, Refusal {
        RowsBefore rowsBefore = new RowsBefore(connection, job, file.fileId(), edition);
        Quality quality = new Quality(connection, file.fileId(), sheets, rowsBefore);
        staging.stage(job, file.fileId(), quality);
        problems.addAll(quality.problems());
        boolean isCorrected = new Corrections(connection).renew(file.fileId());
        homecoming.bring(new FaultyRows(connection).of(file.fileId(), file.name(), !problems.isEmpty()));
        refuseIfAny();
        if (isCorrected) {
            staging.stageCorrected(job, file.fileId(), Staging.NOBODY);
        }
        return ledger.loaded(job, file, edition, revisionBefore, List.copyOf(sheets.values()), runId);
    }

    private void land(LocalDate edition) throws IOException, SQLException, Refusal {
        Map<TableShape, TableLanding> landings = new LinkedHashMap<>();
        try (Workbook workbook = Workbooks.open(file.content(), Limits.DEFAULT)) {
            // An appender does not survive that its table grows: every column is there before the first is opened.
            for (TableShape shape : job.tables()) {
                TableLanding.prepare(connection, shape);
            }
            for (TableShape shape : job.tables()) {
                landings.put(
                        shape, new TableLanding(connection, shape, job.people(), file.fileId(), edition, pseudonyms));
            }
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                land(sheet, landings);
                if (problems.size() > MOST_PROBLEMS) {
                    refuseIfAny();
                }
            }
        } catch (Exception | Error fault) {
            // Rows that still wait are let go: what closing says of them must not stand before what went wrong.
            for (TableLanding landing : landings.values()) {
                try {
                    landing.close();
                } catch (SQLException another) {
                    fault.addSuppressed(another);
                }
            }
            throw fault;
        }
        for (TableLanding landing : landings.values()) {
            landing.close();
        }
    }

    private void land(Sheet sheet, Map<TableShape, TableLanding> landings) throws IOException, SQLException, Refusal {
        Optional<TableShape> shape = job.ignores(sheet.name()) ? Optional.empty() : job.shapeOf(sheet.name());
        if (shape.isEmpty()) {
            sheets.put(sheet.name(), new SheetCount(sheet.name(), null));
            if (!job.ignores(sheet.name())) {
                problems.add(new Problem(
                        "Sheet \"" + sheet.name() + "\" is new.",
                        job.place().toString(),
                        "Add it to a table's sheets or to \"ignored sheets\"."));
            }
            return;
        }
        SheetCount count = new SheetCount(sheet.name(), shape.get());
        sheets.put(sheet.name(), count);
        Optional<HeaderBinding> binding = landings.get(shape.get()).land(sheet, count, problems);
        if (binding.isPresent()) {
            ledger.headings(file.fileId(), sheet.name(), binding.get());
        }
    }

    private void sheetsThatAreMissing() {
        for (String table : job.tableNames()) {
            List<TableShape> seen = job.shapesOf(table).stream()
                    .filter(shape -> sheets.values().stream().anyMatch(count -> shape.equals(count.shape)))
                    .toList();
            // A shape that did not come is not missed where another of the same table did.
            if (seen.isEmpty()) {
                TableShape first = job.shapesOf(table).get(0);
                sheetsThatAreMissing(
                        first, first.mustHave().isEmpty() ? first.sheets().subList(0, 1) : first.mustHave());
            }
            seen.forEach(shape -> sheetsThatAreMissing(shape, shape.mustHave()));
        }
    }

    private void sheetsThatAreMissing(TableShape shape, List<String> wanted) {
        for (String name : wanted) {
            if (sheets.keySet().stream().noneMatch(sheet -> Header.matches(name, sheet))) {
                problems.add(new Problem(
                        "Sheet \"" + name + "\" is missing.",
                        shape.place().toString(),
                        Nearest.to(name, sheets.keySet())
                                .map(other -> "The nearest sheet it has is \"" + other + "\".")
                                .orElse("Ask for the file again, or change the job if the sheet was dropped.")));
            }
        }
    }

    private void refuseIfAny() throws Refusal {
        if (problems.size() > MOST_PROBLEMS) {
            problems.subList(MOST_PROBLEMS, problems.size()).clear();
            problems.add(Problem.of("And more: it may be another file than it should be."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(file.name() + " was not loaded.", problems);
        }
    }
}
