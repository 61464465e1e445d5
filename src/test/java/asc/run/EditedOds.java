package asc.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An OpenDocument spreadsheet with one thing changed in its XML, as text: all else stays as its publisher wrote it. */
final class EditedOds {

    static final String CONTENT = "content.xml";
    static final String MANIFEST = "META-INF/manifest.xml";

    private static final String CELL = "<table:table-cell\\b[^>]*(?:/>|[^/]>.*?</table:table-cell>)";

    private EditedOds() {}

    /** Writes a copy whose part of that name is edited; an edit that changes nothing is a mistake in the test. */
    static Path of(Path source, Path target, String part, UnaryOperator<String> edit) throws IOException {
        boolean edited = false;
        try (ZipFile in = new ZipFile(source.toFile());
                OutputStream file = Files.newOutputStream(target);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(entry)) {
                    if (entry.getName().equals(part)) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        String changed = edit.apply(text);
                        edited = !changed.equals(text);
                        out.write(changed.getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(out);
                    }
                }
            }
        }
        if (!edited) {
            throw new IllegalArgumentException("Nothing was found to edit in " + part + " of " + source + ".");
        }
        return target;
    }

    /** Edits one sheet. */
    static UnaryOperator<String> sheet(String name, UnaryOperator<String> edit) {
        Pattern sheet = Pattern.compile(
                "<table:table [^>]*table:name=\"" + Pattern.quote(name) + "\".*?</table:table>", Pattern.DOTALL);
        return content -> {
            Matcher found = sheet.matcher(content);
            return found.find()
                    ? content.substring(0, found.start()) + edit.apply(found.group()) + content.substring(found.end())
                    : content;
        };
    }

    /** Puts other words in the first cell that holds exactly these. */
    static UnaryOperator<String> cell(String words, String others) {
        return content -> content.replaceFirst(">" + Pattern.quote(words) + "<", ">" + others + "<");
    }

    /** Prints a second time the row in which a cell holds exactly these words. */
    static UnaryOperator<String> rowTwice(String words) {
        return content -> {
            int cell = content.indexOf(">" + words + "<");
            int start = content.lastIndexOf("<table:table-row", cell);
            int end = content.indexOf("</table:table-row>", cell) + "</table:table-row>".length();
            return content.substring(0, end) + content.substring(start, end) + content.substring(end);
        };
    }

    /** Takes the third cell out of every row that has one by itself. */
    static UnaryOperator<String> withoutThirdColumn() {
        String alone = "(?![^>]*number-columns-repeated)";
        Pattern third =
                Pattern.compile("(<table:table-row[^>]*>(?:" + cell(alone) + "){2})" + cell(alone), Pattern.DOTALL);
        return content -> third.matcher(content).replaceAll("$1");
    }

    private static String cell(String condition) {
        return CELL.replace("\\b", "\\b" + condition);
    }
}
