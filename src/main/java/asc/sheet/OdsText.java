package asc.sheet;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;

/**
 * The text an OpenDocument cell shows: its paragraphs, one a line. White space collapses as OpenDocument 1.2, section 6.1.2,
 * says, except at a paragraph's end: LibreOffice writes a last space plainly and reads it back. Comments, drawings and tables
 * within the cell are no part of it.
 */
final class OdsText {

    private final XmlPart content;
    private final StringBuilder text = new StringBuilder();

    /** The text ends with white space that more white space adds nothing to. */
    private boolean pendingSpace;

    OdsText(XmlPart content) {
        this.content = content;
    }

    /** The content stands at the cell's start and will stand at its end. */
    String read() throws IOException {
        text.setLength(0);
        int outside = content.depth() - 1;
        boolean first = true;
        while (content.depth() > outside) {
            if (content.next() != START_ELEMENT) {
                continue;
            }
            String name = content.name();
            if (name.equals("p") || name.equals("h")) {
                if (!first) {
                    text.append('\n');
                }
                first = false;
                readParagraph();
            } else {
                content.skip();
            }
        }
        return text.isEmpty() ? "" : text.toString();
    }

    private void readParagraph() throws IOException {
        int start = text.length();
        int outside = content.depth() - 1;
        while (content.depth() > outside) {
            switch (content.next()) {
                case CHARACTERS, CDATA, SPACE -> appendCollapsed(start);
                case START_ELEMENT -> readMark();
                default -> {
                    // ends of spans and links
                }
            }
        }
        pendingSpace = false;
    }

    private void appendCollapsed(int start) throws IOException {
        int length = content.characters();
        content.checkLength(text.length() + (long) length);
        char[] characters = content.characterArray();
        int at = content.charactersStart();
        for (int end = at + length; at < end; ) {
            int word = at;
            while (at < end && !isSpace(characters[at])) {
                at++;
            }
            if (at > word) {
                text.append(characters, word, at - word);
                pendingSpace = false;
            }
            while (at < end && isSpace(characters[at])) {
                at++;
                appendSpace(start);
            }
        }
    }

    private void appendSpace(int start) {
        if (text.length() > start && !pendingSpace) {
            text.append(' ');
        }
        pendingSpace = text.length() > start;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r';
    }

    /** Spans and links are entered; white space written as an element is text; all else is not the cell's. */
    private void readMark() throws IOException {
        switch (content.name()) {
            case "span", "a" -> {
                // its text comes next
            }
            case "s" -> appendSpaces();
            case "tab" -> appendMark('\t');
            case "line-break" -> appendMark('\n');
            case "annotation", "annotation-end", "frame", "note", "ruby-text", "table" -> content.skip();
            default -> {
                // fields such as a page count show their own text
            }
        }
    }

    private void appendMark(char mark) {
        text.append(mark);
        pendingSpace = false;
    }

    private void appendSpaces() throws IOException {
        long count = OdsRow.repeats(content, "c");
        content.checkLength(text.length() + count);
        text.append(" ".repeat((int) count));
        pendingSpace = false;
    }
}
