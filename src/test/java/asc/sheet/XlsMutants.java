package asc.sheet;

import asc.sheet.Mutant.Expected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Mutants of an Excel 97-2003 workbook that only its format allows. */
final class XlsMutants {

    /** The record that says which rows and columns a sheet has, by its number and its length. */
    private static final byte[] DIMENSIONS = {0x00, 0x02, 0x0e, 0x00};

    /** The record that says from when a workbook counts days. */
    private static final byte[] WINDOW_1904 = {0x22, 0x00, 0x02, 0x00};

    private final Original book;
    private final Consumer<Mutants.Making> add;

    XlsMutants(Original book, Consumer<Mutants.Making> add) {
        this.book = book;
        this.add = add;
    }

    /** Something done to a workbook with POI. */
    private interface Hand {
        void edit(HSSFWorkbook workbook);
    }

    void all() {
        for (int lastRow : new int[] {0, 1, 255, 65_535, 65_536, Integer.MAX_VALUE, -1}) {
            for (int lastColumn : new int[] {0, 1, 255, 256, 65_535}) {
                add.accept(() ->
                        book.mutant("lying dimensions", dimensioned(lastRow, lastColumn), Expected.SAME_OR_REFUSED));
            }
        }
        for (SheetVisibility visibility : SheetVisibility.values()) {
            add.accept(
                    () -> book.mutant("hidden sheets", edited(workbook -> hide(workbook, visibility)), Expected.SAME));
        }
        for (int number = 1; number <= 20; number++) {
            int many = number;
            add.accept(() -> book.mutant(
                    "formulas with cached errors", edited(workbook -> errors(workbook, many)), Expected.ANYTHING));
        }
        add.accept(() -> book.mutant("1904 dates", overwritten(WINDOW_1904, (short) 1), Expected.ANYTHING));
        add.accept(() -> book.mutant("encrypted", encrypted(), Expected.PASSWORD));
    }

    private byte[] dimensioned(int lastRow, int lastColumn) {
        byte[] changed = book.bytes().clone();
        for (int at = indexOf(changed, DIMENSIONS, 0); at >= 0; at = indexOf(changed, DIMENSIONS, at + 1)) {
            ByteBuffer.wrap(changed)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(at + 8, lastRow)
                    .putShort(at + 14, (short) lastColumn);
        }
        return changed;
    }

    private byte[] overwritten(byte[] record, short value) {
        byte[] changed = book.bytes().clone();
        int at = indexOf(changed, record, 0);
        if (at >= 0) {
            ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putShort(at + record.length, value);
        }
        return changed;
    }

    private static int indexOf(byte[] whole, byte[] part, int from) {
        for (int at = from; at + part.length + 16 < whole.length; at++) {
            if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private byte[] edited(Hand hand) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(book.bytes()))) {
            hand.edit(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void hide(HSSFWorkbook workbook, SheetVisibility visibility) {
        for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
            workbook.setSheetVisibility(sheet, visibility);
        }
    }

    /** Puts formulas that come to nothing at the end of as many rows. */
    private static void errors(HSSFWorkbook workbook, int many) {
        String[] formulas = {"1/0", "NA()", "SQRT(-1)", "1+\"x\"", "LEFT(\"x\",-1)"};
        for (int number = 0; number < many; number++) {
            workbook.getSheetAt(0)
                    .createRow(number + 100)
                    .createCell(number % 7)
                    .setCellFormula(formulas[number % formulas.length]);
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private byte[] encrypted() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("open sesame");
        try {
            return edited(workbook -> {});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
