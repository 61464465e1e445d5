package asc.run;

import asc.problem.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** One run at a time in a home. The operating system frees the lock of a process that dies, however it dies. */
final class HomeLock implements AutoCloseable {

    /** The byte that is locked lies far behind the text, so that Windows lets others read who holds it. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Another run holds the home. Exit code 4. */
    static final class HeldByAnother extends Exception {
        private static final long serialVersionUID = 1L;

        HeldByAnother(String holder) {
            super("Another run holds the warehouse: " + holder + ". Nothing was done; try again when it has ended.");
        }
    }

    /**
     * Takes it.
     *
     * @throws Refusal when this account may not write there, where nothing is run
     */
    static HomeLock take(Home home, String command) throws IOException, HeldByAnother, Refusal {
        FileChannel channel = open(home.lock());
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                String holder = "asc " + command + ", process "
                        + ProcessHandle.current().pid() + ", since " + Words.time(Instant.now());
                channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
                return new HomeLock(channel, lock);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Told below, as for any other holder.
        }
        String holder = read(channel);
        channel.close();
        throw new HeldByAnother(holder);
    }

    private static FileChannel open(Path file) throws IOException, Refusal {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException cannot) {
            throw Rights.refusal(cannot);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    /** Who holds a home's lock, or held it last: the command, its process and since when. */
    static String holder(Home home) throws IOException {
        try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.READ)) {
            return read(channel);
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(500);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }
}
