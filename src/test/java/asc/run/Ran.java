package asc.run;

/**
 * What a command did.
 *
 * @param code its exit code
 * @param out what it printed for people
 * @param err its progress, and faults
 */
record Ran(int code, String out, String err) {

    /** Everything it said. */
    String said() {
        return out + err;
    }
}
