package asc.landing;

import java.time.LocalDate;

/**
 * What became of a file that was loaded.
 *
 * @param fileId the identifier of its content
 * @param edition the date its rows were true
 * @param revision 1 for the first file of its edition, 2 for another one that came later, 0 for a file that corrected rows of another
 * @param read rows read = loaded + rejected + duplicate + ignored
 * @param loaded rows now in landing and staging
 * @param rejected rows not loaded, each with an issue
 * @param duplicate rows of a correction that are loaded already
 * @param ignored titles, headers, notes and filler
 * @param headers how many of the ignored are header rows
 * @param issues how many cells or rows could not be read
 */
public record Verdict(
        String fileId,
        LocalDate edition,
        int revision,
        long read,
        long loaded,
        long rejected,
        long duplicate,
        long ignored,
        long headers,
        long issues) {

    /** Whether it corrected rows of another file instead of being loaded itself. */
    public boolean isCorrection() {
        return revision == 0;
    }
}
