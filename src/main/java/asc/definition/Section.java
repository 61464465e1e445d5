package asc.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a job file: hands out its values and complains, with the line, of every key it does not know. */
final class Section {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,4}) days?");

    private final Path file;
    private final Problems problems;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** Reads a mapping whose keys are a closed list; anything else becomes a problem. */
    Section(Path file, Node node, Set<String> known, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.line = node.getStartMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(at(node), "Keys and values are expected here.", "Write one \"key: value\" a line.");
            return;
        }
        for (NodeTuple pair : mapping.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                problems.unknown(at(pair.getKeyNode()), "key", key, known);
            } else if (values.put(key, pair.getValueNode()) != null) {
                problems.add(at(pair.getKeyNode()), "The key \"" + key + "\" stands twice.", "Keep one of them.");
            }
        }
    }

    Place place() {
        return new Place(file, line);
    }

    Place placeOf(String key) {
        return values.containsKey(key) ? at(values.get(key)) : place();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The text of a key that may be left out: empty when it is. */
    String text(String key) {
        Node node = values.get(key);
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problems.add(at(node), "\"" + key + "\" takes one text.", "");
        return "";
    }

    /** The text of a key that must be there. */
    String required(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            problems.add(placeOf(key), "\"" + key + "\" is missing.", "Add a line \"" + key + ": …\".");
        }
        return text;
    }

    /** A list of texts: a YAML list, or texts parted by a comma or a {@code |}. */
    List<String> texts(String key) {
        if (values.get(key) instanceof SequenceNode sequence) {
            List<String> texts = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    problems.add(at(item), "\"" + key + "\" takes a list of texts.", "");
                }
            }
            return texts;
        }
        List<String> texts = new ArrayList<>();
        for (String part : text(key).split("[,|]")) {
            if (!part.isBlank()) {
                texts.add(part.strip());
            }
        }
        return texts;
    }

    /** A mapping whose keys are names that this file alone gives, each with a list of texts as {@link #texts} reads one. */
    Map<String, List<String>> textsByKey(String key) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (values.get(key) instanceof MappingNode mapping) {
            List<String> names = new ArrayList<>();
            for (NodeTuple pair : mapping.getValue()) {
                names.add(pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "");
            }
            Section below = new Section(file, mapping, Set.copyOf(names), problems);
            names.forEach(name -> texts.put(name, below.texts(name)));
        } else if (has(key)) {
            problems.add(
                    placeOf(key),
                    "\"" + key + "\" takes names, each with its texts.",
                    "Write one \"name: text\" a line.");
        }
        return texts;
    }

    /** The lines of a literal block, comments and blank lines left out, each with its place. */
    List<Line> lines(String key) {
        List<Line> lines = new ArrayList<>();
        if (values.get(key) instanceof ScalarNode scalar) {
            int first = scalar.getStartMark().getLine() + (scalar.isPlain() ? 1 : 2);
            String[] written = scalar.getValue().split("\n", -1);
            for (int i = 0; i < written.length; i++) {
                String text = written[i].strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    lines.add(new Line(text, new Place(file, first + i)));
                }
            }
        } else if (has(key)) {
            problems.add(placeOf(key), "\"" + key + "\" takes a block of lines.", "Write \"" + key + ": |\".");
        }
        return lines;
    }

    /** A whole number, or the fallback when the key is left out. */
    long number(String key, long fallback) {
        String text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        if (!text.matches("\\d{1,12}")) {
            problems.add(placeOf(key), "\"" + key + "\" takes a whole number.", "Found \"" + text + "\".");
            return fallback;
        }
        return Long.parseLong(text);
    }

    /**
     * A number of days, as {@code 30 days}; empty, and a problem, when it is anything else.
     *
     * @param orElse what the key takes besides, in words; mostly empty
     */
    OptionalInt days(String key, String orElse) {
        Matcher days = DAYS.matcher(text(key));
        if (days.matches()) {
            return OptionalInt.of(Integer.parseInt(days.group(1)));
        }
        problems.add(placeOf(key), "\"" + key + "\" takes a number of days" + orElse + ".", "Write: 30 days.");
        return OptionalInt.empty();
    }

    /** A section below this one. */
    Optional<Section> section(String key, Set<String> known) {
        return Optional.ofNullable(values.get(key)).map(node -> new Section(file, node, known, problems));
    }

    /** The sections of a list below this one. */
    List<Section> sections(String key, Set<String> known) {
        if (!has(key)) {
            return List.of();
        }
        if (values.get(key) instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(node -> new Section(file, node, known, problems))
                    .toList();
        }
        problems.add(placeOf(key), "\"" + key + "\" takes a list.", "Begin each item with \"- \".");
        return List.of();
    }

    /** The one section below this one, or the sections of a list; none when the key is left out. */
    List<Section> oneOrMore(String key, Set<String> known) {
        return values.get(key) instanceof SequenceNode
                ? sections(key, known)
                : section(key, known).stream().toList();
    }

    private Place at(Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }
}
