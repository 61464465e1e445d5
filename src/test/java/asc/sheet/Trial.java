package asc.sheet;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One book read: what came of it, and whether that is what the book says.
 *
 * @param contents what it says, or null where it was not read
 * @param refusal why it was refused, or null where it was not
 * @param fault what went wrong that never should, or null
 */
record Trial(Contents contents, Refusal refusal, String fault) {

    /** Reads a book, which may be written to meanwhile. */
    static Trial of(Path book, Mutant.Expected expected) throws IOException, InterruptedException {
        if (expected != Mutant.Expected.GROWING) {
            return of(book);
        }
        byte[] more = Files.readAllBytes(book);
        AtomicBoolean read = new AtomicBoolean();
        Thread writer = new Thread(() -> grow(book, more, read), "writer");
        writer.start();
        try {
            return of(book);
        } finally {
            read.set(true);
            writer.join();
        }
    }

    private static void grow(Path book, byte[] more, AtomicBoolean read) {
        try (OutputStream out = Files.newOutputStream(book, StandardOpenOption.APPEND)) {
            for (int times = 0; times < 100 && !read.get(); times++) {
                out.write(more);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Every way in which a reader may fail but one: that it does not come back. */
    private static Trial of(Path book) {
        try {
            return new Trial(Contents.of(book), null, null);
        } catch (Refusal refusal) {
            return new Trial(null, refusal, faultOf(refusal));
        } catch (IOException | RuntimeException | Error other) {
            StackTraceElement[] trace = other.getStackTrace();
            return new Trial(null, null, other + (trace.length == 0 ? "" : " at " + trace[0]));
        }
    }

    /** A refusal says in whole sentences what is wrong and what to do, and nothing of how this is programmed. */
    private static String faultOf(Refusal refusal) {
        for (Problem problem : refusal.problems()) {
            boolean isProse = problem.what().endsWith(".") && problem.remedy().endsWith(".");
            if (!isProse
                    || problem.what().startsWith("It needs more memory")
                    || refusal.asText().contains("Exception")) {
                return "refused with: " + refusal.asText();
            }
        }
        return refusal.problems().isEmpty() ? "refused without a reason" : null;
    }

    /** In one word. */
    String outcome() {
        if (fault != null) {
            return "fault";
        }
        return contents == null ? "refused" : "read";
    }

    /** Its first reason, where it was refused. */
    String reason() {
        return refusal == null ? "" : refusal.problems().get(0).what();
    }

    /**
     * Where this is not what may become of the book, or what Apache POI reads in it: a line each.
     *
     * @return null where there was nothing to compare
     */
    List<String> differences(Path book, Mutant.Expected expected, Contents original) {
        if (expected == Mutant.Expected.GROWING) {
            return null;
        }
        List<String> differences = contents == null ? ofRefused(expected) : ofRead(expected, original);
        boolean readByPoi = contents != null && book.toString().matches("(?i).*\\.(xls|xlsx|xlsm)");
        List<String> fromPoi = readByPoi ? PoiComparison.differences(book, contents) : null;
        if (fromPoi == null) {
            return differences;
        }
        List<String> both = new ArrayList<>(differences == null ? List.of() : differences);
        // Where a name was damaged that POI goes by and we do not, we read what the original says, and POI less.
        both.addAll(contents.equals(original) ? List.of() : fromPoi);
        return both;
    }

    private List<String> ofRefused(Mutant.Expected expected) {
        return switch (expected) {
            case SAME -> List.of("It must be read, and was refused: " + reason());
            case PASSWORD ->
                reason().equals("It is password protected.") ? null : List.of("It was refused: " + reason());
            default -> null;
        };
    }

    private List<String> ofRead(Mutant.Expected expected, Contents original) {
        List<String> differences = new ArrayList<>();
        switch (expected) {
            case SAME, SAME_OR_REFUSED -> same(original, differences);
            case BEGINNING_OR_REFUSED -> beginning(original, differences);
            case REFUSED, PASSWORD -> differences.add("It must be refused, and was read.");
            default -> {
                return null;
            }
        }
        return differences;
    }

    private void same(Contents original, List<String> differences) {
        if (!contents.sheets().keySet().equals(original.sheets().keySet())) {
            differences.add("It has the sheets " + contents.sheets().keySet());
        } else if (!contents.equals(original)) {
            contents.sheets().forEach((name, rows) -> firstDifference(original.sheet(name), rows, differences));
        }
    }

    /** Cut short, only its last row may be another. */
    private void beginning(Contents original, List<String> differences) {
        List<SheetRow> rows = contents.only();
        int whole = Math.max(0, rows.size() - 1);
        firstDifference(
                original.only().subList(0, Math.min(whole, original.only().size())),
                rows.subList(0, whole),
                differences);
        if (rows.size() <= original.only().size() && whole < rows.size()) {
            lastRow(original.only().get(whole), rows.get(whole), differences);
        }
    }

    /** Of the row that was cut the cells before the last are whole, and the last is the beginning of what it was. */
    private static void lastRow(SheetRow original, SheetRow cut, List<String> differences) {
        for (int column = 0; column < cut.cells().size(); column++) {
            String was = original.cell(column).value();
            boolean isLast = column == cut.cells().size() - 1;
            String is = cut.cell(column).value();
            if (isLast ? !was.startsWith(is) : !was.equals(is)) {
                differences.add("row " + cut.number() + " was " + original + " and is " + cut);
                return;
            }
        }
    }

    private static void firstDifference(List<SheetRow> expected, List<SheetRow> found, List<String> differences) {
        for (int number = 0; number < Math.max(expected.size(), found.size()); number++) {
            SheetRow was = number < expected.size() ? expected.get(number) : null;
            SheetRow is = number < found.size() ? found.get(number) : null;
            if (was == null || !was.equals(is)) {
                differences.add("row was " + was + " and is " + is);
                return;
            }
        }
    }
}
