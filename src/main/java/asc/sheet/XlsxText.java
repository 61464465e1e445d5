package asc.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text from an XLSX part. */
final class XlsxText {

    /** How OOXML writes a character that XML cannot hold: {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XmlPart xml;
    private final StringBuilder text = new StringBuilder();

    XlsxText(XmlPart xml) {
        this.xml = xml;
    }

    /** The text of a rich text element that has just started, without its phonetic guide; the part will be at its end. */
    String readRuns() throws IOException {
        text.setLength(0);
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "t" -> append();
                case "r" -> {
                    // its text comes next
                }
                default -> xml.skip();
            }
        }
        return unescaped();
    }

    /** The text of the element that has just started; the part will be at its end. */
    String read() throws IOException {
        text.setLength(0);
        append();
        return unescaped();
    }

    private void append() throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            switch (xml.next()) {
                case CHARACTERS, CDATA, SPACE -> xml.appendTo(text);
                case START_ELEMENT -> xml.skip();
                default -> {
                    // its end, a comment
                }
            }
        }
    }

    private String unescaped() {
        if (text.isEmpty()) {
            return "";
        }
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        return ESCAPED.matcher(text).replaceAll(XlsxText::character);
    }

    private static String character(java.util.regex.MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }
}
