package asc.landing;

import asc.definition.Column;
import asc.definition.Header;
import asc.definition.LoadJob;
import asc.definition.RefuseWhen;
import asc.definition.Repeated;
import asc.definition.TableShape;
import asc.landing.ShapeChange.Kind;
import asc.problem.Nearest;
import asc.problem.Refusal;
import asc.sheet.Limits;
import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Compares a file's sheets and headers with a job's, and gives for each sheet a shape it can be read by all the same: what is gone may
 * be missing, what is new is passed over.
 */
final class ShapeChanges {

    private static final int FIRST_ROWS = 60;

    /** Ignored where a job takes some columns of many. */
    private static final String ANYTHING = "*";

    private final LoadJob job;
    private final BiPredicate<String, String> reads;
    private final List<ShapeChange> changes = new ArrayList<>();

    /**
     * @param reads whether a cell type, given by its name, reads a text
     */
    ShapeChanges(LoadJob job, BiPredicate<String, String> reads) {
        this.job = job;
        this.reads = reads;
    }

    List<ShapeChange> all() {
        return List.copyOf(changes);
    }

    /** A shape for each sheet that holds a table of the job, under its own name or under a new one. */
    Map<String, TableShape> shapesOf(Path file) throws IOException, Refusal {
        Map<String, List<SheetRow>> sheets = firstRows(file);
        Map<String, TableShape> shapes = new LinkedHashMap<>();
        Set<String> fresh = new LinkedHashSet<>();
        for (String name : sheets.keySet()) {
            Optional<TableShape> shape = job.ignores(name) ? Optional.empty() : job.shapeOf(name);
            shape.ifPresent(found -> shapes.put(name, found));
            if (shape.isEmpty() && !job.ignores(name)) {
                fresh.add(name);
            }
        }
        goneSheets(shapes, fresh);
        fresh.forEach(name ->
                change(Kind.SHEET_NEW, name, name, knownSheets(), job.place().toString()));
        shapes.replaceAll((name, shape) -> tolerant(name, shape, sheets.get(name)));
        return shapes;
    }

    private void goneSheets(Map<String, TableShape> shapes, Set<String> fresh) {
        Set<String> seen = new LinkedHashSet<>();
        shapes.values().forEach(shape -> seen.add(shape.name()));
        for (TableShape shape : job.tables()) {
            List<String> wanted = shape.mustHave().isEmpty() && !seen.contains(shape.name())
                    ? shape.sheets().subList(0, 1)
                    : shape.mustHave();
            for (String sheet : wanted) {
                boolean there = shapes.keySet().stream().anyMatch(name -> Header.matches(sheet, name));
                if (!there) {
                    change(Kind.SHEET_GONE, sheet, sheet, fresh, shape.place().toString());
                    renamed(sheet, fresh).ifPresent(name -> shapes.put(name, shape));
                }
            }
            seen.add(shape.name());
        }
    }

    private static Optional<String> renamed(String sheet, Set<String> fresh) {
        return fresh.size() == 1 ? fresh.stream().findFirst() : Nearest.to(sheet, fresh);
    }

    private List<String> knownSheets() {
        return job.tables().stream().flatMap(shape -> shape.sheets().stream()).toList();
    }

    private TableShape tolerant(String sheet, TableShape shape, List<SheetRow> first) {
        List<String> spellings = List.of(shape.anchor().split(" \\| "));
        List<String> anchors = spellings.stream().map(Header::key).toList();
        Optional<SheetRow> header = first.stream()
                .filter(row -> texts(row).stream().anyMatch(text -> anchors.contains(Header.key(text))))
                .findFirst();
        String anchor = shape.anchor();
        if (header.isEmpty()) {
            header = first.stream()
                    .filter(row -> known(shape, row) > 0)
                    .max((a, b) -> Long.compare(known(shape, a), known(shape, b)));
            List<String> unknown = header.map(row -> fresh(shape, row)).orElse(List.of());
            changes.add(new ShapeChange(
                    Kind.HEADER_ROW_GONE,
                    sheet,
                    anchor,
                    Nearest.toAny(spellings, unknown).orElse(""),
                    shape.place().toString()));
            anchor = header.flatMap(row -> texts(row).stream()
                            .filter(text -> isKnown(shape, text))
                            .findFirst())
                    .orElse(anchor);
        }
        header.ifPresent(row -> compare(sheet, shape, row));
        return lenient(shape, anchor);
    }

