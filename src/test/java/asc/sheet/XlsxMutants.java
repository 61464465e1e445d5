package asc.sheet;

import asc.sheet.Mutant.Expected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Mutants of an XLSX workbook that only its format allows. */
final class XlsxMutants {

    private static final String BOOK = "xl/workbook.xml";

    private static final String STRINGS = "xl/sharedStrings.xml";

    private static final List<String> DIMENSIONS = List.of(
            "A1",
            "A1:A1",
            "A1:XFD1048576",
            "XFD1048576",
            "B2:A1",
            "ZZZ99999999",
            "A0",
            "-1",
            "",
            "A1:",
            ":",
            "nonsense",
            "1:1",
            "A:A",
            "A1:B2:C3",
            "A1:A99999999999999999999");

    private static final List<String> ERRORS =
            List.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!");

    private static final Pattern NUMBER =
            Pattern.compile("<c( r=\"[A-Z]+\\d+\")?( s=\"\\d+\")?( t=\"n\")?><v>[^<]*</v></c>");

    private final Original book;
    private final Consumer<Mutants.Making> add;

    XlsxMutants(Original book, Consumer<Mutants.Making> add) {
        this.book = book;
        this.add = add;
    }

    void all(long seed, int flips) throws IOException {
        List<String> sheets = book.parts().stream()
                .filter(part -> part.matches("xl/worksheets/[^/]+\\.xml"))
                .toList();
        for (String sheet : sheets) {
            for (String dimension : DIMENSIONS) {
                edited("lying dimensions", sheet, text -> dimensioned(text, dimension), Expected.SAME);
            }
            for (int number = 0; number < ERRORS.size() * 3; number++) {
                int many = number;
                edited("formulas with cached errors", sheet, text -> errors(text, many), Expected.ANYTHING);
            }
        }
        if (book.parts().contains(STRINGS)) {
            edited("lying dimensions", STRINGS, text -> text.replaceAll("ount=\"\\d+\"", "ount=\"1\""), Expected.SAME);
        }
        for (String written : List.of("1", "true", "on", "0", "false", "yes", "")) {
            edited("1904 dates", BOOK, text -> from1904(text, written), Expected.ANYTHING);
        }
        for (String state : List.of("hidden", "veryHidden", "visible", "nonsense")) {
            edited(
                    "hidden sheets",
                    BOOK,
                    text -> text.replace("<sheet ", "<sheet state=\"" + state + "\" "),
                    Expected.SAME);
        }
        for (int count : new int[] {300, 3_000, 30_000}) {
            edited("bomb by count", BOOK, text -> sheets(text, count), Expected.REFUSED);
        }
        edited("two sheets of one name", BOOK, XlsxMutants::firstTwice, Expected.REFUSED);
        add.accept(() -> book.mutant("Strict OOXML", strict(), Expected.SAME));
        for (int number = 0; number < flips; number++) {
            Random random = new Random(seed + number);
            add.accept(() -> ZipMutants.damagedPart("Strict OOXML, bytes changed", book, strict(), random));
        }
        for (EncryptionMode mode : List.of(EncryptionMode.agile, EncryptionMode.standard)) {
            encrypted(mode, seed, flips);
        }
    }

    private void edited(String kind, String part, UnaryOperator<String> edit, Expected expected) {
        add.accept(() -> book.mutant(kind, book.edited(part, edit), expected));
    }

    private static String dimensioned(String sheet, String dimension) {
        String stated = "<dimension ref=\"" + dimension + "\"/>";
        String without = sheet.replaceFirst("<dimension[^>]*/>", "");
        return without.replaceFirst("(<worksheet[^>]*>)", "$1" + Matcher.quoteReplacement(stated));
    }

    /** Every number but those before the one of that place becomes a formula that came to nothing. */
    private static String errors(String sheet, int from) {
        String error = ERRORS.get(from % ERRORS.size());
        Matcher number = NUMBER.matcher(sheet);
        StringBuilder text = new StringBuilder();
        for (int found = 0; number.find(); found++) {
            String place = number.group(1) == null ? "" : number.group(1);
            String style = number.group(2) == null ? "" : number.group(2);
            String formula = "<c" + place + style + " t=\"e\"><f>1/0</f><v>" + error + "</v></c>";
            number.appendReplacement(text, Matcher.quoteReplacement(found < from ? number.group() : formula));
        }
        return number.appendTail(text).toString();
    }

    private static String from1904(String workbook, String written) {
        String without = workbook.replaceFirst("<workbookPr[^>]*/>", "");
        return without.replaceFirst("(<workbook[^>]*>)", "$1<workbookPr date1904=\"" + written + "\"/>");
    }

    /** Tabs that all show the same part. */
    private static String sheets(String workbook, int count) {
        Matcher sheet = Pattern.compile("<sheet [^>]*r:id=\"([^\"]+)\"[^>]*/>").matcher(workbook);
        StringBuilder tabs = new StringBuilder();
        String id = sheet.find() ? sheet.group(1) : "";
        for (int number = 0; number < count; number++) {
            tabs.append("<sheet name=\"T")
                    .append(number)
                    .append("\" sheetId=\"")
                    .append(number + 100)
                    .append("\" r:id=\"")
                    .append(id)
                    .append("\"/>");
        }
        return workbook.replace("</sheets>", tabs + "</sheets>");
    }

    private static String firstTwice(String workbook) {
        return workbook.replaceFirst("(<sheet [^>]*/>)", "$1$1");
    }

    private Archive strict() throws IOException {
        Archive strict = book.archive();
        for (String part : book.parts()) {
            if (part.endsWith(".xml") || part.endsWith(".rels")) {
                strict = Original.edited(strict, part, XlsxMutants::strict);
            }
        }
        return strict;
    }

    private static String strict(String text) {
        return text.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/",
                        "http://purl.oclc.org/ooxml/officeDocument/")
                .replaceFirst("<workbook ", "<workbook conformance=\"strict\" ");
    }

    /** To make one takes a while, so that a single one is damaged in many ways. */
    private void encrypted(EncryptionMode mode, long seed, int flips) throws IOException {
        byte[] whole = encrypted(mode);
        add.accept(() -> book.mutant("encrypted", whole, Expected.PASSWORD));
        for (int number = 0; number < flips; number++) {
            Random random = new Random(seed + number);
            byte[] damaged =
                    number % 2 == 0 ? Damage.flipped(whole, random) : Damage.cut(whole, random.nextInt(whole.length));
            add.accept(() -> book.mutant("encrypted, damaged", damaged, Expected.REFUSED));
        }
    }

    private byte[] encrypted(EncryptionMode mode) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("open sesame");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(book.bytes());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (GeneralSecurityException fault) {
            throw new IOException(fault);
        }
    }
}
