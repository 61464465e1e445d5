package asc.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a zip archive, once its names have been found harmless. Nothing is ever unpacked to disk. */
final class ZipFolder implements Closeable {

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final Map<String, ZipEntry> partsInAnyCase = new HashMap<>();
    private long bytesLeft;

    private ZipFolder(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        this.bytesLeft = limits.fileBytes();
    }

    static ZipFolder open(Path file, Limits limits) throws IOException {
        ZipFile zip = openZip(file);
        try {
            ZipFolder folder = new ZipFolder(zip, limits);
            folder.list();
            return folder;
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException damaged) {
            throw Unreadable.damaged("its zip archive cannot be opened.", "");
        }
    }

    private void list() throws IOException {
        if (zip.size() > limits.parts()) {
            throw Unreadable.beyond("parts in its zip archive", limits.parts(), "");
        }
        for (Iterator<? extends ZipEntry> entries = zip.entries().asIterator(); entries.hasNext(); ) {
            ZipEntry entry = entries.next();
            String name = harmless(entry.getName());
            if (parts.put(name, entry) != null) {
                throw suspicious("Its zip archive holds two parts of the same name.", name);
            }
            partsInAnyCase.putIfAbsent(name.toLowerCase(Locale.ROOT), entry);
        }
    }

    /** Some writers separate folders by backslashes. */
    private static String harmless(String written) throws Unreadable {
        String name = written.replace('\\', '/');
        if (name.startsWith("/") || name.contains(":") || ("/" + name + "/").contains("/../")) {
            throw suspicious("Its zip archive holds a part whose name leads out of the archive.", name);
        }
        return name;
    }

    private static Unreadable suspicious(String what, String part) {
        return new Unreadable(
                what,
                Place.part(part),
                "No spreadsheet program writes that. Ask the sender where the file comes from.");
    }

    boolean has(String name) {
        return find(name) != null;
    }

    private ZipEntry find(String name) {
        ZipEntry exact = parts.get(name);
        return exact != null ? exact : partsInAnyCase.get(name.toLowerCase(Locale.ROOT));
    }

    /** A part's bytes, checked against the limits as they come and against the archive's check sum at the end. */
    PartStream part(String name) throws IOException {
        ZipEntry entry = find(name);
        if (entry == null) {
            throw Unreadable.damaged("a part is missing.", Place.part(name));
        }
        try {
            return new PartStream(zip.getInputStream(entry), entry, limits, this);
        } catch (ZipException damaged) {
            throw Unreadable.damaged("a part cannot be unpacked.", Place.part(name));
        }
    }

    /** A part as XML. */
    XmlPart xml(String name) throws IOException {
        return new XmlPart(part(name), name, limits);
    }

    /** Counts bytes inflated from any part. */
    void inflated(int bytes) throws Unreadable {
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            throw Unreadable.beyond("bytes once unpacked", limits.fileBytes(), "");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
