package asc.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Gives every entry of a zip file one time, so that the same content is the same file. */
public final class ZipTimes {

    private ZipTimes() {}

    /** Copies a zip file; every entry of the copy has the one time, in UTC. The stream it goes to stays open. */
    public static void copy(Path source, OutputStream target, Instant time) throws IOException {
        LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        try (ZipFile in = new ZipFile(source.toFile())) {
            ZipOutputStream out = new ZipOutputStream(target);
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(local);
                out.putNextEntry(same);
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
            out.finish();
        }
    }
}
