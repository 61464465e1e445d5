package asc.run;

import asc.inbox.Archive;
import asc.inbox.ArrivedFile;
import asc.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Puts a file away that was loaded or refused. Where that cannot be, it stays in the inbox, and what was done with it stands: the next night
 * finds it there, and puts it away.
 */
final class PutAway {

    private final Archive archive;
    private final ArrivedFile file;
    private final Path home;

    PutAway(Home home, ArrivedFile file) {
        this.home = home.path();
        this.archive = new Archive(home.path());
        this.file = file;
    }

    /** A file that could not be put away. */
    static final class Stays extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private Stays(Problem problem) {
            super(problem.what());
            this.problem = problem;
        }

        /** Why, and what to do. */
        Problem problem() {
            return problem;
        }
    }

    /**
     * Puts a loaded file into the archive, and clears away what was refused before it.
     *
     * @param refusedBefore the identifiers of files that it stands for, with their names
     */
    void loaded(Map<String, String> refusedBefore) throws Stays {
        Path kept = home.resolve("restricted/archive");
        move("could not be put into the archive.", kept, () -> archive.keep(file));
        move("is loaded, and what was refused before it could not be cleared away.", home.resolve("refused"), () -> {
            archive.clearWrong(file);
            for (Map.Entry<String, String> refused : refusedBefore.entrySet()) {
                archive.resolve(refused.getValue());
                archive.resolveAside(refused.getKey(), refused.getValue());
                if (!refused.getKey().equals(file.fileId())) {
                    archive.clearMarked(refused.getKey());
                }
            }
        });
        takeOut();
    }

    /** Puts a refused file beside the others, with the reasons. */
    void refused(String reasons) throws Stays {
        move(
                "could not be put with the refused files, and stays where it is.",
                home.resolve("refused"),
                () -> archive.refuse(file, reasons));
        takeOut();
    }

    private void takeOut() throws Stays {
        try {
            archive.takeOut(file);
        } catch (IOException held) {
            throw new Stays(new Problem(
                    file.name() + " could not be taken out of the inbox.",
                    file.path().toString(),
                    Rights.remedy(file.path().getParent(), held)
                            + " Where somebody has the file open, it must be closed. The next night takes it out."));
        }
    }

    /** Something that is done with files. */
    private interface Moving {
        void move() throws IOException;
    }

    private void move(String what, Path folder, Moving moving) throws Stays {
        try {
            moving.move();
        } catch (IOException cannot) {
            String then = archive.isInInbox(file)
                    ? " The next night puts it away."
                    : " Then give it with --file again: nothing is loaded twice.";
            throw new Stays(new Problem(
                    file.name() + " " + what, file.path().toString(), Rights.remedy(folder, cannot) + then));
        }
    }
}
