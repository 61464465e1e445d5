package asc.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the gates of a publish job. */
final class GateReader {

    private static final Set<String> KEYS = Set.of("table", "moves by more than", "comes and goes", "second person");

    private final Problems problems;

    GateReader(Problems problems) {
        this.problems = problems;
    }

    List<Gate> gates(Section job) {
        return job.oneOrMore("gate", KEYS).stream().map(this::gate).toList();
    }

    private Gate gate(Section gate) {
        List<Gate.Threshold> thresholds = new ArrayList<>();
        for (Line line : gate.lines("moves by more than")) {
            List<String> fields = line.fields(2);
            if (fields.size() == 2 && fields.get(1).matches("\\d{1,12}(\\.\\d{1,10})? ?%?")) {
                String amount = fields.get(1);
                thresholds.add(new Gate.Threshold(
                        fields.get(0),
                        new BigDecimal(amount.replaceAll("[ %]", "")),
                        amount.endsWith("%"),
                        line.place()));
            } else {
                problems.add(
                        line.place(),
                        "A line of \"moves by more than\" takes a column and how far it may move.",
                        "Write the amount in the column's own unit, as 5, or of what it was, as 10%.");
            }
        }
        if (thresholds.isEmpty()) {
            problems.add(
                    gate.placeOf("moves by more than"),
                    "\"moves by more than\" is missing or empty.",
                    "Name at least one column, and how far it may move.");
        }
        return new Gate(
                gate.required("table"),
                thresholds,
                yes(gate, "comes and goes"),
                yes(gate, "second person"),
                gate.place());
    }

    private boolean yes(Section gate, String key) {
        String said = gate.text(key);
        if (!said.isEmpty() && !said.equals("yes")) {
            problems.add(gate.placeOf(key), "\"" + key + "\" takes yes.", "Leave it out otherwise.");
        }
        return said.equals("yes");
    }
}
