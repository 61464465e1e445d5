package asc.postgres;

import java.util.List;

/**
 * What was done to a PostgreSQL database so that it holds the version in force.
 *
 * @param text a sentence that says it
 * @param notes what somebody should know besides, a sentence or two each
 */
public record Written(String text, List<String> notes) {

    /** Keeps its own list. */
    public Written {
        notes = List.copyOf(notes);
    }
}
