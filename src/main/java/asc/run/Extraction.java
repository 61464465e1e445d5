package asc.run;

import asc.definition.PublishJob;
import java.nio.file.Path;

/** Writes a publish job's workbook from the working warehouse. */
final class Extraction {

    Extraction(OpenRun run, Models models, int version) {}

    String write(PublishJob job, Path folder) throws Exception {
        return "";
    }
}
