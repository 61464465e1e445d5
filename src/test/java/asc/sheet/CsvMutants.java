package asc.sheet;

import asc.sheet.Mutant.Expected;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Mutants of a CSV file in UTF-8: the same text in other encodings, whole and cut short. */
final class CsvMutants {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Original book;
    private final Consumer<Mutants.Making> add;

    CsvMutants(Original book, Consumer<Mutants.Making> add) {
        this.book = book;
        this.add = add;
    }

    void all(long seed, int flips) {
        String text = new String(book.bytes(), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        encoded("UTF-8 with a mark", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8), seed, flips);
        encoded("windows-1252", text.getBytes(WINDOWS), seed, flips);
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            encoded("UTF-16", ("\ufeff" + text).getBytes(wide), seed, flips);
            encoded("UTF-16 without a mark", text.getBytes(wide), seed, flips);
        }
        add.accept(() -> book.mutant(
                "a quotation mark never closed", ("\"" + text).getBytes(StandardCharsets.UTF_8), Expected.ANYTHING));
        add.accept(() -> book.mutant(
                "a quotation mark never closed", (text + "\"x").getBytes(StandardCharsets.UTF_8), Expected.REFUSED));
    }

    private void encoded(String encoding, byte[] whole, long seed, int flips) {
        add.accept(() -> book.mutant("CSV in " + encoding, whole, Expected.SAME));
        for (int percent = 1; percent < 100; percent++) {
            int length = (int) (whole.length * (long) percent / 100);
            add.accept(() -> book.mutant(
                    "CSV in " + encoding + ", cut short", Damage.cut(whole, length), Expected.BEGINNING_OR_REFUSED));
        }
        for (int number = 0; number < flips; number++) {
            Random random = new Random(seed + number);
            add.accept(() -> book.mutant(
                    "CSV in " + encoding + ", bits flipped", Damage.flipped(whole, random), Expected.ANYTHING));
        }
    }
}
