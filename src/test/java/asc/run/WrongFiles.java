package asc.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files that nobody should load. */
final class WrongFiles {

    private static final int MEBIBYTE = 1 << 20;

    private WrongFiles() {}

    /** A workbook as Excel saves it with a password. */
    static Path encryptedXlsx(Path file) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Cover").createRow(0).createCell(0).setCellValue("Nobody sees this");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("open sesame");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                book.write(encrypted);
            }
            container.writeFilesystem(out);
        }
        return file;
    }

    /** The manifest of a workbook that LibreOffice saved with a password. */
    static String encrypted(String manifest) {
        return manifest.replace(
                "</manifest:manifest>",
                "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\">"
                        + "<manifest:encryption-data manifest:checksum-type=\"SHA1/1K\"/></manifest:file-entry></manifest:manifest>");
    }

    /** Ten entities of ten entities of ten …: a billion words, if anybody unfolds them. */
    static String billionLaughs(String content) {
        StringBuilder entities = new StringBuilder("<!DOCTYPE bomb [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        int root = content.indexOf("<office:document-content");
        int words = content.indexOf("<text:p>", root) + "<text:p>".length();
        return content.substring(0, root) + entities.append("]>") + content.substring(root, words) + "&e9;"
                + content.substring(words);
    }

    /** A hundred kilobytes that unpack to a hundred megabytes of blank paragraphs. */
    static Path zipBomb(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] blank = "<p>          </p>".repeat(MEBIBYTE / 17).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                zip.write(blank);
            }
        }
        return file;
    }

    /** Comma separated values. */
    static Path csv(Path file) throws IOException {
        return Files.writeString(file, "Local authority code,Local authority\n407,Coventry\n");
    }

    static Path empty(Path file) throws IOException {
        return Files.write(file, new byte[0]);
    }
}
