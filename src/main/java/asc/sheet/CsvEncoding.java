package asc.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a CSV file's characters are written, found by reading all of it: one name with an accent in the last row decides.
 *
 * @param charset the encoding
 * @param markLength the bytes of the mark that stands before the text
 */
record CsvEncoding(Charset charset, int markLength) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4096;

    /** What a lenient decoder gives for bytes that are no character. */
    private static final char DAMAGE = '\ufffd';

    /** The encoding in which the whole file is text: what its first bytes say, else UTF-8, else what Windows writes. */
    static CsvEncoding of(Path file) throws IOException {
        CsvEncoding marked = marked(file);
        if (marked != null) {
            if (marked.fits(file)) {
                return marked;
            }
            throw notText();
        }
        CsvEncoding utf8 = new CsvEncoding(StandardCharsets.UTF_8, 0);
        if (utf8.fits(file)) {
            return utf8;
        }
        refuseDamaged(file);
        CsvEncoding windows = new CsvEncoding(WINDOWS, 0);
        if (windows.fits(file)) {
            return windows;
        }
        throw notText();
    }

    /**
     * UTF-8 that was cut within a character, or lost a bit, would be read as something else from its first accent on. In what Windows writes
     * bytes hardly ever happen to be characters of UTF-8.
     */
    private static void refuseDamaged(Path file) throws IOException {
        long characters = 0;
        long damages = 0;
        CharsetDecoder lenient = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        try (Reader text = new InputStreamReader(Files.newInputStream(file), lenient)) {
            char[] some = new char[1 << 14];
            for (int count = text.read(some); count >= 0; count = text.read(some)) {
                for (int index = 0; index < count; index++) {
                    damages += some[index] == DAMAGE ? 1 : 0;
                    characters += some[index] > 0x7f && some[index] != DAMAGE ? 1 : 0;
                }
            }
        }
        if (characters >= damages) {
            throw Unreadable.damaged("its text is UTF-8 but for a few bytes.", "");
        }
    }

    private static CsvEncoding marked(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
        }
        Charset wide = unmarkedWide(head);
        return wide == null ? null : new CsvEncoding(wide, 0);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (index >= head.length || (head[index] & 0xff) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    /** In UTF-16 every second byte of plain English is zero, and no other is; null where that is not so. */
    private static Charset unmarkedWide(byte[] head) {
        int[] zeros = new int[2];
        for (int index = 0; index < head.length; index++) {
            zeros[index & 1] += head[index] == 0 ? 1 : 0;
        }
        int enough = Math.max(1, head.length / 5);
        if (zeros[0] == 0 && zeros[1] >= enough) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[1] == 0 && zeros[0] >= enough ? StandardCharsets.UTF_16BE : null;
    }

    private boolean fits(Path file) throws IOException {
        try (Reader text = reader(file)) {
            char[] some = new char[1 << 14];
            for (int count = text.read(some); count >= 0; count = text.read(some)) {
                refuseBinary(some, count);
            }
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    private static void refuseBinary(char[] some, int count) throws Unreadable {
        for (int index = 0; index < count; index++) {
            if (some[index] == 0) {
                throw notText();
            }
        }
    }

    private static Unreadable notText() {
        return new Unreadable(
                "It is not a CSV file: it holds bytes that are not text.",
                "",
                "Open it in the program that made it and save the sheet as CSV (UTF-8), .xlsx or .ods.");
    }

    /** The file's text; bytes that are not text end the reading. */
    Reader reader(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            bytes.skipNBytes(markLength);
            return new InputStreamReader(bytes, charset.newDecoder());
        } catch (IOException failure) {
            bytes.close();
            throw failure;
        }
    }
}
