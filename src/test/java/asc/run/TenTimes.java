package asc.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes a workbook longer: every row of every table stands in it so many times, each time under another name. */
final class TenTimes {

    private static final Pattern SHEET =
            Pattern.compile("<table:table [^>]*table:name=\"([^\"]*)\".*?</table:table>", Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("<table:table-row\\b[^>]*>.*?</table:table-row>", Pattern.DOTALL);

    /** A row of a table: its first two cells hold a code and a name, which need not be known when the code is. */
    private static final Pattern CODE_AND_NAME = Pattern.compile(
            "^(<table:table-row\\b[^>]*><table:table-cell\\b[^>/]*><text:p>[^<\\[]{1,20}</text:p></table:table-cell>"
                    + "<table:table-cell\\b[^>/]*><text:p>)([^<]+)(</text:p>.*)$",
            Pattern.DOTALL);

    private TenTimes() {}

    /** @param arguments the workbook, the longer one to write, and how many times */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    }

    static void write(Path source, Path target, int times) throws IOException {
        try (ZipFile in = new ZipFile(source.toFile());
                OutputStream file = Files.newOutputStream(target);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = in.getInputStream(entry)) {
                    if (entry.getName().equals(EditedOds.CONTENT)) {
                        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                        lengthen(new String(content.readAllBytes(), StandardCharsets.UTF_8), text, times);
                        text.flush();
                    } else {
                        content.transferTo(out);
                    }
                }
            }
        }
    }

    private static void lengthen(String content, Writer out, int times) throws IOException {
        Matcher sheet = SHEET.matcher(content);
        int written = 0;
        while (sheet.find()) {
            out.append(content, written, sheet.start());
            if (sheet.group(1).startsWith("Table_")) {
                lengthenSheet(sheet.group(), out, times);
            } else {
                out.append(sheet.group());
            }
            written = sheet.end();
        }
        out.append(content, written, content.length());
    }

    private static void lengthenSheet(String sheet, Writer out, int times) throws IOException {
        Matcher row = ROW.matcher(sheet);
        int written = 0;
        while (row.find()) {
            out.append(sheet, written, row.end());
            written = row.end();
            Matcher cells = CODE_AND_NAME.matcher(row.group());
            if (cells.matches() && !cells.group(2).equals("Local authority")) {
                for (int i = 2; i <= times; i++) {
                    out.append(cells.group(1))
                            .append(cells.group(2))
                            .append(" ")
                            .append(Integer.toString(i));
                    out.append(cells.group(3));
                }
            }
        }
        out.append(sheet, written, sheet.length());
    }
}
