package asc.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A book that was made from another by one change.
 *
 * @param kind what was done to it, as the counts name it
 * @param original the book it was made from
 * @param ending the ending of its name, without a dot
 * @param bytes what it holds
 * @param expected what may become of it
 */
record Mutant(String kind, Original original, String ending, byte[] bytes, Expected expected) {

    /** What may become of a book, apart from what Apache POI says of it. */
    enum Expected {
        /** It says the same as its original. */
        SAME,
        /** It says the same as its original, or it is refused. */
        SAME_OR_REFUSED,
        /** It says what its original says, as far as it goes, or it is refused. */
        BEGINNING_OR_REFUSED,
        REFUSED,
        /** It is refused because of its password. */
        PASSWORD,
        /** What was changed may be a cell's value. */
        ANYTHING,
        /** The same of a book that is written to while it is read. */
        GROWING
    }

    /** Saves it in a folder, under the name of its original but for the ending. */
    Path save(Path folder) throws IOException {
        return Files.write(folder.resolve(original.stem() + "." + ending), bytes);
    }
}
