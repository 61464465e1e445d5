package asc.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip archive made by hand, part by part, for tests. */
final class Archive {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATIONSHIP =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/>";

    /** The same parts make the same bytes. */
    private static final LocalDateTime ANY_DAY = LocalDateTime.of(2026, 9, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Archive part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Archive part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** The parts of a zip archive that is there, in its order. */
    static Archive of(byte[] archive) throws IOException {
        Archive parts = new Archive();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.part(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    /** The same parts but for one. */
    Archive without(String name) {
        Archive others = new Archive();
        others.parts.putAll(parts);
        others.parts.remove(name);
        return others;
    }

    /** The same parts, one of them with another content. */
    Archive with(String name, byte[] content) {
        Archive others = new Archive();
        others.parts.putAll(parts);
        return others.part(name, content);
    }

    Path save(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(ANY_DAY);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** An OpenDocument spreadsheet with what stands between the start and the end of its body. */
    static Archive ods(String tables) {
        return new Archive()
                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .part("content.xml", odsContent("", tables));
    }

    static String odsContent(String prolog, String tables) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prolog
                + """
                <office:document-content
                  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                  xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
                  office:version="1.2"><office:body><office:spreadsheet>"""
                + tables + "</office:spreadsheet></office:body></office:document-content>";
    }

    /** An XLSX workbook of one sheet, "Sheet1", with what stands in its {@code sheetData}. */
    static Archive xlsx(String rows) {
        return xlsxOfSheet("<worksheet xmlns=\"" + MAIN + "\"><dimension ref=\"A1\"/><sheetData>" + rows
                + "</sheetData></worksheet>");
    }

    static Archive xlsxOfSheet(String worksheet) {
        return new Archive()
                .part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                .part("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + MAIN
                                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relationship("rId2", "sharedStrings", "sharedStrings.xml")
                                + relationship("rId3", "styles", "styles.xml")))
                .part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"/>")
                .part("xl/worksheets/sheet1.xml", worksheet);
    }

    static String relationships(String inside) {
        return RELATIONSHIPS.formatted(inside);
    }

    static String relationship(String id, String type, String target) {
        return RELATIONSHIP.formatted(id, type, target);
    }
}
