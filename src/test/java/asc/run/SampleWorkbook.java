package asc.run;

import asc.sample.SamplePlan;
import asc.sample.WrittenSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The workbook these tests load: the project's own sample of the framework's time series, every figure of it invented. */
final class SampleWorkbook {

    static final String INBOX = "inbox/ascof";

    /** As its publisher calls it. */
    static final String NAME = "ascof_2024_25.ods";

    /** Ours in the sample's settings. */
    private static final String COUNCIL = "E08000026";

    private static Path written;

    private SampleWorkbook() {}

    static synchronized Path file() throws IOException {
        if (written == null) {
            Path folder = Folders.untilTheEnd("sample-");
            written = write(folder).stream()
                    .filter(file -> file.startsWith(folder.resolve(INBOX)))
                    .findFirst()
                    .orElseThrow();
        }
        return written;
    }

    private static List<Path> write(Path folder) {
        try {
            return SampleCommand.write(Project.find(), new Home(folder), SamplePlan.small(COUNCIL), file -> {}).stream()
                    .map(WrittenSample::file)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
