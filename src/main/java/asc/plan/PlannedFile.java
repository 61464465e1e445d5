package asc.plan;

import java.util.List;

/**
 * What would become of a file.
 *
 * @param job the job that reads it; empty when none does
 * @param file its path from the home, or in full when it lies elsewhere
 * @param sha256 the SHA-256 of its content; empty for what is no plain file
 * @param fate {@code new}, {@code changed} (another file of its name or edition is loaded), {@code again}, {@code corrects} (it mends rejected rows of another file), {@code loaded already},
 *     {@code refused}, {@code waits}, {@code withdrawn} or {@code unread}
 * @param edition its edition, as 2025-03-31; empty when it would not be loaded
 * @param revision its revision within the edition; 0 when it would not be loaded, or mends rows
 * @param read rows read = loaded + rejected + duplicate + ignored
 * @param loaded rows that would be loaded
 * @param rejected rows that would not, each an issue
 * @param duplicate rows that stand in it already
 * @param ignored header rows, titles, notes and blank rows
 * @param issues how many issues would be listed
 * @param why why it would be refused or wait; empty otherwise
 * @param shape how its shape differs from the job's, a sentence each
 */
public record PlannedFile(
        String job,
        String file,
        String sha256,
        String fate,
        String edition,
        int revision,
        long read,
        long loaded,
        long rejected,
        long duplicate,
        long ignored,
        long issues,
        String why,
        List<String> shape) {

    public PlannedFile {
        shape = List.copyOf(shape);
    }

    /** A file of which no row would be loaded. */
    public static PlannedFile notLoaded(
            String job, String file, String sha256, String fate, String why, List<String> shape) {
        return new PlannedFile(job, file, sha256, fate, "", 0, 0, 0, 0, 0, 0, 0, why, shape);
    }
}
