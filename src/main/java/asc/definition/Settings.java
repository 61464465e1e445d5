package asc.definition;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What one installation decides: the file {@code asc.yaml} in its home folder, every key optional.
 *
 * @param council our own area's code; empty until somebody says it
 * @param authority our authority's name as it stands on workbooks; empty for the code alone
 * @param notice a sentence that stands at the head of everything made for readers; empty for none
 * @param memory how much memory DuckDB may use, as {@code 1GB}
 * @param threads how many threads DuckDB may use
 * @param spill how much of the disk DuckDB may use for what memory has no room for, as {@code 10GB}; empty for nine tenths of what is free
 * @param keep how long what piles up is kept
 * @param telling who is told when something needs them
 * @param lineage where it is told what a run reads and makes: {@link #LINEAGE_FILE}, or the address of a server; empty for nowhere
 * @param postgres where a PostgreSQL copy of what is published is kept; empty for nowhere
 */
public record Settings(
        String council,
        String authority,
        String notice,
        String memory,
        int threads,
        Optional<String> spill,
        Keep keep,
        Telling telling,
        String lineage,
        Optional<PostgresAddress> postgres) {

    /** A file beside the run's log. */
    public static final String LINEAGE_FILE = "file";

    /** Enough for twelve months of every source at full size; a machine of 4 GB has it. */
    private static final String DEFAULT_MEMORY = "2GB";

    private static final Set<String> KEYS = Stream.concat(
                    Stream.of(
                            "council",
                            "authority",
                            "notice",
                            "memory",
                            "threads",
                            "spill",
                            "lineage",
                            KeepReader.KEY,
                            TellingReader.KEY),
                    PostgresAddress.keys().stream())
            .collect(Collectors.toSet());

    /**
     * Reads the settings; a file that is not there says nothing.
     *
     * @throws Refusal with every problem found: an unknown key, a value of the wrong kind
     */
    public static Settings read(Path file) throws IOException, Refusal {
        Problems problems = new Problems();
        Path shown = file.getFileName();
        Settings settings = read(parse(file, shown), shown, problems);
        if (!problems.all().isEmpty()) {
            throw new Refusal(file.getFileName() + " cannot be used.", problems.all());
        }
        return settings;
    }

    private static Settings read(Node node, Path file, Problems problems) {
        if (node == null) {
            return new Settings(
                    "",
                    "",
                    "",
                    DEFAULT_MEMORY,
                    2,
                    Optional.empty(),
                    Keep.UNLESS_SAID,
                    Telling.NOBODY,
                    "",
                    Optional.empty());
        }
        Section section = new Section(file, node, KEYS, problems);
        long threads = section.number("threads", 2);
        if (threads < 1 || threads > 256) {
            problems.add(section.placeOf("threads"), "\"threads\" takes a number from 1 to 256.", "");
        }
        return new Settings(
                section.text("council"),
                section.text("authority"),
                section.text("notice"),
                size(section, "memory", problems).orElse(DEFAULT_MEMORY),
                (int) threads,
                size(section, "spill", problems),
                new KeepReader(problems).read(section),
                new TellingReader(problems).read(section),
                lineage(section, problems),
                PostgresAddress.read(section, problems));
    }

    /** The same for a run in a copy of the home, of which nobody is told. */
    public Settings withoutLineage() {
        return new Settings(council, authority, notice, memory, threads, spill, keep, telling, "", postgres);
    }

    private static String lineage(Section section, Problems problems) {
        String to = section.text("lineage");
        if (!to.matches("|" + LINEAGE_FILE + "|https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[\\w./~%?=&-]*)?")) {
            problems.add(
                    section.placeOf("lineage"),
                    "\"lineage\" takes \"file\", or the address of a server that takes events of OpenLineage.",
                    "Write it as http://host:5000/api/v1/lineage, without a name or a password.");
        }
        return to;
    }

    private static Optional<String> size(Section section, String key, Problems problems) {
        if (!section.has(key)) {
            return Optional.empty();
        }
        String size = section.text(key);
        if (!size.matches("\\d{1,6} ?[MG]i?B")) {
            problems.add(section.placeOf(key), "\"" + key + "\" takes a size.", "Write it as 512MB or 1GB.");
        }
        return Optional.of(size);
    }

    private static Node parse(Path file, Path shown) throws IOException, Refusal {
        if (!Files.exists(file)) {
            return null;
        }
        try (Reader text = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
        } catch (MarkedYAMLException fault) {
            int line =
                    fault.getProblemMark() == null ? 0 : fault.getProblemMark().getLine() + 1;
            throw new Refusal(
                    shown + " cannot be used.",
                    List.of(new Problem(
                            "This is not YAML: " + fault.getProblem() + ".",
                            new Place(shown, line).toString(),
                            "Write one \"key: value\" a line.")));
        }
    }
}
