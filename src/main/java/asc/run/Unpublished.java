package asc.run;

import asc.landing.Ledger;
import asc.publish.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that are loaded and that the version in force was not made from: loaded by hand since, or held back with a publication that was stopped. */
final class Unpublished {

    private static final int NAMED = 5;

    private Unpublished() {}

    /**
     * Their names, in the order in which they were loaded.
     *
     * @param log the log of the working warehouse
     */
    static List<String> files(Reading log, Version inForce) throws Exception {
        Set<String> published =
                inForce.inputs().stream().map(Version.Input::sha256).collect(Collectors.toSet());
        return log
                .query("select name, sha256 from log.file where " + Ledger.IS_IN_FIGURES + " order by loaded_at, name")
                .asMaps()
                .stream()
                .filter(file -> !published.contains((String) file.get("sha256")))
                .map(file -> (String) file.get("name"))
                .toList();
    }

    /** A sentence that names the first of them; empty when there is none. */
    static Optional<String> sentence(List<String> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        String names = files.stream().limit(NAMED).collect(Collectors.joining(", "));
        return Optional.of(Words.count(files.size(), "file") + (files.size() == 1 ? " is" : " are")
                + " loaded and not in it: " + names
                + (files.size() > NAMED ? " and " + (files.size() - NAMED) + " more." : "."));
    }
}
