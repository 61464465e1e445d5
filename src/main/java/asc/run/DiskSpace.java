package asc.run;

import asc.inbox.Inbox;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is about to be done must fit on the disks: a full one harms others, and ends a run at its worst moment. */
final class DiskSpace {

    /** What any run takes besides: its library, its log, what it spills. */
    private static final long SPARE = 200L << 20;

    /** What a file of the inbox comes to at most, as rows in landing and in every table made from them: a workbook is packed. */
    private static final long UNPACKED = 4;

    private final long warehouse;
    private final long inbox;

    private DiskSpace(Home home) throws IOException {
        this.warehouse = Files.exists(home.warehouse()) ? Files.size(home.warehouse()) : 0;
        this.inbox = new Inbox(home.path())
                .everything().stream()
                        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .mapToLong(file -> file.toFile().length())
                        .sum();
    }

    /**
     * A build writes every table anew before the old one goes, and what is published is a copy of most of them.
     *
     * @throws Refusal when the disks of the working warehouse and of what is published have no room for a run
     */
    static void mustHoldARunOf(Home home) throws IOException, Refusal {
        DiskSpace sizes = new DiskSpace(home);
        long grown = sizes.warehouse + UNPACKED * sizes.inbox;
        Map<Path, Long> needs = new LinkedHashMap<>();
        needs.put(home.temporary(), grown + SPARE);
        needs.put(home.published(), grown);
        sizes.mustFit("Nothing was loaded or published.", "A run", needs);
    }

    /** @throws Refusal when the disk of the working warehouse has no room for a copy of it in which a run is tried */
    static void mustHoldACopyOf(Home home) throws IOException, Refusal {
        DiskSpace sizes = new DiskSpace(home);
        long needed = 2 * sizes.warehouse + UNPACKED * sizes.inbox + SPARE;
        sizes.mustFit(
                "Nothing was done.", "It is tried on a copy of the warehouse, which", Map.of(home.temporary(), needed));
    }

    /** Folders may lie on one disk, and then need it together. */
    private void mustFit(String subject, String what, Map<Path, Long> needs) throws IOException, Refusal {
        Map<FileStore, Long> needed = new LinkedHashMap<>();
        Map<FileStore, Path> folders = new LinkedHashMap<>();
        for (Map.Entry<Path, Long> need : needs.entrySet()) {
            FileStore disk = Files.getFileStore(need.getKey());
            needed.merge(disk, need.getValue(), Long::sum);
            folders.putIfAbsent(disk, need.getKey());
        }
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<FileStore, Long> need : needed.entrySet()) {
            long usable = need.getKey().getUsableSpace();
            if (usable < need.getValue()) {
                problems.add(new Problem(
                        what + " takes about " + megabytes(need.getValue()) + " on the disk of "
                                + folders.get(need.getKey()) + ", which has " + megabytes(usable) + " left.",
                        "",
                        "The warehouse is " + megabytes(warehouse) + ", what waits in the inbox " + megabytes(inbox)
                                + ". Make room, or take out of the inbox what does not belong there, then try again."));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(subject, problems);
        }
    }

    private static String megabytes(long bytes) {
        return Words.number((bytes + (1 << 20) - 1) >> 20) + " MB";
    }
}
