package asc.disclosure;

/** One number of one row. */
record Cell(Row row, String column) {

    boolean isHidden() {
        return row.hidden;
    }

    /** Whether there is such a number at all, shown or hidden. */
    boolean exists() {
        return row.hidden || row.number(column) != null;
    }

    double number() {
        return row.number(column);
    }

    boolean countsPeople() {
        return row.policy.counts().contains(column);
    }
}
