package asc.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A run in a process that lives on, as those of {@code asc serve} do: in one of its own most of its time would be Java's beginning. */
public final class NextRun {

    private NextRun() {}

    /**
     * How it ended.
     *
     * @param said everything it said
     */
    public record Ended(int code, String said) {}

    public static Ended of(List<String> command) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int code = Asc.execute(command.toArray(String[]::new));
            return new Ended(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
