package asc.plan;

import asc.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan was made from: when any of it moves, the plan is void.
 *
 * @param definitions a fingerprint of the jobs, the SQL, the settings and the code
 * @param warehouse a fingerprint of the files that were loaded, and of what was done to them
 * @param version the version in force; 0 before the first
 * @param inputs the files it would read, in their order
 */
public record Basis(String definitions, String warehouse, int version, List<Input> inputs) {

    public Basis {
        inputs = List.copyOf(inputs);
    }

    /**
     * A file to be read.
     *
     * @param job the job that reads it
     * @param file its path from the home, or in full when it lies elsewhere
     * @param sha256 the SHA-256 of its content; empty for what is no plain file
     */
    public record Input(String job, String file, String sha256) {}

    /** What has moved since; empty when all stands as it stood. */
    public List<Problem> movedTo(Basis now) {
        List<Problem> moved = new ArrayList<>();
        for (Input input : now.inputs) {
            boolean sameFile = inputs.stream()
                    .anyMatch(old -> old.file.equals(input.file)
                            && old.job.equals(input.job)
                            && !old.sha256.equals(input.sha256));
            if (!inputs.contains(input)) {
                moved.add(problem(
                        sameFile
                                ? "The file " + input.file + " has changed since."
                                : "The file " + input.file + " has come since."));
            }
        }
        for (Input input : inputs) {
            if (now.inputs.stream().noneMatch(other -> other.file.equals(input.file) && other.job.equals(input.job))) {
                moved.add(problem("The file " + input.file + " has gone since."));
            }
        }
        if (!warehouse.equals(now.warehouse)) {
            moved.add(
                    problem("The warehouse holds other files than it did: another run has loaded or taken out some."));
        }
        if (!definitions.equals(now.definitions)) {
            moved.add(problem("A job, a query, the settings or the code has changed since."));
        }
        if (version != now.version) {
            moved.add(problem("Version " + now.version + " is in force; it was "
                    + (version == 0 ? "none" : "version " + version) + "."));
        }
        return moved;
    }

    private static Problem problem(String what) {
        return new Problem(what, "", "Plan again, look, and apply the new plan.");
    }
}
