package asc.telling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** As a file in the day's folder of the outbox. */
final class OutboxCourier implements Courier {

    private final Path folder;

    /** @param folder the day's folder; made when it is not there */
    OutboxCourier(Path folder) {
        this.folder = folder;
    }

    @Override
    public String by() {
        return "by a file in the outbox";
    }

    @Override
    public void deliver(Letter letter) throws NotDelivered {
        try {
            Files.createDirectories(folder);
            String name = "message-for-" + letter.owner().replaceAll("[^\\p{L}\\p{N}_-]", "-");
            Path file = folder.resolve(name + ".txt");
            for (int next = 2; Files.exists(file); next++) {
                file = folder.resolve(name + "-" + next + ".txt");
            }
            // Aside first: nobody opens half a message.
            Path aside = Files.writeString(folder.resolve("." + name), letter.subject() + "\n\n" + letter.text());
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new NotDelivered("the file could not be written to the outbox");
        }
    }
}
