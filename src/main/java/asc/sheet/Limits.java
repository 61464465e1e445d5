package asc.sheet;

/**
 * How much of a file is read before it is refused. A small file can claim to hold a great deal; these keep memory, disk and
 * time bounded whatever it claims. A refusal says which limit was passed and its number.
 *
 * @param parts entries in a zip archive
 * @param partBytes inflated bytes of one part
 * @param fileBytes inflated bytes of all parts read
 * @param ratio inflated bytes for each compressed byte of a part, judged once a part passes {@link #RATIO_GRACE} bytes
 * @param depth elements within elements in an XML part
 * @param rows the number of the last row, Excel's own limit
 * @param columns cells in a row, Excel's own limit
 * @param cells filled cells of all rows read, repeats included
 * @param cellLength characters in a cell, Excel's own limit
 * @param sharedStrings texts in an XLSX file's list of shared strings
 * @param sharedStringBytes their length in UTF-8; they are kept in memory while the file is open
 * @param legacyBytes the size of an XLS file, whose texts POI keeps in memory
 */
public record Limits(
        int parts,
        long partBytes,
        long fileBytes,
        int ratio,
        int depth,
        int rows,
        int columns,
        long cells,
        int cellLength,
        int sharedStrings,
        long sharedStringBytes,
        long legacyBytes) {

    /** Below this many inflated bytes no ratio is suspicious: a small part of blanks compresses a thousandfold. */
    static final long RATIO_GRACE = 4L << 20;

    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    /** Room for the largest honest file known (a 440 MB part, 57,000 rows of 122 columns) several times over. */
    public static final Limits DEFAULT = new Limits(
            10_000,
            4 * GIB,
            8 * GIB,
            200,
            256,
            1_048_576,
            16_384,
            150_000_000,
            32_767,
            10_000_000,
            192 * MIB,
            64 * MIB);
}
