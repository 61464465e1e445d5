package asc.definition;

import asc.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Every job of the project.
 *
 * @param loads the load jobs by name
 * @param publishes the publish jobs by name
 * @param people how columns about people are known
 * @param problems everything wrong with the files, with file and line; a job with a problem must not be run
 */
public record Jobs(List<LoadJob> loads, List<PublishJob> publishes, List<PersonalRule> people, List<Problem> problems) {

    /**
     * Reads every {@code *.yaml} of a folder.
     *
     * @param folder the folder of job files
     * @param types the names of the cell types there are, none of which changes a cell before it is landed
     */
    public static Jobs read(Path folder, Set<String> types) throws IOException {
        return read(folder, types.stream().collect(Collectors.toMap(Function.identity(), type -> "")));
    }

    /**
     * Reads every {@code *.yaml} of a folder.
     *
     * @param folder the folder of job files
     * @param types the cell types there are by name, each with how it is changed before it is landed; empty for not at all
     */
    public static Jobs read(Path folder, Map<String, String> types) throws IOException {
        Problems problems = new Problems();
        List<PersonalRule> people = PersonalRule.read(folder, problems);
        JobReader reader = new JobReader(types, people, problems);
        List<LoadJob> loads = new ArrayList<>();
        List<PublishJob> publishes = new ArrayList<>();
        for (Path path : files(folder)) {
            Path file = folder.getFileName().resolve(path.getFileName());
            Node node = parse(path, file, problems);
            String name = path.getFileName().toString();
            if (node != null && name.startsWith(JobReader.LOAD)) {
                loads.add(reader.load(file, node));
            } else if (node != null && name.startsWith(JobReader.PUBLISH)) {
                publishes.add(reader.publish(file, node));
            } else if (node != null) {
                problems.add(
                        new Place(file, 0),
                        "A job's name begins with what it does.",
                        "Call the file load-<source>.yaml or publish-<extract>.yaml.");
            }
        }
        tablesStandOnce(loads, problems);
        return new Jobs(List.copyOf(loads), List.copyOf(publishes), List.copyOf(people), problems.all());
    }

    /** The names of every job, loads first. */
    public List<String> names() {
        return Stream.concat(
                        loads.stream().map(LoadJob::name), publishes.stream().map(PublishJob::name))
                .toList();
    }

    /**
     * Columns of one name that two shapes of a table read as different SQL types.
     *
     * @param sqlTypes the SQL type each cell type gives
     */
    public List<Problem> disagreements(Map<String, String> sqlTypes) {
        Problems found = new Problems();
        loads.forEach(job -> ShapeTypes.compare(job, sqlTypes, found));
        return found.all();
    }

    /** Whether any table has several shapes. */
    public boolean haveShapes() {
        return loads.stream()
                .anyMatch(job -> job.tables().size() > job.tableNames().size());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Node parse(Path path, Path file, Problems problems) throws IOException {
        try (Reader text = Files.newBufferedReader(path)) {
            Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
            if (node == null) {
                problems.add(new Place(file, 0), "The file is empty.", "Describe the job, or delete the file.");
            }
            return node;
        } catch (MarkedYAMLException fault) {
            int line =
                    fault.getProblemMark() == null ? 0 : fault.getProblemMark().getLine() + 1;
            problems.add(
                    new Place(file, line),
                    "This is not YAML: " + fault.getProblem() + ".",
                    "Check indents and quotes; lists of columns belong in a block begun with |.");
        } catch (YAMLException | java.nio.charset.CharacterCodingException fault) {
            problems.add(new Place(file, 0), "The file holds characters that are not UTF-8 text.", "Save it as UTF-8.");
        }
        return null;
    }

    private static void tablesStandOnce(List<LoadJob> loads, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (LoadJob job : loads) {
            Set<String> own = new HashSet<>();
            for (TableShape shape : job.tables()) {
                Set<String> names = new LinkedHashSet<>(Set.of(shape.name()));
                shape.repeated().forEach(thing -> names.add(shape.tableOf(thing)));
                names.stream()
                        .filter(name -> own.add(name) && seen.contains(name))
                        .forEach(name -> problems.add(
                                shape.place(), "Another job loads the table \"" + name + "\".", "Rename one."));
            }
            seen.addAll(own);
        }
    }
}
