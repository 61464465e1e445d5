package asc.sheet;

import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** Turns the cell records of an XLS sheet into cells. */
final class XlsCell {

    private final String sheet;
    private final XlsGlobals globals;

    XlsCell(String sheet, XlsGlobals globals) {
        this.sheet = sheet;
        this.globals = globals;
    }

    /** The cell; blank for a record that holds no value. */
    Cell of(CellValueRecordInterface record) throws Unreadable {
        if (record instanceof NumberRecord number) {
            return number(number.getValue(), record);
        }
        if (record instanceof LabelSSTRecord text) {
            return Cell.of(globals.text(text.getSSTIndex(), where(record)));
        }
        if (record instanceof LabelRecord text) {
            return Cell.of(text.getValue());
        }
        if (record instanceof BoolErrRecord flag) {
            return flag.isBoolean() ? truth(flag.getBooleanValue()) : error(flag.getErrorValue());
        }
        return record instanceof FormulaRecord formula ? result(formula) : Cell.BLANK;
    }

    /** What the formula came to when the workbook was last calculated. */
    private Cell result(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error((byte) formula.getCachedErrorValue());
            case NUMERIC -> number(formula.getValue(), formula);
            default -> Cell.BLANK;
        };
    }

    /** Some programs write a result that is no number as such, which Excel itself never does. */
    private Cell number(double value, CellValueRecordInterface record) {
        if (!Double.isFinite(value)) {
            return Cell.of(FormulaError.NUM.getString());
        }
        return globals.styles().cell(record.getXFIndex(), Numbers.shortest(value));
    }

    private static Cell truth(boolean value) {
        return Cell.of(value ? "TRUE" : "FALSE");
    }

    private static Cell error(byte code) {
        return Cell.of(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR");
    }

    private String where(CellValueRecordInterface record) {
        return Place.cell(sheet, record.getRow() + 1L, record.getColumn());
    }
}
