package asc.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a file's format from its first bytes. The name only has to agree: a wrong ending is a file that somebody mistook. */
final class Recogniser {

    private static final int HEAD = 4096;

    private static final Pattern ZIP = Pattern.compile("^PK(\u0003\u0004|\u0005\u0006)");
    private static final Pattern OLE2 = Pattern.compile("^\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    /** The first record of workbooks before Excel 95, which had no container around it. */
    private static final Pattern BARE_BIFF = Pattern.compile("^\t[\u0000\u0002\u0004]([\u0004\u0006\u0008])\u0000");

    private static final Pattern PDF = Pattern.compile("^\\s*%PDF-");
    private static final Pattern HTML = Pattern.compile(
            "^(\u00ef\u00bb\u00bf)?\\s*(<\\?xml[^>]*>)?\\s*(<!--.*?-->\\s*)?<(!doctype\\s+html|html|head|body|meta|table|div|style)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("^(\u00ef\u00bb\u00bf)?\\s*<\\?xml\\b");
    private static final Pattern MAIL = Pattern.compile("^MIME-Version:", Pattern.CASE_INSENSITIVE);

    private static final String SAVE_AGAIN = "Open it in Excel or LibreOffice and save it again as .xlsx or .ods.";

    private final String head;
    private final String ending;

    private final Limits limits;

    private Recogniser(String head, String ending, Limits limits) {
        this.limits = limits;
        this.head = head;
        this.ending = ending;
    }

    static Format recognise(Path file, Limits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            String name = file.getFileName().toString();
            int dot = name.lastIndexOf('.');
            return new Recogniser(head, name.substring(dot + 1).toLowerCase(Locale.ROOT), limits).recognise(file);
        }
    }

    private Format recognise(Path file) throws IOException {
        refuseWhatIsNoTable();
        Format found = found(file);
        Format expected = Format.ofEnding(ending);
        if (found == null || (expected == null && found == Format.CSV)) {
            throw new Unreadable(
                    "It is not a spreadsheet.", "", "Only " + Format.ALL + " are read. Save the sheet as one of them.");
        }
        if (expected != null && expected != found) {
            throw new Unreadable(
                    "Its name ends in ." + ending + ", but it is " + found.description() + ".",
                    "",
                    "Open it, check that it is the right file, and save it with the ending of what it is.");
        }
        return found;
    }

    private void refuseWhatIsNoTable() throws Unreadable {
        if (head.isEmpty()) {
            throw new Unreadable("It is empty (0 bytes).", "", "Ask for the file again, or save it again.");
        }
        if (is(BARE_BIFF)) {
            throw XlsWorkbook.tooOld();
        }
        if (is(PDF)) {
            throw new Unreadable("It is a PDF document.", "", "Ask for the spreadsheet it was made from.");
        }
        if (is(HTML) || is(MAIL)) {
            throw new Unreadable("It is a web page (HTML), not a workbook.", "", SAVE_AGAIN);
        }
        if (is(XML)) {
            throw new Unreadable("It is an XML file, not a workbook or CSV file.", "", SAVE_AGAIN);
        }
    }

    private boolean is(Pattern pattern) {
        return pattern.matcher(head).find();
    }

    private Format found(Path file) throws IOException {
        if (is(ZIP)) {
            return inZip(file);
        }
        if (is(OLE2)) {
            XlsWorkbook.refuseOthers(file);
            return Format.XLS;
        }
        return Format.ofEnding(ending) == Format.CSV || looksLikeText() ? Format.CSV : null;
    }

    private Format inZip(Path file) throws IOException {
        try (ZipFolder zip = ZipFolder.open(file, limits)) {
            if (zip.has("[Content_Types].xml") || zip.has("xl/workbook.xml")) {
                return Format.XLSX;
            }
            if (zip.has("content.xml")) {
                return Format.ODS;
            }
            throw new Unreadable(
                    "It is a zip archive, but neither an Excel workbook nor an OpenDocument spreadsheet.",
                    "",
                    "If the spreadsheet is inside, take it out and save it here by itself.");
        }
    }

    private boolean looksLikeText() {
        boolean utf16 = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        return utf16 || head.chars().noneMatch(character -> character < ' ' && "\t\n\r\f".indexOf(character) < 0);
    }
}
