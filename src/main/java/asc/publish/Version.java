package asc.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a published version is made of: the content of its {@code version.json}, in that file's order.
 *
 * @param version its number, from 1
 * @param fingerprint of everything it was made from; two versions with one fingerprint would hold the same figures
 * @param madeAt when
 * @param gitCommit the commit of the code that made it
 * @param who who or what asked for it
 * @param why why it was asked for, in their words; empty for an ordinary night
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
        String why,
        String job,
        List<Input> inputs,
        List<Table> tables,
        List<Check> checks) {

    /** A file that figures come from. */
    public record Input(String file, String edition, String sha256) {}

    /**
     * A published table.
     *
     * @param table its name with its schema
     * @param key the columns of which no two rows have the same; empty where nobody has said, and in versions made earlier
     * @param content a fingerprint of its columns and all that its rows hold; equal ones hold the same
     * @param files the files that hold it too, if there are any
     */
    public record Table(String table, long rows, List<String> key, String content, List<File> files) {

        /** Versions made earlier say less. */
        public Table {
            key = key == null ? List.of() : List.copyOf(key);
            content = content == null ? "" : content;
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /** A file of the version: where it lies in the version's folder, its size and what it holds. */
    public record File(String file, long bytes, String sha256) {}

    /**
     * A check that ran.
     *
     * @param result {@code passed}, or how it ended otherwise in one word
     * @param rows how many rows it found; null of one that looked at people
     */
    public record Check(String check, String result, Long rows) {}

    /** Keeps its own lists. Versions made earlier did not say why. */
    public Version {
        why = why == null ? "" : why;
        inputs = List.copyOf(inputs);
        tables = List.copyOf(tables);
        checks = List.copyOf(checks);
    }

    Optional<Table> table(String label) {
        return tables.stream().filter(table -> table.table().equals(label)).findFirst();
    }

    Version numbered(int number, List<Table> published) {
        return new Version(number, fingerprint, madeAt, gitCommit, who, why, job, inputs, published, checks);
    }
}
