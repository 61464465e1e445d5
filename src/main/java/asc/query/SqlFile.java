package asc.query;

import asc.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A text file of the sql folder.
 *
 * @param path where it lies
 * @param place how messages name it: {@code sql/<room>/<name>.sql}
 * @param text all of it
 */
public record SqlFile(Path path, String place, String text) {

    /**
     * The files of one room of the sql folder in the order of their names; none when there is no such room.
     *
     * @param ending how their names end: {@code ".sql"}
     * @param problems told of a file that is not UTF-8
     */
    public static List<SqlFile> in(Path sqlFolder, String room, String ending, Consumer<Problem> problems) {
        List<SqlFile> files = new ArrayList<>();
        for (Path path : pathsIn(sqlFolder, room, ending)) {
            String place = placeOf(sqlFolder, room, path);
            try {
                files.add(new SqlFile(path, place, Files.readString(path).replace("\r\n", "\n")));
            } catch (CharacterCodingException e) {
                problems.accept(new Problem("The file is not UTF-8 text.", place, "Save it again as UTF-8."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The paths of one room's files with this ending, in the order of their names. */
    public static List<Path> pathsIn(Path sqlFolder, String room, String ending) {
        Path folder = sqlFolder.resolve(room);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How messages name a file of a room: the sql folder's own name first, never the machine's path. */
    public static String placeOf(Path sqlFolder, String room, Path path) {
        return sqlFolder.toAbsolutePath().normalize().getFileName() + "/" + room + "/" + path.getFileName();
    }

    /** The file's name without its ending: the name of the thing it defines. */
    public String name() {
        String fileName = path.getFileName().toString();
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }

    /** A line of this file, counted from 1, as messages name it. */
    public String at(int line) {
        return place + ", line " + line;
    }

    /** The lines, the first of them numbered 1. */
    public List<String> lines() {
        return text.lines().toList();
    }

    /** A problem on a line of this file. */
    public Problem problem(int line, String what, String remedy) {
        return new Problem(what, at(line), remedy);
    }
}
