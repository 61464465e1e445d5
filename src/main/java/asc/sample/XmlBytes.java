package asc.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** XML on its way out: markup as it is, text escaped. One byte array and no object a cell, since a sample may be a gigabyte long. */
final class XmlBytes {

    private static final int SIZE = 1 << 16;

    /** What one character can become at most, {@code <text:s/>}. */
    private static final int LONGEST = 9;

    private static final byte[] AMPERSAND = bytes("&amp;");
    private static final byte[] LESS = bytes("&lt;");
    private static final byte[] GREATER = bytes("&gt;");
    private static final byte[] QUOTE = bytes("&quot;");
    private static final byte[] SPACE = bytes("<text:s/>");

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int length;

    XmlBytes(OutputStream out) {
        this.out = out;
    }

    static byte[] bytes(String markup) {
        return markup.getBytes(StandardCharsets.UTF_8);
    }

    /** Markup. */
    void put(byte[] markup) throws IOException {
        if (length + markup.length > SIZE) {
            flush();
        }
        if (markup.length > SIZE) {
            out.write(markup);
            return;
        }
        System.arraycopy(markup, 0, buffer, length, markup.length);
        length += markup.length;
    }

    void put(String markup) throws IOException {
        put(bytes(markup));
    }

    void put(long number) throws IOException {
        put(Long.toString(number));
    }

    /** Text, escaped for an element and for an attribute alike. */
    void text(String text) throws IOException {
        text(text, 0, text.length(), false);
    }

    /** A paragraph of an OpenDocument cell, where a space counts only behind something that is none. */
    void paragraph(String text, int from, int to) throws IOException {
        text(text, from, to, true);
    }

    private void text(String text, int from, int to, boolean spacesCount) throws IOException {
        boolean wasSpace = spacesCount;
        for (int i = from; i < to; i++) {
            if (length > SIZE - LONGEST) {
                flush();
            }
            char character = text.charAt(i);
            if (character == ' ' && spacesCount && (wasSpace || i == to - 1)) {
                escape(SPACE);
            } else if (character < 0x80) {
                ascii(character);
            } else {
                i += beyondAscii(text, i);
            }
            wasSpace = spacesCount && character == ' ';
        }
    }

    private void ascii(char character) {
        switch (character) {
            case '&' -> escape(AMPERSAND);
            case '<' -> escape(LESS);
            case '>' -> escape(GREATER);
            case '"' -> escape(QUOTE);
            default -> buffer[length++] = (byte) character;
        }
    }

    private void escape(byte[] markup) {
        System.arraycopy(markup, 0, buffer, length, markup.length);
        length += markup.length;
    }

    /** @return how many characters it took beside the first */
    private int beyondAscii(String text, int at) {
        int point = text.codePointAt(at);
        escape(bytes(Character.toString(point)));
        return Character.charCount(point) - 1;
    }

    void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }
}
