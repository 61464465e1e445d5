package asc.run;

import asc.correction.Mark;
import asc.inbox.Archive;
import asc.inbox.Inbox;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How things stand, on a page that a person reads: the last run, each source, and what needs somebody. */
final class StatusPage {

    /** A refused file's reasons are all in the file beside it. */
    private static final int REASONS = 4;

    private static final int NAMED = 10;

    private final Home home;
    private final StatusParts parts;
    private final Invocation typed;
    private final List<String> sentences;
    private final PrintStream out;

    /** @param sentences what needs somebody before all else */
    StatusPage(Home home, StatusParts parts, List<String> sentences, PrintStream out) {
        this.home = home;
        this.parts = parts;
        this.sentences = sentences;
        this.typed = new Invocation(Project.find(), home);
        this.out = out;
    }

    /** Prints it, with every file and sheet where that is wanted. */
    void print(boolean files) throws Exception {
        new LastRun(home, parts, out).print();
        sources();
        if (files) {
            out.println("\nFiles");
            parts.files(" where verdict = 'loaded'").print(Grid.Format.TABLE, out);
            out.println("\nSheets (one without a table is not read)");
            parts.sheets(" where verdict = 'loaded'").print(Grid.Format.TABLE, out);
        }
        needsSomebody();
        out.println("\nEvery file and sheet: " + typed.of("status --files") + "; everything of one run: "
                + typed.of("status RUN"));
    }

    /** The refused files that still wait for somebody, as a document has them. */
    static List<Map<String, Object>> refused(Home home, StatusParts parts) throws Exception {
        Archive archive = new Archive(home.path());
        List<Map<String, Object>> waiting = new ArrayList<>();
        for (Map<String, Object> row : parts.refused().asMaps()) {
            String name = (String) row.get("name");
            Optional<Path> reasons = archive.reasons(name);
            if (reasons.isPresent()) {
                Map<String, Object> file = new LinkedHashMap<>();
                file.put("file", name);
                file.put("job", row.get("job"));
                file.put("refused", Words.time(Instant.ofEpochMilli((Long) row.get("at"))));
                file.put(
                        "reasons",
                        parts.reasons((String) row.get("file_id")).asMaps().stream()
                                .map(reason -> reason.get("message"))
                                .toList());
                file.put(
                        "copy",
                        archive.refused(name, (String) row.get("sha256")).stream()
                                .findFirst()
                                .map(Path::toString)
                                .orElse(""));
                file.put("what_to_do", reasons.get().toString());
                waiting.add(file);
            }
        }
        return waiting;
    }

    private void sources() throws Exception {
        Grid sources = parts.sources();
        if (!sources.isEmpty()) {
            out.println("\nSources: all rows of all their files");
            sources.print(Grid.Format.TABLE, out);
            out.println(
                    "Rows read = loaded + rejected + duplicate + ignored. Ignored are header rows, titles, notes and"
                            + " blank rows.");
        }
        List<Freshness> used = parts.freshness().stream()
                .filter(source -> source.newest().isPresent())
                .toList();
        if (!used.isEmpty()) {
            out.println("Freshness today: "
                    + used.stream()
                            .collect(Collectors.groupingBy(Freshness::shown, TreeMap::new, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .map(state -> state.getValue() + " " + state.getKey())
                            .collect(Collectors.joining(", "))
                    + "; by source: " + typed.of("jobs"));
        }
    }

    private void needsSomebody() throws Exception {
        out.println("\nWhat needs somebody");
        sentences.forEach(sentence -> out.println("  " + sentence));
        boolean nothing = sentences.isEmpty()
                & !refusedFiles()
                & !markedFiles()
                & !waitingFiles()
                & !lateSources()
                & !warnings()
                & !findings();
        if (nothing) {
            out.println("  Nothing.");
        }
    }

    private boolean refusedFiles() throws Exception {
        List<Map<String, Object>> refused = refused(home, parts);
        for (Map<String, Object> file : refused) {
            out.println("  Refused: " + file.get("file") + " (" + file.get("job") + "), " + file.get("refused"));
            List<?> reasons = (List<?>) file.get("reasons");
            reasons.stream().limit(REASONS).forEach(reason -> out.println("    " + reason));
            if (reasons.size() > REASONS) {
                out.println("    … and " + (reasons.size() - REASONS) + " more");
            }
            String copy = (String) file.get("copy");
            out.println(copy.isEmpty() ? "    The file lies where it was given from." : "    The file lies in " + copy);
            out.println("    What to do: " + file.get("what_to_do"));
        }
        if (!refused.isEmpty()) {
            out.println(
                    "  A refused file goes from this list when one of its name is loaded, or when both are deleted there.");
        }
        return !refused.isEmpty();
    }

    private boolean markedFiles() throws Exception {
        List<Path> marked = new Archive(home.path()).marked();
        for (Path path : marked) {
            out.println("  Rows to be mended: " + path);
        }
        if (!marked.isEmpty()) {
            out.println(
                    "    Mend the marked cells there, leave the column \"" + Mark.COLUMN
                            + "\" as it is, and save it in the inbox under its name (of a file that was loaded, only those rows are taken).");
        }
        return !marked.isEmpty();
    }

    private boolean waitingFiles() throws Exception {
        List<Path> waiting = new Inbox(home.path()).everything();
        if (!waiting.isEmpty()) {
            out.println("  In the inbox, not yet loaded: " + Words.count(waiting.size(), "file")
                    + ". The next night takes them, or says why not.");
            waiting.stream()
                    .limit(NAMED)
                    .forEach(file -> out.println("    " + home.path().relativize(file)));
        }
        return !waiting.isEmpty();
    }

    private boolean lateSources() {
        List<Freshness> late =
                parts.freshness().stream().filter(Freshness::needsSomebody).toList();
        for (Freshness source : late) {
            out.println("  " + source.job() + " is " + source.shown() + ". " + source.sentence());
        }
        late.stream()
                .map(Freshness::whatToDo)
                .distinct()
                .forEach(whatToDo -> out.println("    What to do: " + whatToDo));
        return !late.isEmpty();
    }

    private boolean warnings() throws Exception {
        Grid warnings = parts.warnings();
        if (!warnings.isEmpty()) {
            out.println(
                    "  Cells and rows that could not be read, in each source's newest edition; asc status --json lists them");
            warnings.print(Grid.Format.TABLE, out);
        }
        return !warnings.isEmpty();
    }

    private boolean findings() throws Exception {
        List<Map<String, Object>> findings = parts.findings().asMaps();
        if (!findings.isEmpty()) {
            out.println("  Found by checks when the warehouse was built last");
        }
        for (Map<String, Object> finding : findings) {
            out.println("    " + finding.get("severity") + "  " + finding.get("check_name") + ", "
                    + Words.count((Long) finding.get("rows"), "row") + ": "
                    + ((String) finding.get("message")).replaceAll("\\s+", " "));
        }
        return !findings.isEmpty();
    }
}
