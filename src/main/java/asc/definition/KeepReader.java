package asc.definition;

import java.util.OptionalInt;
import java.util.Set;

/** Reads how long what piles up is kept, from the settings. */
final class KeepReader {

    static final String KEY = "keep";

    private static final Set<String> KEYS = Set.of("versions", "logs", "archive");
    private static final String FOR_EVER = "for ever";

    private final Problems problems;

    KeepReader(Problems problems) {
        this.problems = problems;
    }

    Keep read(Section settings) {
        return settings.section(KEY, KEYS).map(this::keep).orElse(Keep.UNLESS_SAID);
    }

    private Keep keep(Section keep) {
        return new Keep(
                versions(keep),
                days(keep, "logs", Keep.UNLESS_SAID.logs()),
                days(keep, "archive", Keep.UNLESS_SAID.archive()));
    }

    private int versions(Section keep) {
        long versions = keep.number("versions", Keep.UNLESS_SAID.versions());
        if (versions < Keep.FEWEST_VERSIONS || versions > Keep.MOST_VERSIONS) {
            problems.add(
                    keep.placeOf("versions"),
                    "\"versions\" takes a number from " + Keep.FEWEST_VERSIONS + " to " + Keep.MOST_VERSIONS + ".",
                    "One must be left to go back to.");
        }
        return (int) versions;
    }

    private static OptionalInt days(Section keep, String key, OptionalInt unlessSaid) {
        if (!keep.has(key)) {
            return unlessSaid;
        }
        return keep.text(key).equals(FOR_EVER) ? OptionalInt.empty() : keep.days(key, ", or " + FOR_EVER);
    }
}
