package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutants of our own samples by the thousand, each read in a process that is watched: it is read as Apache POI or its original says, or
 * refused in words. See src/chaos/README.md.
 */
class BooksChaos {

    private static final long SEED = Long.getLong("chaos.seed", 20261130);

    /** How many mutants of each book have bits flipped, and as many have bytes of a part changed: it makes more than 10,000 in all. */
    private static final int FLIPS = Integer.getInteger("chaos.flips", 330);

    /** Every so many are tried; 1 for all. */
    private static final int NTH = Integer.getInteger("chaos.nth", 1);

    /** POI's model of a larger workbook takes a second. */
    private static final long SMALL = 60_000;

    private static final int OF_EACH_FORMAT = 2;

    /** Books that something is wrong with are kept here. */
    private static final Path KEPT = Path.of("target/chaos/books");

    @TempDir
    static Path folder;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void no_mutant_hangs_or_crashes_the_reader_or_is_read_wrongly() throws Exception {
        Instant start = Instant.now();
        Mutants mutants = Mutants.of(originals(), SEED, FLIPS);
        System.out.println(mutants.count() + " mutants");
        Tally tally = new Tally();
        Path complaints = folder.resolve("complaints");
        long traces;
        try (WatchedReader reader = new WatchedReader(complaints)) {
            Stream<Mutant> tried = NTH == 1 ? mutants.all() : mutants.every(NTH);
            for (Mutant mutant : (Iterable<Mutant>) tried::iterator) {
                tally.add(mutant.kind(), read(reader, mutant));
            }
            traces = reader.traces();
        }
        System.out.printf(
                "%n%s%nSeed %d, %d flips, 1 of %d; %d s; %d lines of stack traces.%n",
                tally, SEED, FLIPS, NTH, Duration.between(start, Instant.now()).toSeconds(), traces);
        Files.createDirectories(KEPT);
        Files.writeString(KEPT.resolve("tally.md"), tally.toString());
        Files.write(KEPT.resolve("wrong.txt"), wrong);
        assertThat(wrong).isEmpty();
        assertThat(traces).isZero();
    }

    private WatchedReader.Answer read(WatchedReader reader, Mutant mutant) throws IOException, InterruptedException {
        Path book = mutant.save(Files.createDirectories(folder.resolve("mutant")));
        WatchedReader.Answer answer = reader.read(book, mutant);
        boolean isSound = List.of("read", "refused").contains(answer.outcome())
                && !answer.compared().startsWith("differing");
        if (!isSound) {
            String name = String.format("%05d", wrong.size()) + "." + mutant.ending();
            Files.write(Files.createDirectories(KEPT).resolve(name), mutant.bytes());
            wrong.add(name + " " + mutant.kind() + " of " + mutant.original().file().getFileName() + ": " + answer);
        }
        Files.delete(book);
        return answer;
    }

    /** The smallest samples of each format, and one in the format that no sample has. */
    private static List<Original> originals() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Process sample = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dasc.project=" + Path.of("").toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "asc.run.Asc",
                        "sample",
                        home.toString(),
                        "--months",
                        "1",
                        "--quiet")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(sample.waitFor()).as(Files.readString(folder.resolve("said"))).isZero();
        List<Original> originals = new ArrayList<>();
        for (String ending : List.of("xlsx", "ods", "csv")) {
            for (Path file : smallest(home, ending)) {
                originals.add(Original.of(file));
            }
        }
        originals.add(Original.of(asXls(originals.get(0).file())));
        originals.addAll(SmallBooks.in(Files.createDirectories(folder.resolve("small")), "small"));
        originals.forEach(book -> System.out.println(book.bytes().length + " bytes: " + book.file().getFileName()));
        return originals;
    }

    private static List<Path> smallest(Path home, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("inbox"))) {
            return files.filter(file -> file.toString().endsWith("." + ending))
                    .sorted(Comparator.comparingLong(file -> file.toFile().length()))
                    .filter(file -> file.toFile().length() < SMALL)
                    .limit(OF_EACH_FORMAT)
                    .toList();
        }
    }

    private static Path asXls(Path xlsx) throws IOException {
        Path xls = folder.resolve(xlsx.getFileName().toString().replaceFirst("xlsx$", "xls"));
        try (var from = WorkbookFactory.create(xlsx.toFile(), null, true);
                HSSFWorkbook to = new HSSFWorkbook();
                var out = Files.newOutputStream(xls)) {
            CellStyle date = to.createCellStyle();
            date.setDataFormat(to.createDataFormat().getFormat("dd/mm/yyyy"));
            for (var sheet : from) {
                var copy = to.createSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    copy(row, copy.createRow(row.getRowNum()), date);
                }
            }
            to.write(out);
        }
        return xls;
    }

    private static void copy(Row from, Row to, CellStyle date) {
        for (var cell : from) {
            var copy = to.createCell(cell.getColumnIndex());
            if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                copy.setCellValue(cell.getNumericCellValue());
                if (org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)) {
                    copy.setCellStyle(date);
                }
            } else if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
                copy.setCellValue(cell.getStringCellValue());
            }
        }
    }
}
