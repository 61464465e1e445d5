package asc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command run as a whole process several times.
 *
 * @param seconds the median of its wall-clock times
 * @param peak the largest resident set of any run, in MiB, 0 where the machine does not tell
 * @param failed what it said last when a run failed; empty when all went well
 */
record Measured(double seconds, long peak, String failed) {

    private static final Pattern PEAK = Pattern.compile("Maximum resident set size \\(kbytes\\): (\\d+)");

    /** @param before what is done, untimed, before each run */
    static Measured of(int runs, Map<String, String> environment, Work before, String... command)
            throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-v"));
        timed.addAll(Arrays.asList(command));
        double[] seconds = new double[runs];
        long peak = 0;
        for (int run = -1; run < runs; run++) { // the first is to warm the disk's cache
            before.run();
            ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            int exit = process.waitFor();
            if (exit != 0) {
                return new Measured(0, 0, said.lines().findFirst().orElse("exit code " + exit));
            }
            if (run >= 0) {
                seconds[run] = (System.nanoTime() - start) / 1e9;
            }
            Matcher told = PEAK.matcher(said);
            peak = Math.max(peak, told.find() ? Long.parseLong(told.group(1)) / 1024 : 0);
        }
        Arrays.sort(seconds);
        return new Measured(seconds[runs / 2], peak, "");
    }

    /** Something to do. */
    interface Work {
        void run() throws IOException;
    }

    /** True when the machine has a command, tried with arguments that make it do nothing. */
    static boolean has(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    static String quoted(Path file) {
        return "'" + file.toString().replace("'", "'\\''") + "'";
    }
}
