package asc.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The workbook's few styles, each made once. */
final class Styles {

    private static final String WHOLE = "#,##0";

    /** The guidance asks for a plain one that everybody has. */
    private static final String FONT = "Arial";

    private final Workbook workbook;
    private final Map<String, CellStyle> made = new HashMap<>();

    Styles(Workbook workbook) {
        this.workbook = workbook;
        // Every cell that is not styled otherwise has the workbook's first font.
        workbook.getFontAt(0).setFontName(FONT);
    }

    CellStyle title() {
        return made("title", style -> style.setFont(font(true, (short) 16)));
    }

    CellStyle subtitle() {
        return made("subtitle", style -> {
            style.setFont(font(true, (short) 13));
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        });
    }

    CellStyle wrapped() {
        return made("wrapped", style -> style.setWrapText(true));
    }

    CellStyle heading() {
        return made("heading", style -> {
            style.setFont(font(true, (short) 11));
            apartFromNumbers(style);
            style.setBorderBottom(BorderStyle.THIN);
        });
    }

    CellStyle link() {
        return made("link", style -> {
            Font font = font(false, (short) 11);
            font.setUnderline(Font.U_SINGLE);
            font.setColor(IndexedColors.BLUE.getIndex());
            style.setFont(font);
        });
    }

    CellStyle plain() {
        return made("plain", style -> {});
    }

    CellStyle text() {
        return made("text", Styles::apartFromNumbers);
    }

    /** For text that looks like a formula: it stays text even when somebody edits the cell. */
    CellStyle literalText() {
        return made("literal", style -> {
            apartFromNumbers(style);
            style.setQuotePrefixed(true);
        });
    }

    /** Numbers stand at the right of their column: text at the left of the next would run into them. */
    private static void apartFromNumbers(CellStyle style) {
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    /** For what stands in place of a number. */
    CellStyle marker() {
        return made("marker", style -> style.setAlignment(HorizontalAlignment.RIGHT));
    }

    CellStyle number(int decimals) {
        return format(decimals == 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals));
    }

    CellStyle date() {
        return format("d mmm yyyy");
    }

    CellStyle time() {
        return format("d mmm yyyy hh:mm");
    }

    private CellStyle format(String format) {
        return made(
                format,
                style -> style.setDataFormat(
                        workbook.getCreationHelper().createDataFormat().getFormat(format)));
    }

    private CellStyle made(String name, Consumer<CellStyle> how) {
        return made.computeIfAbsent(name, unmade -> {
            CellStyle style = workbook.createCellStyle();
            style.setVerticalAlignment(VerticalAlignment.TOP);
            how.accept(style);
            return style;
        });
    }

    private Font font(boolean bold, short points) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setBold(bold);
        font.setFontHeightInPoints(points);
        return font;
    }
}
