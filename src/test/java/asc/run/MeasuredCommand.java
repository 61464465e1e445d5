package asc.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A command that says in the last line of its progress how much memory it took at most, in KiB. */
final class MeasuredCommand {

    private MeasuredCommand() {}

    public static void main(String[] arguments) throws IOException {
        int code = Asc.execute(arguments);
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                heap += pool.getPeakUsage().getUsed();
            }
        }
        System.err.println("heap " + heap / 1024 + " resident " + resident());
        System.exit(code);
    }

    /** The most that was ever in memory of the whole process, DuckDB's part too. */
    private static String resident() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D+", ""))
                .findFirst()
                .orElseThrow();
    }
}
