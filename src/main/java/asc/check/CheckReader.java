package asc.check;

import asc.problem.Problem;
import asc.problem.Severity;
import asc.query.SqlFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one file of {@code sql/checks}: the comment at its top is the message. */
final class CheckReader {

    private static final Pattern FIRST = Pattern.compile("--\\s*(stop|warn):\\s*(.*)");
    private static final Pattern NEXT = Pattern.compile("--\\s*(\\S.*)");

    private CheckReader() {}

    static Optional<Check> read(SqlFile file, Consumer<Problem> problems) {
        List<String> lines = file.lines();
        Matcher first = FIRST.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!first.matches()) {
            problems.accept(file.problem(
                    1,
                    "The check does not say whether it stops or warns.",
                    "Begin the file with \"-- stop: …\" or \"-- warn: …\": what was found and what to do about it."));
            return Optional.empty();
        }
        StringBuilder message = new StringBuilder(first.group(2).strip());
        for (String line : lines.subList(1, lines.size())) {
            Matcher next = NEXT.matcher(line);
            if (!next.matches()) {
                break;
            }
            message.append(message.isEmpty() ? "" : " ").append(next.group(1).strip());
        }
        if (message.isEmpty()) {
            problems.accept(file.problem(1, "The check has no message.", "Write what its reader should know and do."));
        }
        Severity severity = first.group(1).equals("stop") ? Severity.STOP : Severity.WARN;
        return Optional.of(new Check(file.name(), severity, message.toString(), file));
    }
}
