package asc.sheet;

import asc.sheet.Mutant.Expected;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Mutants of an OpenDocument spreadsheet that only its format allows. */
final class OdsMutants {

    private static final String CONTENT = "content.xml";

    private final Original book;
    private final Consumer<Mutants.Making> add;

    OdsMutants(Original book, Consumer<Mutants.Making> add) {
        this.book = book;
        this.add = add;
    }

    void all() {
        for (String rows : List.of("1", "1048576", "2147483647", "9999999999999999")) {
            for (String columns : List.of("1", "16384", "2147483647", "9999999999999999")) {
                edited("lying dimensions", text -> blanks(text, rows, columns), Expected.SAME);
            }
        }
        for (String rows : List.of("0", "-1", "", "many", "1048577", "99999999999")) {
            edited("lying dimensions", text -> repeated(text, rows), Expected.REFUSED);
        }
        edited(
                "hidden sheets",
                text -> text.replace("<table:table ", "<table:table table:display=\"false\" "),
                Expected.SAME);
        edited(
                "two sheets of one name",
                text -> text.replaceFirst("(<table:table [^>]*>)", "$1</table:table>$1"),
                Expected.REFUSED);
        for (int count : new int[] {3_000, 300_000}) {
            edited("bomb by count", text -> tables(text, count), Expected.ANYTHING);
        }
        for (int rows : new int[] {1_000, 300_000}) {
            edited("bomb by ratio", text -> filled(text, rows, 10), Expected.ANYTHING);
            edited("bomb by ratio", text -> filled(text, rows * 10, 16_384), Expected.REFUSED);
        }
        add.accept(() -> book.mutant(
                "encrypted", book.edited("META-INF/manifest.xml", OdsMutants::encrypted), Expected.PASSWORD));
    }

    private void edited(String kind, UnaryOperator<String> edit, Expected expected) {
        add.accept(() -> book.mutant(kind, book.edited(CONTENT, edit), expected));
    }

    /** Blank rows below each table, as programs write them to fill a sheet. */
    private static String blanks(String content, String rows, String columns) {
        return content.replace(
                "</table:table>",
                "<table:table-row table:number-rows-repeated=\"" + rows
                        + "\"><table:table-cell table:number-columns-repeated=\"" + columns
                        + "\"/></table:table-row></table:table>");
    }

    private static String repeated(String content, String times) {
        return content.replaceFirst(
                "</table:table>",
                "<table:table-row table:number-rows-repeated=\"" + times
                        + "\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>");
    }

    private static String filled(String content, int rows, int columns) {
        return content.replaceFirst(
                "<table:table ",
                "<table:table table:name=\"Full\"><table:table-row table:number-rows-repeated=\"" + rows
                        + "\"><table:table-cell table:number-columns-repeated=\"" + columns
                        + "\"><text:p>x</text:p></table:table-cell></table:table-row></table:table><table:table ");
    }

    private static String tables(String content, int count) {
        StringBuilder tables = new StringBuilder();
        for (int number = 0; number < count; number++) {
            tables.append("<table:table table:name=\"T").append(number).append("\"/>");
        }
        return content.replaceFirst("<table:table ", tables + "<table:table ");
    }

    private static String encrypted(String manifest) {
        return manifest.replace(
                "</manifest:manifest>",
                "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">"
                        + "<manifest:encryption-data manifest:checksum-type=\"SHA1/1K\"/></manifest:file-entry></manifest:manifest>");
    }
}
