package asc.run;

import asc.correction.BadFile;
import asc.correction.Mark;
import asc.correction.MarkedFile;
import asc.definition.LoadJob;
import asc.inbox.Archive;
import asc.inbox.ArrivedFile;
import asc.inbox.MarkedName;
import asc.landing.Homecoming;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a marked copy of what one file has wrong beside the refused files, in the restricted folder, for whoever sent it. */
final class Homecomings implements Homecoming {

    private final OpenRun run;
    private final LoadJob job;
    private final ArrivedFile file;
    private final Archive archive;
    private String told = "";

    Homecomings(OpenRun run, LoadJob job, ArrivedFile file) {
        this.run = run;
        this.job = job;
        this.file = file;
        this.archive = new Archive(run.home().path());
    }

    /** What came back and what to do with it, in words that stand behind others; empty when nothing did. */
    String told() {
        return told;
    }

    @Override
    public void bring(BadFile bad) throws IOException {
        told = "";
        if (bad.rows().isEmpty()) {
            archive.clearMarked(bad.fileId());
            return;
        }
        Optional<Path> content =
                bad.fileId().equals(file.fileId()) ? Optional.of(file.content()) : archive.find(bad.fileId());
        if (content.isEmpty()) {
            told = "\n" + rows(bad) + " cannot come back: its original was deleted.";
            return;
        }
        Path aside = Files.createTempDirectory(run.home().temporary(), "marked-");
        try {
            put(bad, read(bad, content.get(), aside), aside);
        } catch (Refusal cannotBeReadAgain) {
            throw new IOException(cannotBeReadAgain);
        } finally {
            try (Stream<Path> left = Files.walk(aside)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /** In the archive a file has another name, and a CSV file's sheet is called as the file. */
    private Path read(BadFile bad, Path content, Path aside) throws IOException {
        if (bad.fileId().equals(file.fileId())) {
            return content;
        }
        return Files.copy(
                content,
                aside.resolve(MarkedName.readAs(ArrivedFile.nameOf(content))),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void put(BadFile bad, Path content, Path aside) throws IOException, Refusal {
        MarkedFile.Written written = MarkedFile.write(bad, content, aside);
        MarkedName name = new MarkedName(MarkedName.sentAs(bad.name()), bad.fileId(), written.ending());
        Path there = archive.putBack(name, written.path());
        told = "\n" + rows(bad) + (bad.isRefused() ? " kept it out: " : " to be mended: ") + there
                + (written.isWhole()
                        ? " is a copy of it with the bad cells marked. "
                        : " has those rows alone, marked. ")
                + whatToDo(bad, written.isWhole());
    }

    private String whatToDo(BadFile bad, boolean isWhole) {
        if (bad.isRefused() && !isWhole) {
            return "Mend them in the file that was sent.";
        }
        return "Mend them there, leave the column \"" + Mark.COLUMN + "\" as it is, and save it in "
                + job.find().substring(0, job.find().lastIndexOf('/')) + " under its name"
                + (bad.isRefused() ? "." : ": only those rows are taken.");
    }

    private static String rows(BadFile bad) {
        return Words.count(bad.rows().size(), "row");
    }
}
