package asc.lineage;

import java.time.Instant;
import java.util.List;

/**
 * A piece of work that a run has done, or tried.
 *
 * @param job its name: a load job's, or the table's that was made
 * @param about what tells it from other work of the same job in the same run; may be empty
 * @param failure why it failed, a sentence without any cell's value; empty when it did not
 * @param documentation what is said of the job; may be empty
 * @param sql the query; empty where there is none
 */
public record Done(
        String job,
        String about,
        Instant from,
        Instant to,
        String failure,
        String documentation,
        String sql,
        List<Dataset> inputs,
        List<Dataset> outputs) {

    public Done {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
