package asc.publish;

import java.time.Instant;
import java.util.List;

/**
 * What a published version is made of: the content of its {@code version.json}, in that file's order.
 *
 * @param version its number, from 1
 * @param fingerprint of everything it was made from; two versions with one fingerprint would hold the same figures
 * @param madeAt when
 * @param gitCommit the commit of the code that made it
 * @param who who or what asked for it
 * @param job the command or job that made it
 * @param inputs the files its figures come from
 * @param tables its tables
 * @param checks the checks that ran before it was published
 */
public record Version(
        int version,
        String fingerprint,
        Instant madeAt,
        String gitCommit,
        String who,
        String job,
        List<Input> inputs,
        List<Table> tables,
        List<Check> checks) {

    /** A file that figures come from. */
    public record Input(String file, String edition, String sha256) {}

    /** A published table: its name with its schema, and its rows. */
    public record Table(String table, long rows) {}

    /**
     * A check that ran.
     *
     * @param result {@code passed}, or how it ended otherwise in one word
     * @param rows how many rows it found
     */
    public record Check(String check, String result, long rows) {}

    /** Keeps its own lists. */
    public Version {
        inputs = List.copyOf(inputs);
        tables = List.copyOf(tables);
        checks = List.copyOf(checks);
    }

    Version numbered(int number, List<Table> published) {
        return new Version(number, fingerprint, madeAt, gitCommit, who, job, inputs, published, checks);
    }
}
