package asc.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one job file, parsed, into a record. */
final class JobReader {

    static final String LOAD = "load-";
    static final String PUBLISH = "publish-";

    private static final Set<String> JOB_KEYS = Set.of("job", "owner", "when");
    private static final Set<String> LOAD_KEYS = union(
            JOB_KEYS, Set.of("file", "edition", "tables", "ignored sheets"), PersonalReader.KEYS, TableReader.KEYS);
    private static final Set<String> PUBLISH_KEYS = union(JOB_KEYS, PublishReader.KEYS);

    private final Map<String, String> types;
    private final List<PersonalRule> people;
    private final Problems problems;

    /**
     * @param types the cell types by name, each with how it is changed before it is landed
     * @param people how columns about people are known
     */
    JobReader(Map<String, String> types, List<PersonalRule> people, Problems problems) {
        this.types = types;
        this.people = people;
        this.problems = problems;
    }

    LoadJob load(Path file, Node node) {
        Section job = new Section(file, node, LOAD_KEYS, problems);
        String name = name(job, file);
        String defaultTable = name.replaceFirst("^" + LOAD, "").replace('-', '_');
        TableReader tables = new TableReader(new ColumnReader(types, problems), problems);
        List<TableShape> shapes = job.has("tables")
                ? job.sections("tables", TableReader.KEYS).stream()
                        .map(section -> tables.read(section, defaultTable))
                        .toList()
                : List.of(tables.read(job, defaultTable));
        new Shapes(problems).check(shapes);
        OptionalInt keepOriginals = new PersonalReader(problems).days(job, shapes);
        return new LoadJob(
                name,
                job.required("owner"),
                when(job),
                find(job),
                new EditionReader(types.keySet(), problems).rules(job),
                shapes,
                job.texts("ignored sheets"),
                keepOriginals,
                keepOriginals.isPresent() ? people : List.of(),
                new Place(file, 0));
    }

    PublishJob publish(Path file, Node node) {
        Section job = new Section(file, node, PUBLISH_KEYS, problems);
        when(job);
        return new PublishReader(problems).read(job, name(job, file));
    }

    private String name(Section job, Path file) {
        String name = job.required("job");
        String expected = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        if (!name.isEmpty() && !name.equals(expected)) {
            problems.add(
                    job.placeOf("job"),
                    "The job is called \"" + name + "\" and its file \"" + expected + "\".",
                    "Give both the same name.");
        }
        return expected;
    }

    private String when(Section job) {
        String when = job.text("when");
        if (When.of(when).isEmpty()) {
            problems.add(job.placeOf("when"), "\"when\" takes a time that can be understood.", When.examples());
        }
        return when;
    }

    private String find(Section job) {
        Optional<Section> file = job.section("file", Set.of("find"));
        String find = file.map(section -> section.required("find")).orElse("");
        if (file.isEmpty()) {
            problems.add(job.place(), "\"file\" is missing.", "Say where its files arrive: file: find: inbox/…");
        } else if (!find.isEmpty() && (!find.matches("inbox/[^*/]+/[^/]+") || find.contains(".."))) {
            problems.add(
                    file.get().placeOf("find"),
                    "\"find\" names one folder of the inbox and what its files are called.",
                    "Write: find: inbox/<source>/*.xlsx");
        }
        return find;
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
