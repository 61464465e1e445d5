package asc.landing;

import asc.definition.TableShape;

/** What became of a sheet's rows. Read = loaded + rejected + duplicate + ignored, always. */
final class SheetCount {

    final String sheet;
    final TableShape shape;
    final String table;
    long read;
    long ignored;
    long headers;
    long rejected;
    long cells;

    /**
     * @param shape how it is read; null for a sheet that is not
     */
    SheetCount(String sheet, TableShape shape) {
        this.sheet = sheet;
        this.shape = shape;
        this.table = shape == null ? null : shape.name();
    }

    /** A row that twice says the same thing stops the load, so none is ever dropped as a duplicate. */
    long duplicate() {
        return 0;
    }

    long loaded() {
        return read - ignored - rejected - duplicate();
    }
}
