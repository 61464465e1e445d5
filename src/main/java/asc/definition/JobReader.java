package asc.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one job file, parsed, into a record. */
final class JobReader {

    static final String LOAD = "load-";
    static final String PUBLISH = "publish-";

    private static final Set<String> JOB_KEYS = Set.of("job", "owner", "when");
    private static final Set<String> LOAD_KEYS =
            union(JOB_KEYS, Set.of("file", "edition", "tables", "ignored sheets"), TableReader.KEYS);
    private static final Set<String> PUBLISH_KEYS =
            union(JOB_KEYS, Set.of("workbook", "only our own rows by", "sheets"));

    private final Set<String> types;
    private final Problems problems;

    JobReader(Set<String> types, Problems problems) {
        this.types = types;
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
        return new LoadJob(
                name,
                job.required("owner"),
                job.text("when"),
                find(job),
                new EditionReader(types, problems).rules(job),
                shapes,
                job.texts("ignored sheets"),
                new Place(file, 0));
    }

    PublishJob publish(Path file, Node node) {
        Section job = new Section(file, node, PUBLISH_KEYS, problems);
        List<PublishJob.Page> pages = job.lines("sheets").stream()
                .map(this::page)
                .flatMap(Optional::stream)
                .toList();
        if (pages.isEmpty()) {
            problems.add(job.placeOf("sheets"), "\"sheets\" is missing or empty.", "Name at least one sheet.");
        }
        return new PublishJob(
                name(job, file),
                job.required("owner"),
                job.text("when"),
                job.required("workbook"),
                job.text("only our own rows by"),
                pages);
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

    private Optional<PublishJob.Page> page(Line line) {
        List<String> fields = line.fields(2);
        if (fields.size() == 2 && fields.get(1).matches("[a-z_]+\\.[a-z0-9_]+")) {
            return Optional.of(new PublishJob.Page(fields.get(0), fields.get(1)));
        }
        problems.add(
                line.place(),
                "A sheet takes two fields: its name, and the table it shows with its schema.",
                "Part them with a tab or two spaces.");
        return Optional.empty();
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
