package asc.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A sound book, to make mutants from.
 *
 * @param file where it lies; its mutants have its name, since a CSV file's sheet is called as the file is
 * @param format what it is
 * @param bytes what it holds
 */
record Original(Path file, Format format, byte[] bytes) {

    static Original of(Path file) throws IOException {
        return new Original(file, Recogniser.recognise(file, Limits.DEFAULT), Files.readAllBytes(file));
    }

    boolean isZip() {
        return format == Format.XLSX || format == Format.ODS;
    }

    /** The name without its ending. */
    String stem() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    String ending() {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    Archive archive() throws IOException {
        return Archive.of(bytes);
    }

    List<String> parts() throws IOException {
        return List.copyOf(archive().parts().keySet());
    }

    Mutant mutant(String kind, byte[] changed, Mutant.Expected expected) {
        return new Mutant(kind, this, ending(), changed, expected);
    }

    Mutant mutant(String kind, Archive changed, Mutant.Expected expected) throws IOException {
        return mutant(kind, changed.bytes(), expected);
    }

    /** The same with one part edited as text. */
    Archive edited(String part, UnaryOperator<String> edit) throws IOException {
        return edited(archive(), part, edit);
    }

    static Archive edited(Archive archive, String part, UnaryOperator<String> edit) {
        String text = new String(archive.parts().get(part), StandardCharsets.UTF_8);
        return archive.with(part, edit.apply(text).getBytes(StandardCharsets.UTF_8));
    }
}
