package asc.sheet;

import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Path;

/** Opens spreadsheet files: XLSX, ODS, XLS and CSV, told apart by their content. */
public final class Workbooks {

    private Workbooks() {}

    /** Opens a file within the usual limits; see {@link #open(Path, Limits)}. */
    public static Workbook open(Path file) throws IOException, Refusal {
        return open(file, Limits.DEFAULT);
    }

    /**
     * Opens a file to be read once from front to back. The caller closes it.
     *
     * @throws Refusal when it is not a spreadsheet that can be read, says something else than its name, is password
     *     protected, damaged or beyond the limits; {@link Refusal#because} gives it the caller's subject
     * @throws IOException when the disk cannot be read
     */
    public static Workbook open(Path file, Limits limits) throws IOException, Refusal {
        return GuardedWorkbook.open(
                file, () -> new ReadAheadWorkbook(openAs(Recogniser.recognise(file, limits), file, limits)));
    }

    private static Workbook openAs(Format format, Path file, Limits limits) throws IOException {
        return switch (format) {
            case XLSX, ODS -> openZip(format, ZipFolder.open(file, limits), limits);
            case XLS -> XlsWorkbook.open(file, limits);
            case CSV -> CsvWorkbook.open(file, limits);
        };
    }

    private static Workbook openZip(Format format, ZipFolder zip, Limits limits) throws IOException {
        try {
            return format == Format.ODS ? OdsWorkbook.open(zip, limits) : XlsxWorkbook.open(zip, limits);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }
}
