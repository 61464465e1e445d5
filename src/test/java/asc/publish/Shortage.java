package asc.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Three ways in which the system itself refuses to write. Two need a small disk in memory, which only root may mount; the third is any
 * process's, on Linux.
 */
enum Shortage {
    /** The disk has no room left: names can still be made, contents not. */
    NO_ROOM {
        @Override
        void begin(Path disk) throws Exception {
            fill(disk);
        }

        @Override
        void end(Path disk) throws Exception {
            Files.delete(disk.resolve(FILLER));
        }
    },

    /** The disk has room, and may hold no more files, folders or links. */
    NO_NAMES {
        @Override
        void begin(Path disk) throws Exception {
            Path folder = disk.resolve(FILLER);
            try {
                Files.createDirectory(folder);
                for (int name = 0; ; name++) {
                    Files.createFile(folder.resolve(String.valueOf(name)));
                }
            } catch (IOException full) {
                return;
            }
        }

        @Override
        void end(Path disk) throws Exception {
            Disk.delete(disk.resolve(FILLER));
        }
    },

    /** The process may not make any file longer, as under a quota: what replaces the other two where no disk can be mounted. */
    NO_WRITING {
        @Override
        void begin(Path disk) throws Exception {
            limit("0");
        }

        @Override
        void end(Path disk) throws Exception {
            limit("unlimited");
        }
    };

    private static final String FILLER = "filler";

    abstract void begin(Path disk) throws Exception;

    abstract void end(Path disk) throws Exception;

    boolean needsADiskOfItsOwn() {
        return this != NO_WRITING;
    }

    /** Writes until there is no room. */
    static void fill(Path disk) throws IOException {
        Files.write(disk.resolve(FILLER), new byte[(int) disk.toFile().getUsableSpace()]);
    }

    /** Mounts a disk in memory; false where this user may not, or the system knows no such thing. */
    static boolean mount(Path folder, long bytes, int names) throws Exception {
        return done("mount", "-t", "tmpfs", "-o", "size=" + bytes + ",nr_inodes=" + names, "tmpfs", folder.toString());
    }

    static void unmount(Path folder) throws Exception {
        done("umount", folder.toString());
    }

    /** Whether this process can be kept from writing. */
    static boolean canLimit() throws Exception {
        return done("prlimit", "--version");
    }

    private static void limit(String bytes) throws Exception {
        String process = String.valueOf(ProcessHandle.current().pid());
        if (!done("prlimit", "--pid", process, "--fsize=" + bytes + ":")) {
            throw new IOException("The limit of this process could not be set to " + bytes + ".");
        }
    }

    private static boolean done(String... command) throws Exception {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
