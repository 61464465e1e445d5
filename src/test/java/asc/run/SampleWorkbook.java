package asc.run;

import java.nio.file.Path;

/** The workbook that these tests load. */
final class SampleWorkbook {

    static final String INBOX = "inbox/ascof";
    static final String NAME = "ascof_2024_25.ods";

    private SampleWorkbook() {}

    static Path file() {
        return Path.of("..", "shared", "data", "ascof", "ascof_2024_25.ods");
    }
}
