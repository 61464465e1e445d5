package asc.landing;

/** What became of a sheet's rows. Read = loaded + rejected + duplicate + ignored, always. */
final class SheetCount {

    final String sheet;
    final String table;
    long read;
    long ignored;
    long rejected;
    long cells;

    SheetCount(String sheet, String table) {
        this.sheet = sheet;
        this.table = table;
    }

    /** A row that twice says the same thing stops the load, so none is ever dropped as a duplicate. */
    long duplicate() {
        return 0;
    }

    long loaded() {
        return read - ignored - rejected - duplicate();
    }
}
