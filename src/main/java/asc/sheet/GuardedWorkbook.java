package asc.sheet;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;

/**
 * The only way into a reader: whatever goes wrong within, however the file was built, comes out as a refusal. Only a disk that
 * cannot be read is an I/O error.
 */
final class GuardedWorkbook implements Workbook {

    /** More than any spreadsheet program makes; each costs a refusal a line. */
    private static final int MOST_SHEETS = 4_096;

    /** Excel takes 31 characters, a CSV file's sheet is called as the file. */
    private static final int LONGEST_NAME = 255;

    private final Path file;
    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();
    private String place = "";

    private GuardedWorkbook(Path file, Workbook workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    /** Something that reads the file. */
    interface Reading<T> {
        T read() throws IOException, Refusal;
    }

    static Workbook open(Path file, Reading<Workbook> opening) throws IOException, Refusal {
        return new GuardedWorkbook(file, guard(file, "", opening));
    }

    @Override
    public Sheet nextSheet() throws IOException, Refusal {
        Sheet sheet = guard(file, place, this::nextNamed);
        if (sheet == null) {
            return null;
        }
        place = Place.sheet(sheet.name());
        return new GuardedSheet(sheet);
    }

    /** A place names its sheet, and must not mean two. */
    private Sheet nextNamed() throws IOException, Refusal {
        Sheet sheet = workbook.nextSheet();
        if (sheet != null && sheet.name().length() > LONGEST_NAME) {
            throw Unreadable.beyond("characters in a sheet's name", LONGEST_NAME, "");
        }
        if (sheet != null && !names.add(sheet.name())) {
            throw new Unreadable(
                    "It has two sheets of the same name.",
                    Place.sheet(sheet.name()),
                    "Give each sheet a name of its own and save it again.");
        }
        if (names.size() > MOST_SHEETS) {
            throw Unreadable.beyond("sheets", MOST_SHEETS, "");
        }
        return sheet;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private final class GuardedSheet implements Sheet {

        private final Sheet sheet;

        GuardedSheet(Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.name();
        }

        @Override
        public SheetRow nextRow() throws IOException, Refusal {
            return guard(file, place, sheet::nextRow);
        }
    }

    private static <T> T guard(Path file, String place, Reading<T> reading) throws IOException, Refusal {
        try {
            return reading.read();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            throw new Refusal(file.getFileName() + " could not be read.", problem(file, place, failure));
        }
    }

    private static Problem problem(Path file, String place, Throwable failure) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable reason) {
                return reason.problem();
            }
            if (cause instanceof EncryptedDocumentException) {
                return Unreadable.passwordProtected().problem();
            }
            if (cause instanceof FileSystemException diskError) {
                throw diskError;
            }
        }
        if (failure instanceof OutOfMemoryError) {
            return new Problem(
                    "It needs more memory than there is.",
                    place,
                    "Remove what is not needed and save it again as .xlsx.");
        }
        readOnce(file);
        return Unreadable.damaged("its content cannot be understood.", place).problem();
    }

    /** A parser's complaint may be the disk's: then reading the bytes alone fails too, and says so. */
    private static void readOnce(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
