package asc.definition;

import java.nio.file.Path;

/**
 * A line of a job file, for messages.
 *
 * @param file the file's path from the project's root
 * @param line the line, from 1; 0 for the file as a whole
 */
public record Place(Path file, int line) {

    @Override
    public String toString() {
        String name = file.toString().replace('\\', '/');
        return line == 0 ? name : name + ", line " + line;
    }
}
