package asc.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What separates the cells of a CSV file.
 *
 * @param character the separator
 * @param declared the first line says so, as Excel allows ({@code sep=;}); that line is no row
 */
record CsvSeparator(char character, boolean declared) {

    private static final String CANDIDATES = ",;\t|";
    private static final String DECLARATION = "sep=";
    private static final int HEAD = 1 << 16;
    private static final int RECORDS = 50;

    /** The separator that most of the first records hold equally often; a comma where none does. */
    static CsvSeparator of(Reader text) throws IOException {
        char[] buffer = new char[HEAD];
        int length = 0;
        for (int count = 0; count >= 0 && length < HEAD; count = text.read(buffer, length, HEAD - length)) {
            length += count;
        }
        String head = new String(buffer, 0, length);
        if (head.startsWith(DECLARATION) && head.length() > DECLARATION.length()) {
            String line = head.lines().findFirst().orElse("");
            if (line.length() == DECLARATION.length() + 1
                    && CANDIDATES.indexOf(line.charAt(DECLARATION.length())) >= 0) {
                return new CsvSeparator(line.charAt(DECLARATION.length()), true);
            }
        }
        return new CsvSeparator(best(counts(head)), false);
    }

    /** How often each candidate stands outside quotation marks in each of the first records that are not blank. */
    private static List<int[]> counts(String head) {
        List<int[]> counts = new ArrayList<>();
        int[] current = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean blank = true;
        for (int index = 0; index < head.length() && counts.size() < RECORDS; index++) {
            char character = head.charAt(index);
            quoted ^= character == '"';
            if ((character == '\n' || character == '\r') && !quoted) {
                if (!blank) {
                    counts.add(current);
                    current = new int[CANDIDATES.length()];
                }
                blank = true;
            } else {
                blank = false;
                int candidate = quoted ? -1 : CANDIDATES.indexOf(character);
                if (candidate >= 0) {
                    current[candidate]++;
                }
            }
        }
        boolean cut = head.length() == HEAD && !counts.isEmpty();
        if (!blank && !cut) {
            counts.add(current);
        }
        return counts;
    }

    private static char best(List<int[]> counts) {
        int best = 0;
        long bestScore = 0;
        for (int candidate = 0; candidate < CANDIDATES.length(); candidate++) {
            long score = score(counts, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return CANDIDATES.charAt(best);
    }

    /** First how many records agree on a number above zero, then that number. */
    private static long score(List<int[]> counts, int candidate) {
        Map<Integer, Integer> records = new HashMap<>();
        long best = 0;
        for (int[] count : counts) {
            if (count[candidate] > 0) {
                long agreeing = records.merge(count[candidate], 1, Integer::sum);
                best = Math.max(best, (agreeing << 32) + count[candidate]);
            }
        }
        return best;
    }
}
