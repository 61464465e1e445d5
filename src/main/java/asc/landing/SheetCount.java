package asc.landing;

import asc.definition.TableShape;
import java.util.Map;

/**
 * What became of a sheet's rows. Read = loaded + rejected + duplicate + ignored, always. Duplicates are the rows of a correction that are
 * loaded already; in any other file a row that twice says the same thing stops the load.
 */
final class SheetCount {

    final String sheet;
    final TableShape shape;
    final String table;
    long read;
    long ignored;
    long headers;
    long rejected;
    long duplicate;
    long cells;

    /** What stands in the column that says which rows are mended, by row; null where the sheet has no such column. */
    Map<Integer, String> marks;

    /**
     * @param shape how it is read; null for a sheet that is not
     */
    SheetCount(String sheet, TableShape shape) {
        this.sheet = sheet;
        this.shape = shape;
        this.table = shape == null ? null : shape.name();
    }

    long loaded() {
        return read - ignored - rejected - duplicate;
    }
}
