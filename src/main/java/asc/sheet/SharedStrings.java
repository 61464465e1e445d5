package asc.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts that an XLSX workbook's cells refer to by number, kept as UTF-8 bytes: half of what strings would take. */
final class SharedStrings {

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

    private SharedStrings(Limits limits) {
        this.limits = limits;
        Arrays.fill(rememberedNumbers, -1);
    }

    /** @param part the part that holds them, or null where the workbook has none */
    static SharedStrings read(ZipFolder zip, String part, Limits limits) throws IOException {
        SharedStrings strings = new SharedStrings(limits);
        if (part == null || !zip.has(part)) {
            return strings;
        }
        try (XmlPart xml = zip.xml(part)) {
            XlsxText text = new XlsxText(xml);
            while (xml.nextStart()) {
                if (xml.name().equals("si")) {
                    strings.add(text.readRuns(), xml);
                }
            }
        }
        return strings;
    }

    private void add(String text, XmlPart xml) throws Unreadable {
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

    int size() {
        return count;
    }

    /** The text of that number, counted from 0, as a cell. */
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
