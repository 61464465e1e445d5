package asc.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which of the first columns, alone or by two or three, never hold the same twice and are always filled. */
final class KeySearch {

    private static final int COLUMNS = 8;

    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(int[] columns, Set<Long> seen) {}

    KeySearch(int width) {
        int most = Math.min(width, COLUMNS);
        for (int a = 0; a < most; a++) {
            candidates.add(new Candidate(new int[] {a}, new HashSet<>()));
        }
        for (int a = 0; a < most; a++) {
            for (int b = a + 1; b < most; b++) {
                candidates.add(new Candidate(new int[] {a, b}, new HashSet<>()));
            }
        }
        for (int b = 1; b < most; b++) {
            for (int c = b + 1; c < most; c++) {
                candidates.add(new Candidate(new int[] {0, b, c}, new HashSet<>()));
            }
        }
    }

    /** Leaves out every candidate that this row speaks against. */
    void add(List<String> cells) {
        candidates.removeIf(candidate -> {
            long hash = 1;
            for (int column : candidate.columns()) {
                String text = cells.get(column);
                if (text == null) {
                    return true;
                }
                hash = hash * 1_000_003L + 31L * text.hashCode() + text.length();
            }
            return !candidate.seen().add(hash);
        });
    }

    /** Every key, its columns counted from 0, the shortest first. */
    List<List<Integer>> keys() {
        return candidates.stream()
                .map(candidate -> IntStream.of(candidate.columns()).boxed().toList())
                .toList();
    }
}
