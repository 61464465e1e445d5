package asc.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A row of a table that has a policy, as far as disclosure is concerned. Hidden rows may still know their numbers: only readers do not. */
final class Row {

    final Policy policy;
    final List<String> key;
    final Map<String, Double> numbers = new HashMap<>();
    final Set<String> emptied = new HashSet<>();
    final boolean cameHidden;
    boolean hidden;

    Row(Policy policy, List<String> key, boolean hidden) {
        this.policy = policy;
        this.key = key;
        this.hidden = hidden;
        this.cameHidden = hidden;
    }

    /** A number that the row shows or would show; null when there is none. */
    Double number(String column) {
        return numbers.get(column);
    }

    boolean shows(String column) {
        return !hidden && numbers.get(column) != null && !emptied.contains(column);
    }

    void hide() {
        hidden = true;
    }

    /** Where it stands, for people: everything but the last column of its key, which says whom it is about. */
    String place() {
        return IntStream.range(0, Math.max(1, key.size() - 1))
                .mapToObj(i -> policy.breakdown().get(i) + " " + key.get(i))
                .collect(Collectors.joining(", "));
    }

    String name() {
        return policy.table() + key;
    }
}
