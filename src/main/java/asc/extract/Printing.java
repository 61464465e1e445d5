package asc.extract;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How a sheet comes out on paper: A4, as few pages wide as can be read. */
final class Printing {

    private Printing() {}

    /** A page wider than this, in characters, would be too small to read. */
    private static final int READABLE = 220;

    /** Whatever its width, on one sheet of paper. */
    static void onOnePage(Sheet sheet) {
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** @param width of the sheet's columns together, in characters */
    static void setUp(Sheet sheet, int width) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) (1 + (width - 1) / READABLE));
        setup.setFitHeight((short) 0); // as many pages down as it takes
    }
}
