package asc.run;

import asc.definition.PublishJob;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Extracts as at a date that somebody asks for. They belong to no version: the outbox has them, in the date's own folder. */
final class AsAtExtracts {

    private final OpenRun run;

    AsAtExtracts(OpenRun run) {
        this.run = run;
    }

    List<Outcome> write(List<PublishJob> jobs, LocalDate asAt) throws Exception {
        Models models = Models.read(run.project(), run.connection(), run.definitions());
        Extraction extraction = new Extraction(run, models, 0);
        Path folder = Files.createDirectories(run.home().outbox().resolve(asAt.toString()));
        List<Outcome> outcomes = new ArrayList<>();
        for (PublishJob job : jobs) {
            try {
                outcomes.add(Outcome.extracted(job, asAt, write(extraction, job, asAt, folder)));
            } catch (Refusal refusal) {
                outcomes.add(new Outcome(job.name(), "", "refused", refusal.asText()));
            }
        }
        return outcomes;
    }

    /** Written aside first: nobody finds half of a workbook, and one that cannot be made leaves the last as it is. */
    private List<Path> write(Extraction extraction, PublishJob job, LocalDate asAt, Path folder) throws Exception {
        Path aside = Files.createTempDirectory(run.home().temporary(), "extract-");
        List<Path> handedOut = new ArrayList<>();
        for (Path file : extraction.write(job, Optional.of(asAt), aside)) {
            handedOut.add(Files.move(
                    file, folder.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING));
        }
        Files.delete(aside);
        return handedOut;
    }
}
