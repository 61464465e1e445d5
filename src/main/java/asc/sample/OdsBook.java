package asc.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An OpenDocument spreadsheet, streamed, with the habits of real publishers' files: blank cells and rows are counts of repeats,
 * and every sheet ends in filler to the last row and column there can be.
 */
final class OdsBook implements SampleBook {

    private static final String MIME_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MIME_TYPE);

    private static final int ROWS = 1_048_576;

    private final ZipOutputStream zip;
    private final OdsContent content;
    private boolean inSheet;
    private int row;
    private int column;

    OdsBook(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out);
        // The type comes first and unpacked, so that anybody can tell the file's type from its first bytes.
        writeStored("mimetype", MIME_TYPE);
        begin("META-INF/manifest.xml");
        zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        begin("content.xml");
        content = new OdsContent(zip);
        content.beginDocument();
    }

    @Override
    public void sheet(String name) throws IOException {
        endSheet();
        content.beginSheet(name);
        inSheet = true;
        row = 0;
    }

    @Override
    public void cell(SampleCell cell) throws IOException {
        if (cell.row() != row) {
            endRow();
            content.blankRows(cell.row() - row - 1);
            content.beginRow();
            row = cell.row();
            column = 0;
        }
        content.blankCells(cell.column() - column - 1);
        content.cell(cell);
        column = cell.column();
    }

    @Override
    public void close() throws IOException {
        endSheet();
        content.endDocument();
        zip.finish();
    }

    private void endSheet() throws IOException {
        if (inSheet) {
            endRow();
            content.blankRows(ROWS - row);
            content.endSheet();
        }
    }

    private void endRow() throws IOException {
        if (row > 0) {
            content.blankCells(OdsContent.COLUMNS - column);
            content.endRow();
        }
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(entry(name));
    }

    private void writeStored(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0)); // always the same, so that the bytes are
        return entry;
    }
}
