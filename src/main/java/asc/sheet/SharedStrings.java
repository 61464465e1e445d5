package asc.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that an XLSX workbook's cells refer to by number, kept as UTF-8 bytes: half of what strings would take. They are read as far
 * as cells refer to them, since whoever wants one notes sheet needs few.
 */
final class SharedStrings implements Closeable {

    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int REMEMBERED = 1 << 14;
    private static final int LONGEST_REMEMBERED = 128;

    private final Limits limits;
    private final List<byte[]> blocks = new ArrayList<>();
    private long[] ends = new long[1024];
    private int count;
    private long bytes;

    /** Cells made before: most cells refer to few texts. */
    private final Cell[] remembered = new Cell[REMEMBERED];

    private final int[] rememberedNumbers = new int[REMEMBERED];

    /** The part that holds them, or null once it has been read to its end. */
    private XmlPart xml;

    private final XlsxText text;

    private SharedStrings(XmlPart xml, Limits limits) {
        this.xml = xml;
        this.text = new XlsxText(xml);
        this.limits = limits;
        Arrays.fill(rememberedNumbers, -1);
    }

    /** @param part the part that holds them, or null where the workbook has none */
    static SharedStrings of(ZipFolder zip, String part, Limits limits) throws IOException {
        return new SharedStrings(part == null || !zip.has(part) ? null : zip.xml(part), limits);
    }

    /** Whether there is a text of that number, counted from 0. */
    boolean has(int number) throws IOException {
        while (number >= count && xml != null) {
            readNext();
        }
        return number >= 0 && number < count;
    }

    /** Reads to the end, which is where damage would be found. */
    void finish() throws IOException {
        while (xml != null) {
            readNext();
        }
    }

    private void readNext() throws IOException {
        if (!xml.nextStart()) {
            close();
        } else if (xml.name().equals("si")) {
            add(text.readRuns());
        }
    }

    @Override
    public void close() throws IOException {
        if (xml != null) {
            xml.close();
            xml = null;
        }
    }

    private void add(String text) throws Unreadable {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (count == limits.sharedStrings()) {
            throw Unreadable.beyond("shared texts", limits.sharedStrings(), xml.where());
        }
        if (bytes + encoded.length > limits.sharedStringBytes()) {
            throw Unreadable.beyond("bytes of shared texts", limits.sharedStringBytes(), xml.where());
        }
        store(encoded);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + (count >> 1));
        }
        ends[count++] = bytes;
    }

    private void store(byte[] encoded) {
        for (int done = 0; done < encoded.length; ) {
            int at = (int) (bytes & (BLOCK - 1));
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int part = Math.min(BLOCK - at, encoded.length - done);
            System.arraycopy(encoded, done, blocks.get(blocks.size() - 1), at, part);
            done += part;
            bytes += part;
        }
    }

    /** The text of that number, which must be there, as a cell. */
    Cell cell(int number) {
        if (length(number) > LONGEST_REMEMBERED) {
            return Cell.of(text(number));
        }
        int slot = number & (REMEMBERED - 1);
        if (rememberedNumbers[slot] != number) {
            remembered[slot] = Cell.of(text(number));
            rememberedNumbers[slot] = number;
        }
        return remembered[slot];
    }

    private int length(int number) {
        return (int) (ends[number] - start(number));
    }

    private long start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private String text(int number) {
        long start = start(number);
        int length = length(number);
        byte[] encoded = new byte[length];
        for (int done = 0; done < length; ) {
            int at = (int) ((start + done) & (BLOCK - 1));
            int part = Math.min(BLOCK - at, length - done);
            System.arraycopy(blocks.get((int) ((start + done) >> BLOCK_BITS)), at, encoded, done, part);
            done += part;
        }
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