    private void compare(String sheet, TableShape shape, SheetRow row) {
        List<String> unnamed = unnamed(shape, row);
        Set<String> fresh = new LinkedHashSet<>(fresh(shape, row));
        List<String> goneHeaders = new ArrayList<>();
        for (Column column : shape.columns()) {
            boolean there = texts(row).stream().anyMatch(column::mayBeHeaded);
            if (!there) {
                goneHeaders.addAll(column.headers());
                if (!column.optional()) {
                    Optional<String> nearest = Nearest.toAny(column.headers(), unnamed);
                    nearest.ifPresent(fresh::add);
                    changes.add(new ShapeChange(
                            Kind.COLUMN_GONE,
                            sheet,
                            column.headers().get(0),
                            nearest.orElse(""),
                            column.place().toString()));
                }
            }
        }
        for (Repeated thing : shape.repeated()) {
            boolean there = texts(row).stream()
                    .anyMatch(text -> thing.headed().factsOf(text, reads).isPresent());
            if (!there && !thing.optional()) {
                change(
                        Kind.COLUMN_GONE,
                        sheet,
                        thing.headed().toString(),
                        unnamed,
                        thing.place().toString());
            }
        }
        for (String ignored : shape.ignored()) {
            if (!ignored.contains(ANYTHING) && texts(row).stream().noneMatch(text -> Header.matches(ignored, text))) {
                goneHeaders.add(ignored);
                change(Kind.IGNORED_GONE, sheet, ignored, fresh, shape.place() + "");
            }
        }
        fresh.forEach(text -> change(Kind.COLUMN_NEW, sheet, text, goneHeaders, "row " + row.number()));
    }

    private List<String> fresh(TableShape shape, SheetRow row) {
        return unknown(shape, row, pattern -> true);
    }

    /** Those too that are ignored because everything else is: what was renamed is among them, and nobody named it. */
    private List<String> unnamed(TableShape shape, SheetRow row) {
        return unknown(shape, row, pattern -> !pattern.equals(ANYTHING));
    }

    private List<String> unknown(TableShape shape, SheetRow row, Predicate<String> counts) {
        return texts(row).stream()
                .filter(text -> !isKnown(shape, text))
                .filter(text ->
                        shape.ignored().stream().filter(counts).noneMatch(pattern -> Header.matches(pattern, text)))
                .toList();
    }

    private boolean isKnown(TableShape shape, String text) {
        return shape.columns().stream().anyMatch(column -> column.mayBeHeaded(text))
                || shape.repeated().stream()
                        .anyMatch(thing -> thing.headed().factsOf(text, reads).isPresent());
    }

    private long known(TableShape shape, SheetRow row) {
        return texts(row).stream().filter(text -> isKnown(shape, text)).count();
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream()
                .map(cell -> Header.plain(cell.shown(), true))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static TableShape lenient(TableShape shape, String anchor) {
        List<Column> columns = shape.columns().stream()
                .map(column -> new Column(
                        column.name(), column.type(), false, true, column.landsAs(), column.headers(), column.place()))
                .toList();
        List<Repeated> repeated = shape.repeated().stream()
                .map(thing ->
                        new Repeated(thing.name(), thing.headed(), thing.value(), thing.type(), true, thing.place()))
                .toList();
        return new TableShape(
                shape.name(),
                shape.sheets(),
                List.of(),
                List.of(),
                anchor,
                shape.key(),
                columns,
                repeated,
                List.of(ANYTHING),
                shape.ignoredRows(),
                shape.blanks(),
                shape.markers(),
                new RefuseWhen(0, null, Long.MAX_VALUE, Long.MAX_VALUE, shape.place()),
                shape.place());
    }

    private void change(Kind kind, String sheet, String name, Collection<String> others, String place) {
        changes.add(new ShapeChange(kind, sheet, name, Nearest.to(name, others).orElse(""), place));
    }

    private static Map<String, List<SheetRow>> firstRows(Path file) throws IOException, Refusal {
        Map<String, List<SheetRow>> sheets = new LinkedHashMap<>();
        try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                List<SheetRow> rows = new ArrayList<>();
                for (SheetRow row = sheet.nextRow(); row != null && rows.size() < FIRST_ROWS; row = sheet.nextRow()) {
                    rows.add(row);
                }
                sheets.put(sheet.name(), rows);
            }
        }
        return sheets;
    }
}
