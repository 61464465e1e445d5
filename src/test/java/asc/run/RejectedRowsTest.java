package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows that were rejected come home: the workbook that was sent comes back with its bad cells marked; saved in the inbox again, its
 * mended rows take the place of the rejected ones, and nothing else of it is taken.
 */
class RejectedRowsTest {

    private static final String JOB = """
            job: load-ponds
            owner: gardener
            file:
              find: inbox/ponds/Ponds*.{xlsx,xls,ods,csv}
            edition:
              file name: "Ponds {edition}"
              type: date_uk
            table: pond
            sheet: Pond*
            header row: where "Pond" stands
            one row per: pond
            columns: |
              pond   text!          Pond
              frogs  whole_number!  Frogs
              dug    date_uk        Dug on
            repeated: |
              newt  {year} - newts  count  whole_number
            refuse the file when:
              unreadable cells more than: 9
              rejected rows more than: 2
            """;

    private static final String NAME = "Ponds 1 September 2026.xlsx";

    private static final List<Object> HEADER = List.of("Pond", "Frogs", "Dug on", "2025 - newts", "2026 - newts");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Path project;
    private TestHome home;

    @BeforeAll
    static void a_project() throws Exception {
        project = shared.resolve("project");
        for (String part : List.of("jobs", "sql")) {
            try (Stream<Path> paths = Files.walk(Path.of(part))) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    Files.createDirectories(project.resolve(path).getParent());
                    Files.copy(path, project.resolve(path));
                }
            }
        }
        // The other jobs have nothing to do here.
        Files.walk(project.resolve("jobs"), 1)
                .filter(path -> path.getFileName().toString().startsWith("load-"))
                .forEach(path -> path.toFile().delete());
        System.setProperty("asc.project", project.toString());
    }

    @BeforeEach
    void a_job_and_a_home() throws Exception {
        Files.writeString(project.resolve("jobs/load-ponds.yaml"), JOB);
        home = new TestHome(Files.createDirectories(folder.resolve("home")));
    }

    @AfterAll
    static void the_project_itself_again() {
        System.clearProperty("asc.project");
    }

    @Test
    void the_workbook_comes_back_marked_and_its_mended_rows_alone_are_taken() throws Exception {
        sixPonds(NAME);
        Console loaded = asc("run", "load-ponds");
        assertThat(loaded.code()).as(loaded.out() + loaded.err()).isZero();
        assertThat(loaded.out()).contains("7 rows read = 4 loaded + 2 rejected + 0 duplicate + 1 ignored");
        assertThat(loaded.out()).contains("2 rows to be mended: " + marked());
        assertThat(Files.getPosixFilePermissions(marked().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(marked())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Console status = asc("status");
        assertThat(status.out()).as(status.err()).contains("Rows to be mended: " + marked());

        Path mended = mend(marked(), sheet -> {
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("_errors");
            assertThat(text(sheet, 2, 5))
                    .startsWith("B: The cell in \"frogs\" cannot be read as a whole number. [row 3 of ");
            assertThat(text(sheet, 4, 5)).startsWith("B: \"frogs\" is empty and must be filled. [row 5 of ");
            assertThat(text(sheet, 1, 5)).isEmpty();
            Cell bad = sheet.getRow(2).getCell(1);
            assertThat(bad.getCellComment().getString().getString())
                    .isEqualTo("The cell in \"frogs\" cannot be read as a whole number.");
            assertThat(bad.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(sheet.getRow(1).getCell(1).getCellComment()).isNull();
            bad.setCellValue(12);
        });
        Console first = asc("run", "load-ponds");
        assertThat(first.code()).as(first.out() + first.err()).isZero();
        assertThat(mended).doesNotExist();
        assertThat(first.out())
                .contains(" has corrected rows: edition 1 September 2026.")
                .contains("7 rows read = 1 loaded + 1 rejected + 4 duplicate + 1 ignored")
                .contains("1 row to be mended: " + marked());
        assertThat(ponds())
                .containsExactly(
                        "2 | Duck | 3 | 1 2",
                        "3 | Eel | 12 | 3",
                        "4 | Frog | 5 | 4",
                        "6 | Heron | 7 | ",
                        "7 | Ibis | 8 | 9");
        assertThat(rows("select distinct _file_id from staging.pond")).hasSize(1);
        assertThat(rows("select \"row\", corrected_by = (select file_id from log.file where verdict = 'correction')"
                        + " from log.issue where severity = 'rejected' and file_id in (select file_id from log.file where"
                        + " verdict = 'loaded') order by 1"))
                .containsExactly("3 | true", "5 | null");

        // Only the row that is left comes back.
        mend(marked(), sheet -> {
            assertThat(text(sheet, 2, 5)).isEmpty();
            sheet.getRow(2).getCell(1).setCellValue(12);
            sheet.getRow(4).getCell(1).setCellValue(6);
            // Rows that are loaded may be left out, and the rest may be sorted.
            sheet.removeRow(sheet.getRow(1));
        });
        Console second = asc("run", "load-ponds");
        assertThat(second.code()).as(second.out() + second.err()).isZero();
        assertThat(second.out()).contains("6 rows read = 1 loaded + 0 rejected + 4 duplicate + 1 ignored");
        assertThat(home.files("refused")).isEmpty();
        assertThat(asc("status").out()).doesNotContain("to be mended");
        assertThat(ponds()).hasSize(6).contains("5 | Gull | 6 | 5");
        assertThat(rows("select count(*) from log.issue where severity = 'rejected' and corrected_by is null and"
                        + " file_id in (select file_id from log.file where verdict = 'loaded')"))
                .containsExactly("0");
        assertThat(rows("select verdict, edition, rows_read, rows_loaded, rows_rejected, rows_duplicate, rows_ignored"
                        + " from log.file order by loaded_at"))
                .containsExactly(
                        "loaded | 2026-09-01 | 7 | 4 | 2 | 0 | 1",
                        "correction | 2026-09-01 | 7 | 1 | 1 | 4 | 1",
                        "correction | 2026-09-01 | 6 | 1 | 0 | 4 | 1");
        assertThat(rows("select frogs from landing.pond where pond = 'Eel' order by all"))
                .as("what was sent stays as it was sent")
                .containsExactly("12.0", "a dozen");

        // Loaded again from the archive, it keeps its corrections.
        Console again = asc("run", "load-ponds", "--reprocess");
        assertThat(again.code()).as(again.out() + again.err()).isZero();
        assertThat(ponds()).hasSize(6);
        assertThat(home.files("refused")).isEmpty();
    }

    @Test
    void what_was_taken_once_is_not_taken_twice() throws Exception {
        sixPonds(NAME);
        asc("run", "load-ponds");
        Path mended = mend(marked(), sheet -> {
            sheet.getRow(2).getCell(1).setCellValue(12);
            sheet.getRow(4).getCell(1).setCellValue(6);
        });
        byte[] sent = Files.readAllBytes(mended);
        assertThat(asc("run", "load-ponds").code()).isZero();
        List<String> before = ponds();

        Books.settled(Files.write(mended, sent));
        Console twice = asc("run", "load-ponds");
        assertThat(twice.code()).isZero();
        assertThat(twice.out()).contains("holds what was loaded before; it was put away.");
        assertThat(ponds()).isEqualTo(before);

        // The same rows saved anew by a spreadsheet program are other bytes.
        Files.write(mended, sent);
        edit(mended, mended, sheet -> sheet.setColumnWidth(0, 9999));
        Console anew = asc("run", "load-ponds");
        assertThat(anew.code()).as(anew.out() + anew.err()).isZero();
        assertThat(anew.out()).contains("7 rows read = 0 loaded + 0 rejected + 6 duplicate + 1 ignored");
        assertThat(ponds()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_correction_is_refused_and_says_why() throws Exception {
        sixPonds(NAME);
        asc("run", "load-ponds");
        List<String> before = ponds();
        byte[] copy = Files.readAllBytes(marked());

        refused(copy, null, sheet -> sheet.getRow(1).getCell(1).setCellValue(99), """
                  This row is not as it was loaded, and "_errors" names no rejected row here.      sheet "Ponds", row 2
                """);
        refused(copy, null, sheet -> sheet.forEach(row -> removeCell(row, 5)), """
                  Its name says that it corrects rows, but it has no column "_errors".
                """);
        refused(
                copy,
                null,
                sheet -> sheet.getRow(2)
                        .getCell(5)
                        .setCellValue(text(sheet, 2, 5).replace("row 3", "row 4")),
                """
                  It says it is row 4, which was not rejected.      sheet "Ponds", row 3
                """);
        refused(copy, null, sheet -> sheet.getRow(2).getCell(5).setCellValue("I have mended this"), """
                  What stands in "_errors" does not say which row it corrects.      sheet "Ponds", row 3
                """);
        refused(copy, null, sheet -> {}, """
                  None of its rows is mended: each still has a cell that it cannot be loaded with.
                """);
        refused(
                copy,
                "Ponds 1 October 2026.xlsx",
                sheet -> sheet.getRow(2).getCell(1).setCellValue(12),
                """
                  It is of 1 October 2026, but the rows that it corrects are of 1 September 2026.
                """);
        refused(
                copy,
                null,
                sheet -> {
                    sheet.getRow(2).getCell(0).setCellValue("Duck");
                    sheet.getRow(2).getCell(1).setCellValue(12);
                },
                """
                  Two rows have the same pond.      sheet "Ponds", row 2; sheet "Ponds", row 3
                """);
        assertThat(ponds()).isEqualTo(before);
        assertThat(rows("select count(*) from log.corrected_row")).containsExactly("0");
    }

    @Test
    void a_file_refused_for_its_rows_comes_back_marked_and_is_loaded_whole_when_mended() throws Exception {
        new Books()
                .sheet(
                        "Ponds",
                        HEADER,
                        List.of("Duck", "many", "1/4/1999", 1, 2),
                        List.of("Eel", "a dozen", "1/4/1999", "", 3),
                        List.of("Frog", "", "1/4/1999", 4, ""),
                        List.of("Gull", 5, "1/4/1999", 4, ""))
                .writeTo(inbox(NAME));
        Console night = asc("run", "load-ponds");
        assertThat(night.code()).isEqualTo(3);
        assertThat(night.out()).contains("3 rows kept it out: " + marked());
        mend(marked(), sheet -> {
            sheet.getRow(1).getCell(1).setCellValue(1);
            sheet.getRow(2).getCell(1).setCellValue(2);
            sheet.getRow(3).getCell(1).setCellValue(3);
        });

        Console mended = asc("run", "load-ponds");

        assertThat(mended.code()).as(mended.out() + mended.err()).isZero();
        assertThat(mended.out()).contains("5 rows read = 4 loaded + 0 rejected + 0 duplicate + 1 ignored");
        assertThat(home.files("refused")).isEmpty();
        assertThat(rows("select frogs from staging.pond order by pond")).containsExactly("1", "2", "3", "5");
    }

    @Test
    void the_bad_rows_alone_of_a_refused_file_are_not_taken_for_the_file() throws Exception {
        Files.createDirectories(inbox("x").getParent());
        Books.settled(Files.writeString(
                inbox("Ponds 1 September 2026.csv"), "Pond,Frogs,Dug on,2025 - newts\na,x,,\nb,x,,\nc,x,,\nd,1,,\n"));
        Console night = asc("run", "load-ponds");
        assertThat(night.code()).isEqualTo(3);
        assertThat(night.out()).contains("has those rows alone, marked. Mend them in the file that was sent.");
        String text = Files.readString(marked());
        Books.settled(Files.writeString(inbox(marked().getFileName().toString()), text.replace(",x,", ",1,")));
        Console alone = asc("run", "load-ponds");
        assertThat(alone.code()).isEqualTo(3);
        assertThat(alone.out())
                .contains("It holds only the bad rows of Ponds 1 September 2026.csv, of which nothing is loaded.");
    }

    @Test
    void a_csv_file_comes_back_as_its_bad_rows() throws Exception {
        Files.createDirectories(inbox("x").getParent());
        Books.settled(Files.writeString(
                inbox("Ponds 1 September 2026.csv"),
                "Pond,Frogs,Dug on,2025 - newts\r\nDuck,3,1/4/1999,1\r\n\"Eel, the old\",a dozen,1/4/1999,2\r\n",
                StandardCharsets.UTF_8));
        Console loaded = asc("run", "load-ponds");
        assertThat(loaded.code()).as(loaded.out() + loaded.err()).isZero();
        assertThat(loaded.out()).contains("has those rows alone, marked.");
        String text = Files.readString(marked());
        assertThat(text)
                .startsWith(
                        "\ufeffPond,Frogs,Dug on,2025 - newts,_errors\r\n\"Eel, the old\",a dozen,1/4/1999,2,\"B: The cell in ")
                .hasLineCount(2);
        Path mended = inbox(marked().getFileName().toString());
        Books.settled(Files.writeString(mended, text.replace("a dozen", "12")));

        Console corrected = asc("run", "load-ponds");

        assertThat(corrected.code()).as(corrected.out() + corrected.err()).isZero();
        assertThat(ponds()).containsExactly("2 | Duck | 3 | 1", "3 | Eel, the old | 12 | 2");
        assertThat(home.files("refused")).isEmpty();
    }

    @Test
    void an_old_excel_workbook_comes_back_as_one_and_an_opendocument_one_as_its_bad_rows() throws Exception {
        Path xls = inbox("Ponds 1 September 2026.xls");
        try (Workbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(
                        Files.createDirectories(xls.getParent()).resolve(xls))) {
            Sheet sheet = book.createSheet("Ponds");
            List<List<Object>> rows = List.of(HEADER, List.of("Duck", "many"), List.of("Eel", "3"));
            for (List<Object> row : rows) {
                Row made = sheet.createRow(sheet.getPhysicalNumberOfRows());
                row.forEach(cell ->
                        made.createCell(Math.max(0, made.getLastCellNum())).setCellValue((String) cell));
            }
            book.write(out);
        }
        Books.settled(xls);
        assertThat(asc("run", "load-ponds").code()).isZero();
        assertThat(marked().toString()).endsWith(".errors.xls");
        mend(marked(), sheet -> sheet.getRow(1).getCell(1).setCellValue("4"));
        assertThat(asc("run", "load-ponds").code()).isZero();
        assertThat(ponds()).containsExactly("2 | Duck | 4 | ", "3 | Eel | 3 | ");

        ods(
                inbox("Ponds 1 October 2026.ods"),
                List.of("Pond", "Frogs", "Dug on", "2026 - newts"),
                List.of("Duck", "2"),
                List.of("Eel", "a dozen", "1/4/1999", "7"));
        Console loaded = asc("run", "load-ponds");
        assertThat(loaded.code()).as(loaded.out() + loaded.err()).isZero();
        assertThat(loaded.out()).contains("has those rows alone, marked.");
        assertThat(marked().toString()).endsWith(".errors.xlsx").contains("Ponds 1 October 2026.ods.");
        mend(marked(), sheet -> {
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            sheet.getRow(1).getCell(1).setCellValue(12);
        });
        Console corrected = asc("run", "load-ponds");
        assertThat(corrected.code()).as(corrected.out() + corrected.err()).isZero();
        assertThat(rows("select _row, pond, frogs from staging.pond where edition = '2026-10-01' order by 1"))
                .containsExactly("2 | Duck | 2", "3 | Eel | 12");
    }

    @Test
    void what_came_back_about_people_is_deleted_with_the_originals() throws Exception {
        Files.writeString(
                project.resolve("jobs/load-ponds.yaml"),
                JOB.replace("owner: gardener", "owner: gardener\npersonal: yes\nkeep originals: 7 days"));
        sixPonds(NAME);
        asc("run", "load-ponds");
        Path marked = marked();
        asc("run", "load-ponds");
        assertThat(marked).exists();
        Files.setLastModifiedTime(marked, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        assertThat(asc("run", "load-ponds").err()).contains("1 original deleted, older than 7 days.");
        assertThat(marked).doesNotExist();
    }

    private void sixPonds(String name) {
        new Books()
                .sheet(
                        "Ponds",
                        HEADER,
                        List.of("Duck", 3, "1/4/1999", 1, 2),
                        List.of("Eel", "a dozen", "1/4/1999", "", 3),
                        List.of("Frog", 5, "", 4, ""),
                        List.of("Gull", "", "1/4/1999", 5, ""),
                        List.of("Heron", 7, "1/4/1999", "", ""),
                        List.of("Ibis", 8, "1/4/1999", "", 9))
                .writeTo(inbox(name));
    }

    private Path inbox(String name) {
        return home.path().resolve("inbox/ponds").resolve(name);
    }

    /** The one copy that came back. */
    private Path marked() {
        List<String> names = home.files("refused").stream()
                .filter(name -> name.matches("Ponds.+\\.[0-9a-f]{16}\\.errors\\.\\w+"))
                .toList();
        assertThat(names).hasSize(1);
        return home.path().resolve("refused").resolve(names.get(0));
    }

    /** Mends a copy and saves it in the inbox under its name, as Excel would. */
    private Path mend(Path copy, Consumer<Sheet> hand) throws Exception {
        return edit(copy, inbox(copy.getFileName().toString()), hand);
    }

    private static Path edit(Path from, Path to, Consumer<Sheet> hand) throws Exception {
        byte[] written;
        try (InputStream in = Files.newInputStream(from);
                Workbook book = WorkbookFactory.create(in);
                var out = new java.io.ByteArrayOutputStream()) {
            hand.accept(book.getSheetAt(0));
            book.write(out);
            written = out.toByteArray();
        }
        return Books.settled(Files.write(to, written));
    }

    private void refused(byte[] copy, String name, Consumer<Sheet> hand, String why) throws Exception {
        Path kept = folder.resolve(name == null ? marked().getFileName().toString() : name);
        Files.write(kept, copy);
        edit(kept, inbox(kept.getFileName().toString()), hand);
        Console ran = asc("run", "load-ponds");
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(3);
        assertThat(ran.out()).contains(kept.getFileName() + " was not loaded.\n" + why);
        Path reasons = home.path().resolve("refused").resolve(kept.getFileName() + ".problems.txt");
        assertThat(reasons).exists();
        Files.delete(reasons);
        Files.write(marked(), copy);
        Files.deleteIfExists(home.path().resolve("refused").resolve(String.valueOf(name)));
    }

    private List<String> ponds() throws Exception {
        return rows("select p._row, pond, frogs, coalesce(string_agg(n.count, ' ' order by n._column), '')"
                + " from staging.pond as p left join staging.pond_newt as n using (_file_id, _sheet, _row)"
                + " group by all order by 1");
    }

    private List<String> rows(String sql) throws Exception {
        return Tables.rows(home.warehouse(), sql);
    }

    @SafeVarargs
    private static void ods(Path file, List<String>... rows) throws Exception {
        StringBuilder content = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"
                  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  ><office:body><office:spreadsheet><table:table table:name="Ponds">""");
        for (List<String> row : rows) {
            content.append("<table:table-row>");
            row.forEach(cell -> content.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(cell)
                    .append("</text:p></table:table-cell>"));
            content.append("</table:table-row>");
        }
        content.append("</table:table></office:spreadsheet></office:body></office:document-content>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.toString().getBytes(StandardCharsets.UTF_8));
        }
        Books.settled(file);
    }

    private static String text(Sheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        return cell == null ? "" : cell.getStringCellValue();
    }

    private static void removeCell(Row row, int column) {
        if (row.getCell(column) != null) {
            row.removeCell(row.getCell(column));
        }
    }

    private Console asc(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--home", home.path().toString()));
        return Console.run(all.toArray(String[]::new));
    }
}
