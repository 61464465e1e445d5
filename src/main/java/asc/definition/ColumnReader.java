package asc.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the lines of a job file that say which columns of a sheet are kept. */
final class ColumnReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Set<String> types;
    private final Problems problems;

    ColumnReader(Set<String> types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    List<Column> columns(Section section) {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Line line : section.lines("columns")) {
            List<String> fields = line.fields(3);
            if (fields.size() < 3) {
                problems.add(
                        line.place(),
                        "A column takes three fields: our name, its type, its header.",
                        "Part them with a tab or two spaces.");
                continue;
            }
            checkName(line.place(), fields.get(0));
            if (!names.add(fields.get(0))) {
                problems.add(line.place(), "The column \"" + fields.get(0) + "\" stands twice.", "Rename one.");
            }
            columns.add(new Column(
                    fields.get(0),
                    type(line.place(), fields.get(1), "[!?]$"),
                    fields.get(1).endsWith("!"),
                    fields.get(1).endsWith("?"),
                    spellings(fields.get(2)),
                    line.place()));
        }
        return columns;
    }

    List<Repeated> repeated(Section section) {
        List<Repeated> repeated = new ArrayList<>();
        for (Line line : section.lines("repeated")) {
            List<String> fields = line.fields(4);
            if (fields.size() < 4) {
                problems.add(
                        line.place(),
                        "A repeated thing takes four fields: its name, the headers it stands under, the value's name, its type.",
                        "Part them with a tab or two spaces.");
                continue;
            }
            checkName(line.place(), fields.get(0));
            checkName(line.place(), fields.get(2));
            repeated.add(new Repeated(
                    fields.get(0),
                    headed(line.place(), fields.get(0), fields.get(1)),
                    fields.get(2),
                    type(line.place(), fields.get(3), "[?]$"),
                    fields.get(3).endsWith("?"),
                    line.place()));
        }
        return repeated;
    }

    void checkName(Place place, String name) {
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    place,
                    "\"" + name + "\" is no name for a table or column.",
                    "Use lower-case letters, digits and underscores, beginning with a letter.");
        }
    }

    private HeaderPatterns headed(Place place, String thing, String headers) {
        HeaderPatterns headed = new HeaderPatterns(headers, thing);
        if (headed.facts().isEmpty()) {
            problems.add(place, "The headers of \"" + thing + "\" hold no fact.", "Put {name} or * where they differ.");
        } else if (!headed.holdTheSame()) {
            problems.add(
                    place,
                    "The spellings of \"" + thing + "\" do not hold the same facts.",
                    "Each of them, parted by \" | \", has the same {names}, once each.");
        }
        headed.types().forEach(type -> type(place, type, "$"));
        return headed;
    }

    private String type(Place place, String written, String marks) {
        String type = written.replaceFirst(marks, "");
        if (!types.contains(type)) {
            problems.unknown(place, "type", type, types);
        }
        return type;
    }

    private static List<String> spellings(String headers) {
        List<String> spellings = new ArrayList<>();
        for (String header : headers.split(" \\| ")) {
            spellings.add(header.strip());
        }
        return spellings;
    }
}
