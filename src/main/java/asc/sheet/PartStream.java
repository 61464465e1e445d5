package asc.sheet;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The inflated bytes of one part of a zip archive. {@link java.util.zip.ZipFile} checks neither size nor check sum nor
 * ratio; this does.
 */
final class PartStream extends FilterInputStream {

    /** More than this between two XML events is one comment, name or attribute that no spreadsheet program writes. */
    private static final long LONGEST_TOKEN = 16L << 20;

    private final ZipEntry entry;
    private final Limits limits;
    private final ZipFolder folder;
    private final CRC32 checkSum = new CRC32();
    private final byte[] head = new byte[1024];
    private long inflated;
    private long tokenStart;

    PartStream(InputStream in, ZipEntry entry, Limits limits, ZipFolder folder) {
        super(in);
        this.entry = entry;
        this.limits = limits;
        this.folder = folder;
    }

    /** Tells that whatever was read so far has been taken in. */
    void tokenEnds() {
        tokenStart = inflated;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = inflate(buffer, offset, length);
        if (count < 0) {
            verify();
        } else {
            checkSum.update(buffer, offset, count);
            keepHead(buffer, offset, count);
            inflated += count;
            checkLimits(count);
        }
        return count;
    }

    private void keepHead(byte[] buffer, int offset, int count) {
        if (inflated < head.length) {
            System.arraycopy(buffer, offset, head, (int) inflated, (int) Math.min(count, head.length - inflated));
        }
    }

    /** The first bytes read, as Latin-1. */
    String head() {
        return new String(head, 0, (int) Math.min(inflated, head.length), StandardCharsets.ISO_8859_1);
    }

    private int inflate(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (ZipException | EOFException damaged) {
            throw damaged("a part cannot be unpacked.");
        }
    }

    private void checkLimits(int count) throws Unreadable {
        folder.inflated(count);
        if (inflated > limits.partBytes()) {
            throw Unreadable.beyond("bytes in one part once unpacked", limits.partBytes(), where());
        }
        if (entry.getSize() >= 0 && inflated > entry.getSize()) {
            throw damaged("a part is longer than the archive says.");
        }
        if (inflated > Limits.RATIO_GRACE && inflated / limits.ratio() > Math.max(1, entry.getCompressedSize())) {
            throw Unreadable.beyond("unpacked bytes for each packed byte", limits.ratio(), where());
        }
        if (inflated - tokenStart > LONGEST_TOKEN) {
            throw Unreadable.beyond("bytes in one piece of XML", LONGEST_TOKEN, where());
        }
    }

    private void verify() throws Unreadable {
        if (entry.getSize() >= 0 && inflated != entry.getSize()) {
            throw damaged("a part is shorter than the archive says.");
        }
        if (entry.getCrc() >= 0 && checkSum.getValue() != entry.getCrc()) {
            throw damaged("the check sum of a part does not match its content.");
        }
    }

    private Unreadable damaged(String how) {
        return Unreadable.damaged(how, where());
    }

    private String where() {
        return Place.part(entry.getName());
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
