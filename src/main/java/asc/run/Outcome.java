package asc.run;

import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.inbox.ArrivedFile;
import asc.landing.Verdict;
import asc.landing.Withdrawal;
import asc.problem.Finding;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.Publication;
import asc.publish.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file, or of the publication, in words.
 *
 * @param job the job
 * @param file the file's name; empty for a publication
 * @param verdict {@code loaded}, {@code corrected}, {@code known}, {@code withdrawn}, {@code rebuilt}, {@code refused}, {@code fault}, {@code unread}, {@code published}, {@code unchanged},
 *     {@code extracted}, {@code nothing}
 * @param text the sentences people see
 * @param stays why the file could not be put away, in words that are in the text too; empty when nothing is left to do
 */
record Outcome(String job, String file, String verdict, String text, String stays) {

    Outcome(String job, String file, String verdict, String text) {
        this(job, file, verdict, text, "");
    }

    /** @param cameBack what came back of it, in words; empty when nothing did */
    static Outcome loaded(LoadJob job, Path path, Verdict verdict, String cameBack) {
        String name = ArrivedFile.nameOf(path);
        String text = name + (verdict.isCorrection() ? " has corrected rows: edition " : " is loaded: edition ")
                + Words.date(verdict.edition())
                + (verdict.revision() > 1 ? ", revision " + verdict.revision() : "") + ".\n  "
                + Words.count(verdict.read(), "row") + " read = " + Words.number(verdict.loaded()) + " loaded + "
                + Words.number(verdict.rejected()) + " rejected + " + Words.number(verdict.duplicate())
                + " duplicate + " + Words.number(verdict.ignored()) + " ignored" + headers(verdict) + "; "
                + Words.count(verdict.issues(), "issue") + ".";
        String what = verdict.isCorrection() ? "corrected" : "loaded";
        return new Outcome(job.name(), name, what, text + cameBack.replace("\n", "\n  "));
    }

    /** A person who sees that a row was ignored asks which. */
    private static String headers(Verdict verdict) {
        if (verdict.ignored() == 0) {
            return "";
        }
        String words = Words.count(verdict.headers(), "header row");
        return verdict.ignored() == verdict.headers()
                ? " (" + words + ")"
                : " (" + words + ", else titles, notes and blank rows)";
    }

    /** @param putAway what became of the file, behind the rest of the sentence */
    static Outcome known(LoadJob job, Path path, String putAway) {
        String name = path.getFileName().toString();
        return new Outcome(job.name(), name, "known", name + " holds what was loaded before" + putAway + ".");
    }

    static Outcome refused(LoadJob job, Path path, String reasons) {
        return new Outcome(job.name(), path.getFileName().toString(), "refused", reasons);
    }

    /** @param isLoaded whether its rows were loaded before the fault */
    static Outcome faulted(LoadJob job, Path path, boolean isLoaded, String words) {
        return new Outcome(
                job.name(),
                path.getFileName().toString(),
                "fault",
                path.getFileName()
                        + (isLoaded
                                ? " is loaded; what was to be done after that, the next night does.\n"
                                : " was not loaded, and stays in the inbox.\n")
                        + words);
    }

    static Outcome unread(Path path) {
        String shown = path.toString().replace('\\', '/');
        return new Outcome(
                "inbox",
                path.getFileName().toString(),
                "unread",
                shown
                        + " is read by no job. Rename it as its job expects (see: asc jobs), or take it out of the inbox.");
    }

    /** A file that was replaced between a look at the plan's files and its load. */
    static Outcome notApplied(String plan) {
        return new Outcome(
                "publish",
                "",
                "refused",
                "Plan " + plan
                        + " was not published: a file was replaced while it was applied. Files loaded before that stay"
                        + " loaded. Plan again, look, and apply the new plan.");
    }

    /** @param withIt the files that had mended its rows */
    static Outcome withdrawn(Withdrawal.Loaded file, List<Withdrawal.Loaded> withIt, Invocation typed) {
        StringBuilder text = new StringBuilder(file.name() + ", edition " + Words.date(file.edition())
                + ", is withdrawn: its " + Words.count(file.rows(), "row")
                + " left the warehouse, and the night does not load it again.");
        withIt.forEach(
                each -> text.append("\n  ").append(each.name()).append(", which had mended its rows, went with it."));
        text.append("\n  What is published stays as it is until the next night. What would change: ")
                .append(typed.of("plan"));
        return new Outcome(file.job(), file.name(), "withdrawn", text.toString());
    }

