package asc.sheet;

import asc.sheet.Mutant.Expected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Mutants of a book that is a zip archive, whatever its parts say. */
final class ZipMutants {

    private static final String[] PROLOGS = {
        "<!DOCTYPE x>",
        "<!DOCTYPE x[<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE x SYSTEM 'http://localhost/evil.dtd'>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>"
    };

    private static final int MEBIBYTE = 1 << 20;

    private final Original book;
    private final Consumer<Mutants.Making> add;

    ZipMutants(Original book, Consumer<Mutants.Making> add) {
        this.book = book;
        this.add = add;
    }

    void all(long seed, int flips) throws IOException {
        List<String> parts = book.parts();
        for (int number = 0; number < flips; number++) {
            Random random = new Random(seed + number);
            add.accept(() -> damagedPart("bytes of a part changed", book.archive(), random));
        }
        for (int one = 0; one < parts.size(); one++) {
            String part = parts.get(one);
            ofPart(part);
            for (String other : parts.subList(one + 1, parts.size())) {
                add.accept(() -> swapped(part, other));
            }
        }
        bombsByCount();
        nested();
    }

    /** Its check sum is that of what it holds now. */
    private Mutant damagedPart(String kind, Archive archive, Random random) throws IOException {
        return damagedPart(kind, book, archive, random);
    }

    static Mutant damagedPart(String kind, Original book, Archive archive, Random random) throws IOException {
        List<String> parts = List.copyOf(archive.parts().keySet());
        String part = parts.get(random.nextInt(parts.size()));
        byte[] changed = Damage.changed(archive.parts().get(part), random);
        return book.mutant(kind, archive.with(part, changed), Expected.ANYTHING);
    }

    private Mutant swapped(String one, String other) throws IOException {
        Archive archive = book.archive();
        byte[] first = archive.parts().get(one);
        byte[] second = archive.parts().get(other);
        return book.mutant("parts swapped", archive.with(one, second).with(other, first), Expected.ANYTHING);
    }

    private void ofPart(String part) {
        add.accept(() -> book.mutant("a part lost", book.archive().without(part), Expected.SAME_OR_REFUSED));
        for (int times : new int[] {1, 2}) {
            add.accept(() -> twice(part, times));
        }
        for (String prolog : PROLOGS) {
            add.accept(() -> book.mutant(
                    "DOCTYPE in a part", book.edited(part, text -> prologed(text, prolog)), Expected.SAME_OR_REFUSED));
        }
        for (int mebibytes : new int[] {1, 12}) {
            add.accept(() -> book.mutant("bomb by ratio", padded(part, mebibytes), Expected.SAME_OR_REFUSED));
        }
        add.accept(
                () -> book.mutant("nested archive", book.archive().with(part, book.bytes()), Expected.SAME_OR_REFUSED));
    }

    private static String prologed(String text, String prolog) {
        int root = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
        return text.substring(0, root) + prolog + text.substring(root);
    }

    private Archive padded(String part, int mebibytes) throws IOException {
        Archive archive = book.archive();
        byte[] content = archive.parts().get(part);
        byte[] padded = Arrays.copyOf(content, content.length + mebibytes * MEBIBYTE);
        Arrays.fill(padded, content.length, padded.length, (byte) ' ');
        return archive.with(part, padded);
    }

    /** A second part of that name, which says something else: the one that is read first, or the one that is read last. */
    private Mutant twice(String part, int place) throws IOException {
        String other = part.substring(0, part.length() - 1) + "~";
        Archive both = new Archive();
        if (place == 1) {
            both.part(other, "<other/>");
        }
        book.archive().parts().forEach(both::part);
        both.part(other, "<other/>");
        String bytes = new String(both.bytes(), StandardCharsets.ISO_8859_1).replace(other, part);
        return book.mutant("duplicate entries", bytes.getBytes(StandardCharsets.ISO_8859_1), Expected.REFUSED);
    }

    private void bombsByCount() {
        for (int count : new int[] {10_001, 66_000}) {
            add.accept(() -> {
                Archive archive = book.archive();
                for (int number = 0; number < count; number++) {
                    archive.part("more/" + number + ".xml", "");
                }
                return book.mutant("bomb by count", archive, Expected.SAME_OR_REFUSED);
            });
        }
    }

    private void nested() {
        for (String name : List.of(
                "book.xlsx", "inside/book.zip", book.file().getFileName().toString())) {
            add.accept(() -> book.mutant("nested archive", new Archive().part(name, book.bytes()), Expected.REFUSED));
            add.accept(() ->
                    book.mutant("nested archive", book.archive().with(name, book.bytes()), Expected.SAME_OR_REFUSED));
        }
        add.accept(() -> {
            byte[] shells = book.bytes();
            for (int depth = 0; depth < 100; depth++) {
                shells = new Archive().part("shell.zip", shells).bytes();
            }
            return book.mutant("nested archive", shells, Expected.REFUSED);
        });
        for (String name : List.of("../evil.xml", "/etc/passwd", "C:\\evil.xml", "xl/../../evil.xml", "..\\evil.xml")) {
            add.accept(() -> book.mutant("names that lead out", book.archive().part(name, "<x/>"), Expected.REFUSED));
        }
    }
}
