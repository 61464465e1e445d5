package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are something else than they say, or than can be read. */
class RefusalTest {

    @TempDir
    Path folder;

    @Test
    void aCsvFileNamedAsAWorkbook() throws Exception {
        assertThat(refusal(text("people.xlsx", "name,town\na,b\n")).asText()).isEqualTo("""
                        people.xlsx could not be read.
                          Its name ends in .xlsx, but it is plain text, perhaps a CSV file.
                            Open it, check that it is the right file, and save it with the ending of what it is.""");
    }

    @Test
    void aWorkbookNamedAsAnother() throws Exception {
        Path file = Archive.ods("").save(folder.resolve("a.xlsx"));
        assertThat(problem(file).what())
                .isEqualTo("Its name ends in .xlsx, but it is an OpenDocument spreadsheet (.ods).");
        Path csv = Archive.xlsx("").save(folder.resolve("a.CSV"));
        assertThat(problem(csv).what()).isEqualTo("Its name ends in .csv, but it is an Excel workbook (.xlsx).");
    }

    @Test
    void anEmptyFile() throws Exception {
        assertThat(problem(text("empty.ods", "")).what()).isEqualTo("It is empty (0 bytes).");
        assertThat(problem(text("empty.csv", "")).what()).isEqualTo("It is empty (0 bytes).");
    }

    @Test
    void aWebPageNamedAsAWorkbook() throws Exception {
        String[] pages = {
            "<html><table>",
            "\n <!DOCTYPE HTML>",
            "\uFEFF<TABLE border=1>",
            "<?xml version='1.0'?>\n<html xmlns=''>",
            "MIME-Version: 1.0\n"
        };
        for (String page : pages) {
            assertThat(problem(text("page.xls", page)).what()).isEqualTo("It is a web page (HTML), not a workbook.");
        }
    }

    @Test
    void otherThingsThatAreNoSpreadsheet() throws Exception {
        assertThat(problem(text("a.xls", "<?xml version='1.0'?><Workbook/>")).what())
                .isEqualTo("It is an XML file, not a workbook or CSV file.");
        assertThat(problem(text("a.xlsx", "%PDF-1.7")).what()).isEqualTo("It is a PDF document.");
        assertThat(problem(text("a.json", "{}")).what()).isEqualTo("It is not a spreadsheet.");
        assertThat(problem(text("a.xlsx", "\u0001\u0002\u0000")).what()).isEqualTo("It is not a spreadsheet.");
    }

    @Test
    void aZipArchiveThatIsNoWorkbook() throws Exception {
        Path file = new Archive().part("table.csv", "a,b").save(folder.resolve("a.xlsx"));
        assertThat(problem(file).what())
                .isEqualTo("It is a zip archive, but neither an Excel workbook nor an OpenDocument spreadsheet.");
    }

    @Test
    void documentsOfTheSameOfficePrograms() throws Exception {
        Path word = new Archive()
                .part("[Content_Types].xml", "<Types/>")
                .part(
                        "_rels/.rels",
                        Archive.relationships(Archive.relationship("rId1", "officeDocument", "word/document.xml")))
                .part("word/document.xml", "<document/>")
                .save(folder.resolve("a.xlsx"));
        assertThat(problem(word).what()).isEqualTo("It is an Office file but not a workbook.");
        Path text = new Archive()
                .part("content.xml", Archive.odsContent("", "").replace("office:spreadsheet", "office:text"))
                .save(folder.resolve("a.ods"));
        assertThat(problem(text).what()).isEqualTo("It is not a spreadsheet but another OpenDocument file.");
    }

    @Test
    void aBinaryExcelWorkbook() throws Exception {
        Path file = new Archive()
                .part("[Content_Types].xml", "<Types/>")
                .part(
                        "_rels/.rels",
                        Archive.relationships(Archive.relationship("rId1", "officeDocument", "xl/workbook.bin")))
                .part("xl/workbook.bin", "")
                .save(folder.resolve("a.xlsb"));
        assertThat(problem(file))
                .isEqualTo(new Problem(
                        "It is a binary Excel workbook (.xlsb).", "", "Open it in Excel and save it again as .xlsx."));
    }

    @Test
    void workbooksWithAPassword() throws Exception {
        Problem expected =
                new Problem("It is password protected.", "", "Open it and save it again without a password.");
        assertThat(problem(encryptedXlsx())).isEqualTo(expected);
        assertThat(problem(encryptedXls())).isEqualTo(expected);
        Path ods = Archive.ods("")
                .part(
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>")
                .save(folder.resolve("secret.ods"));
        assertThat(problem(ods)).isEqualTo(expected);
    }

    private Path encryptedXlsx() throws Exception {
        Path file = folder.resolve("secret.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = new FileOutputStream(file.toFile())) {
            workbook.createSheet();
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                workbook.write(encrypted);
            }
            container.writeFilesystem(out);
        }
        return file;
    }

    private Path encryptedXls() throws IOException {
        Path file = folder.resolve("secret.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet();
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return file;
    }

    @Test
    void workbooksOfExcel95AndBefore() throws Exception {
        Path bare = Files.write(folder.resolve("old.xls"), new byte[] {9, 4, 6, 0, 0, 0, 16, 0});
        assertThat(problem(bare).what()).isEqualTo("It is a workbook of Excel 95 or before.");
        Path file = folder.resolve("book.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[100]), "Book");
            container.writeFilesystem(out);
        }
        assertThat(problem(file).what()).isEqualTo("It is a workbook of Excel 95 or before.");
    }

    @Test
    void aFileThatIsNotThereIsTheDisksFault() {
        assertThatThrownBy(() -> Workbooks.open(folder.resolve("gone.ods"))).isInstanceOf(NoSuchFileException.class);
    }

    private Path text(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem(Path file) {
        return refusal(file).problems().get(0);
    }

    private static Refusal refusal(Path file) {
        return catchThrowableOfType(Refusal.class, () -> Contents.of(file));
    }
}