    /**
     * A file that somebody took out and somebody else saved again.
     *
     * @param putAway what became of the file, behind the rest of the sentence
     */
    static Outcome stillWithdrawn(LoadJob job, Path path, String putAway, Invocation typed) {
        String name = ArrivedFile.nameOf(path);
        return new Outcome(
                job.name(),
                name,
                "withdrawn",
                name + " holds what was withdrawn, and was not loaded" + putAway + ". To load it all the same: "
                        + typed.of("run " + job.name() + " --reprocess --file F"));
    }

    static Outcome rebuilt(int files, int asLanded, int tables) {
        String text = "The warehouse was made anew from " + Words.count(files, "file") + " of the archive"
                + (asLanded == 0
                        ? ""
                        : ", and from the landed rows of " + Words.count(asLanded, "file")
                                + " about people, or that a later one followed")
                + ". All of its " + Words.count(tables, "table")
                + " were built; those of measures and marts hold what they held.";
        return new Outcome("rebuild", "", "rebuilt", text);
    }

    static Outcome nothing() {
        return new Outcome("run", "", "nothing", "No file waits in the inbox of these jobs. Nothing was done.");
    }

    /** @param made the version that was made from what is there, {@code inForce} or a later one that was rolled back */
    static Outcome unchanged(int made, int inForce) {
        String text =
                "Nothing new: version " + made + " was made from the same files and the same code. No new version.";
        return new Outcome(
                "publish",
                "",
                "unchanged",
                made == inForce
                        ? text
                        : text + "\nVersion " + inForce + " stays in force, since version " + made
                                + " was rolled back. To put that in force again: asc rollback " + made
                                + " --why \"…\"");
    }

    static Outcome nothingLoaded() {
        return new Outcome("publish", "", "nothing", "No file is loaded yet, so there is nothing to publish.");
    }

    static Outcome published(
            Version version, List<Finding> findings, Home home, List<Path> workbooks, List<Problem> notMade) {
        StringBuilder text = new StringBuilder("Version " + version.version() + " is published.\n  "
                + home.published().resolve("current").resolve(Publication.DATABASE));
        workbooks.forEach(workbook -> text.append("\n  ").append(workbook));
        text.append(findings.isEmpty() ? "" : "\nWorth knowing before it is quoted:");
        findings.forEach(finding -> text.append("\n").append(finding.asProblem().asText()));
        notMade.forEach(problem -> text.append("\n").append(problem.asText()));
        return new Outcome("publish", "", notMade.isEmpty() ? "published" : "refused", text.toString());
    }

    static Outcome extracted(PublishJob job, LocalDate asAt, List<Path> files) {
        StringBuilder text = new StringBuilder("Extracted as at " + Words.date(asAt) + ".");
        files.forEach(file -> text.append("\n  ").append(file));
        return new Outcome(job.name(), "", "extracted", text.toString());
    }

    static Outcome stopped(Refusal refusal, Optional<Version> current) {
        String last = current.map(version -> "Version " + version.version() + " is still in force.")
                .orElse("No version is in force yet.");
        return new Outcome("publish", "", "refused", refusal.asText() + "\n" + last);
    }

    /** The same, with more to say. */
    Outcome and(String more) {
        return new Outcome(job, file, verdict, text + "\n" + more, stays);
    }

    /** What was done with the file stands, but it lies where it lay, and somebody is needed. */
    Outcome butStays(Problem problem) {
        return new Outcome(job, file, verdict, text + "\n" + problem.asText(), problem.asText());
    }

    /** What was done stands, but something that belongs to it was refused. */
    Outcome butRefused(Refusal refusal) {
        return new Outcome(job, file, isFault() ? verdict : "refused", text + "\n" + refusal.asText());
    }

    /** It is made anew only from what it was made from, and somebody rolled that back. */
    Outcome butDamaged(String damage) {
        return butRefused(new Refusal(
                damage,
                Problem.of("It cannot be made anew, since what is loaded makes the version that was rolled back."
                        + " Put a version in force that is whole: asc versions lists them.")));
    }

    boolean isRefused() {
        return verdict.equals("refused");
    }

    /** True when somebody has to do something, though it is no fault of ours. */
    boolean needsSomebody() {
        return isRefused() || !stays.isEmpty();
    }

    boolean isFault() {
        return verdict.equals("fault");
    }
}
