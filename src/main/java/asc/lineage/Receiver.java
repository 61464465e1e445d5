package asc.lineage;

import java.io.IOException;

/** Takes events. */
public interface Receiver {

    /** @throws IOException when it did not take it: a sentence that holds no address */
    void take(String event) throws IOException;
}
