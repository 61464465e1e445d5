package asc.sheet;

import java.util.Map;
import java.util.TreeMap;

/** What became of each kind of mutant. */
final class Tally {

    /** The counts of a kind, in the order of the columns. */
    private static final class Counts {
        private int made;
        private int read;
        private int refused;
        private int compared;
        private int differing;
        private int hangs;
        private int crashes;
        private int faults;

        private void add(Counts others) {
            made += others.made;
            read += others.read;
            refused += others.refused;
            compared += others.compared;
            differing += others.differing;
            hangs += others.hangs;
            crashes += others.crashes;
            faults += others.faults;
        }

        private String row(String kind) {
            return "| %s | %,d | %,d | %,d | %,d | %d | %d | %d | %d |%n"
                    .formatted(kind, made, read, refused, compared, differing, hangs, crashes, faults);
        }
    }

    private final Map<String, Counts> kinds = new TreeMap<>();

    void add(String kind, WatchedReader.Answer answer) {
        Counts counts = kinds.computeIfAbsent(kind, made -> new Counts());
        counts.made++;
        switch (answer.outcome()) {
            case "read" -> counts.read++;
            case "refused" -> counts.refused++;
            case "hang" -> counts.hangs++;
            case "crash" -> counts.crashes++;
            default -> counts.faults++;
        }
        counts.compared += answer.compared().equals("alone") ? 0 : 1;
        counts.differing += answer.compared().startsWith("differing") ? 1 : 0;
    }

    /** A table in Markdown, a row each kind and one for all. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("| kind | made | read | refused | compared | differing | hangs | crashes | other faults |\n"
                + "|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        Counts all = new Counts();
        kinds.forEach((kind, counts) -> {
            table.append(counts.row(kind));
            all.add(counts);
        });
        return table.append(all.row("**all**")).toString();
    }
}
