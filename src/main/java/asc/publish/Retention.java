package asc.publish;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Which versions are kept: the one in force, as many of the newest as are asked for, and the last that was made in each month. */
final class Retention {

    private Retention() {}

    static List<Integer> notKept(List<Version> oldestFirst, OptionalInt current, int newest) {
        Set<Integer> kept = new HashSet<>(lastOfEachMonth(oldestFirst));
        current.ifPresent(kept::add);
        oldestFirst.stream()
                .skip(Math.max(0, oldestFirst.size() - newest))
                .map(Version::version)
                .forEach(kept::add);
        return oldestFirst.stream()
                .map(Version::version)
                .filter(number -> !kept.contains(number))
                .toList();
    }

    private static List<Integer> lastOfEachMonth(List<Version> oldestFirst) {
        TreeMap<YearMonth, Integer> last = new TreeMap<>();
        for (Version version : oldestFirst) {
            last.put(YearMonth.from(version.madeAt().atZone(ZoneOffset.UTC)), version.version());
        }
        return List.copyOf(last.values());
    }
}
