package asc.run;

import asc.definition.LoadJob;
import asc.landing.Verdict;
import java.nio.file.Path;

/**
 * What became of one file, or of the publication, in words.
 *
 * @param job the job
 * @param file the file's name; empty for a publication
 * @param verdict {@code loaded}, {@code known}, {@code refused}, {@code unread}, {@code published}, {@code unchanged}
 * @param text the sentences people see
 */
record Outcome(String job, String file, String verdict, String text) {

    static Outcome loaded(LoadJob job, Path path, Verdict verdict) {
        String name = path.getFileName().toString();
        String text = name + " is loaded: edition " + Words.date(verdict.edition())
                + (verdict.revision() > 1 ? ", revision " + verdict.revision() : "") + ".\n  "
                + Words.count(verdict.read(), "row") + " read = " + Words.number(verdict.loaded()) + " loaded + "
                + Words.number(verdict.rejected()) + " rejected + " + Words.number(verdict.duplicate())
                + " duplicate + " + Words.number(verdict.ignored()) + " ignored; "
                + Words.count(verdict.issues(), "issue") + ".";
        return new Outcome(job.name(), name, "loaded", text);
    }

    static Outcome known(LoadJob job, Path path) {
        String name = path.getFileName().toString();
        return new Outcome(job.name(), name, "known", name + " holds what was loaded before; it was put away.");
    }

    static Outcome refused(LoadJob job, Path path, String reasons) {
        return new Outcome(job.name(), path.getFileName().toString(), "refused", reasons);
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

    boolean isRefused() {
        return verdict.equals("refused");
    }

    boolean isNew() {
        return verdict.equals("loaded");
    }
}
