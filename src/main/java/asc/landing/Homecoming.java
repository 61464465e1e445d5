package asc.landing;

import asc.correction.BadFile;
import java.io.IOException;

/** Told of the rows of a file that somebody must mend, before its load or refusal is final; of no rows, when all are mended. */
@FunctionalInterface
public interface Homecoming {

    /** Nobody is told. */
    Homecoming NONE = file -> {};

    /** Brings the bad rows to whoever sent them. */
    void bring(BadFile file) throws IOException;
}
