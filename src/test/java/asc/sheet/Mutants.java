package asc.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every kind of mutant of some books, the same for the same seed. They are made one by one, as they are asked for. */
final class Mutants {

    /** Makes a mutant when its turn comes. */
    @FunctionalInterface
    interface Making {
        Mutant make() throws IOException;
    }

    private final List<Making> made = new ArrayList<>();

    /** @param flips how many mutants of each book have bits flipped, and how many have bytes of a part changed */
    static Mutants of(List<Original> originals, long seed, int flips) throws IOException {
        Mutants mutants = new Mutants();
        for (Original original : originals) {
            mutants.ofBytes(original, seed, flips);
            switch (original.format()) {
                case XLSX -> {
                    new ZipMutants(original, mutants::add).all(seed, flips);
                    new XlsxMutants(original, mutants::add).all(seed, flips / 4);
                }
                case ODS -> {
                    new ZipMutants(original, mutants::add).all(seed, flips);
                    new OdsMutants(original, mutants::add).all();
                }
                case XLS -> new XlsMutants(original, mutants::add).all();
                case CSV -> new CsvMutants(original, mutants::add).all(seed, flips / 4);
            }
        }
        return mutants;
    }

    int count() {
        return made.size();
    }

    Stream<Mutant> all() {
        return made.stream().map(Mutants::make);
    }

    /** Some of them, of every kind that is not rare. */
    Stream<Mutant> every(int nth) {
        return IntStream.range(0, made.size())
                .filter(number -> number % nth == nth / 2)
                .mapToObj(number -> make(made.get(number)));
    }

    private static Mutant make(Making making) {
        try {
            return making.make();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void add(Making making) {
        made.add(making);
    }

    private void ofBytes(Original book, long seed, int flips) {
        Mutant.Expected damaged = book.isZip() ? Mutant.Expected.SAME_OR_REFUSED : Mutant.Expected.ANYTHING;
        Mutant.Expected cut = book.format() == Format.CSV ? Mutant.Expected.BEGINNING_OR_REFUSED : damaged;
        for (int percent = 0; percent < 100; percent++) {
            int length = (int) (book.bytes().length * (long) percent / 100);
            add(() -> book.mutant("cut short at each percent", Damage.cut(book.bytes(), length), cut));
        }
        for (int number = 0; number < flips; number++) {
            Random random = new Random(seed + number);
            add(() -> book.mutant("bits flipped", Damage.flipped(book.bytes(), random), damaged));
        }
        for (int number = 0; number < 10; number++) {
            add(() -> book.mutant("growing while it is read", book.bytes(), Mutant.Expected.GROWING));
        }
        for (String ending : List.of("xlsx", "xlsm", "ods", "xls", "xlsb", "csv", "txt", "zip", "pdf", "exe")) {
            if (!ending.equals(book.ending())) {
                add(() -> new Mutant("wrong ending", book, ending, book.bytes(), Mutant.Expected.SAME_OR_REFUSED));
            }
        }
    }
}
