package asc.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of events, one a line. */
public final class EventFile implements Receiver {

    private final Path file;

    /** @param file made with the first event */
    public EventFile(Path file) {
        this.file = file;
    }

    @Override
    public void take(String event) throws IOException {
        Files.writeString(file, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
