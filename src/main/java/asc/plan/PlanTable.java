package asc.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a plan as rows and columns, for every form it is shown in.
 *
 * @param title what it is
 * @param columns their names
 * @param rows each a cell a column; null where there is nothing
 */
public record PlanTable(String title, List<String> columns, List<List<Object>> rows) {

    /** The parts of a plan in the order in which people read them; those without rows too. */
    public static List<PlanTable> of(Plan plan) {
        return List.of(files(plan), shapes(plan), rows(plan), figures(plan), tables(plan), held(plan), stops(plan));
    }

    /** Those that fit a terminal; what is left out is sentences. */
    public static List<PlanTable> inGrids(Plan plan) {
        return List.of(files(plan), shapes(plan), rows(plan), figures(plan), tables(plan));
    }

    private static PlanTable files(Plan plan) {
        PlanTable table = begin("Files", "job", "file", "fate", "edition", "revision", "why");
        plan.files()
                .forEach(file -> table.add(
                        file.job(),
                        file.file(),
                        file.fate(),
                        file.edition(),
                        file.revision() == 0 ? null : file.revision(),
                        file.why()));
        return table;
    }

    private static PlanTable shapes(Plan plan) {
        PlanTable table = begin("Shape drift", "file", "what differs from its job");
        plan.files().forEach(file -> file.shape().forEach(change -> table.add(file.file(), change)));
        return table;
    }

    private static PlanTable rows(Plan plan) {
        PlanTable table = begin(
                "Rows: read = loaded + rejected + duplicate + ignored",
                "file",
                "read",
                "loaded",
                "rejected",
                "duplicate",
                "ignored",
                "issues");
        plan.files().stream()
                .filter(file -> !file.edition().isEmpty())
                .forEach(file -> table.add(
                        file.file(),
                        file.read(),
                        file.loaded(),
                        file.rejected(),
                        file.duplicate(),
                        file.ignored(),
                        file.issues()));
        return table;
    }

    private static PlanTable figures(Plan plan) {
        Map<String, Object> first = plan.figures().isEmpty()
                ? new LinkedHashMap<>()
                : plan.figures().get(0);
        PlanTable table =
                begin("Published figures that would change", first.keySet().toArray(String[]::new));
        plan.figures().forEach(figure -> table.add(figure.values().toArray()));
        return table;
    }

    private static PlanTable tables(Plan plan) {
        PlanTable table =
                begin("Published tables that would change", "table", "rows added", "rows changed", "rows removed");
        plan.tables().forEach(move -> table.add(move.table(), move.added(), move.changed(), move.removed()));
        return table;
    }

    private static PlanTable held(Plan plan) {
        PlanTable table =
                begin("What gates hold", "job", "table", "column", "moves by more than", "figures", "example");
        for (Held held : plan.held()) {
            String examples = String.join("; ", held.examples());
            table.add(held.job(), held.table(), held.column(), held.threshold(), held.figures(), examples);
        }
        return table;
    }

    private static PlanTable stops(Plan plan) {
        PlanTable table = begin("What the checks say", "verdict", "what");
        plan.stops().forEach(stop -> table.add("stops", stop.asText().strip()));
        plan.warnings().forEach(warning -> table.add("warns", warning));
        return table;
    }

    private static PlanTable begin(String title, String... columns) {
        return new PlanTable(title, List.of(columns), new ArrayList<>());
    }

    private void add(Object... cells) {
        rows.add(new ArrayList<>(Arrays.asList(cells)));
    }
}
