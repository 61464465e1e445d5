package asc.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the part of a job file that says how sheets become a table. */
final class TableReader {

    static final Set<String> KEYS = Set.of(
            "table",
            "sheet",
            "sheets",
            "must have",
            "must have headers",
            "header row",
            "one row per",
            "columns",
            "repeated",
            "ignored",
            "ignored rows",
            "blank when",
            "markers",
            "refuse the file when");

    private static final Set<String> LIMITS = Set.of(
            "rows fewer than", "rows change by more than", "unreadable cells more than", "rejected rows more than");

    private static final Pattern ANCHOR = Pattern.compile("where \"(.+)\" stands");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");

    private final Set<String> types;
    private final Problems problems;

    TableReader(Set<String> types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    TableShape read(Section section, String defaultName) {
        List<Column> columns = columns(section);
        List<Repeated> repeated = repeated(section);
        String name = section.has("table") ? section.text("table") : defaultName;
        checkName(section.placeOf("table"), name);
        List<String> sheets = new ArrayList<>(section.texts("sheet"));
        sheets.addAll(section.texts("sheets"));
        if (columns.isEmpty()) {
            problems.add(section.placeOf("columns"), "\"columns\" is missing or empty.", "Name at least one column.");
        }
        return new TableShape(
                name,
                sheets.isEmpty() ? List.of("*") : sheets,
                section.texts("must have"),
                section.texts("must have headers"),
                anchor(section),
                key(section, columns),
                columns,
                repeated,
                section.lines("ignored").stream().map(Line::text).toList(),
                ignoredRows(section, columns),
                section.texts("blank when"),
                section.texts("markers"),
                limits(section),
                section.place());
    }

    private String anchor(Section section) {
        String text = section.required("header row");
        Matcher matcher = ANCHOR.matcher(text);
        if (!text.isEmpty() && !matcher.matches()) {
            problems.add(
                    section.placeOf("header row"),
                    "\"header row\" is found by a text that stands in it.",
                    "Write: header row: where \"…\" stands. A row's number moves between editions.");
            return "";
        }
        return text.isEmpty() ? "" : matcher.group(1);
    }

    private List<String> key(Section section, List<Column> columns) {
        List<String> key = section.texts("one row per");
        List<String> known = new ArrayList<>(List.of("_sheet", "_row"));
        columns.forEach(column -> known.add(column.name()));
        if (!section.has("one row per")) {
            problems.add(section.place(), "\"one row per\" is missing.", "Say which columns identify a row.");
        }
        unknownNames(section.placeOf("one row per"), key, known);
        return key;
    }

    private List<Column> columns(Section section) {
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
            boolean required = fields.get(1).endsWith("!");
            String type = required ? fields.get(1).substring(0, fields.get(1).length() - 1) : fields.get(1);
            checkName(line.place(), fields.get(0));
            checkType(line.place(), type);
            if (!names.add(fields.get(0))) {
                problems.add(line.place(), "The column \"" + fields.get(0) + "\" stands twice.", "Rename one.");
            }
            columns.add(new Column(fields.get(0), type, required, spellings(fields.get(2)), line.place()));
        }
        return columns;
    }

    private List<Repeated> repeated(Section section) {
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
            HeaderPattern headed = new HeaderPattern(fields.get(1), fields.get(0));
            if (headed.facts().isEmpty()) {
                problems.add(
                        line.place(),
                        "The headers of \"" + fields.get(0) + "\" hold no fact.",
                        "Put {name} or * where they differ.");
            }
            checkName(line.place(), fields.get(0));
            checkName(line.place(), fields.get(2));
            checkType(line.place(), fields.get(3));
            repeated.add(new Repeated(fields.get(0), headed, fields.get(2), fields.get(3), line.place()));
        }
        return repeated;
    }

    private Map<String, List<String>> ignoredRows(Section section, List<Column> columns) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        List<String> known = columns.stream().map(Column::name).toList();
        for (Line line : section.lines("ignored rows")) {
            List<String> fields = line.fields(2);
            unknownNames(line.place(), fields.subList(0, 1), known);
            if (fields.size() < 2) {
                problems.add(line.place(), "An ignored row takes a column and what its cell looks like.", "");
            } else {
                rules.computeIfAbsent(fields.get(0), name -> new ArrayList<>()).add(fields.get(1));
            }
        }
        return rules;
    }

    private RefuseWhen limits(Section section) {
        return section.section("refuse the file when", LIMITS)
                .map(limits -> new RefuseWhen(
                        limits.number("rows fewer than", 0),
                        percent(limits),
                        limits.number("unreadable cells more than", 0),
                        limits.number("rejected rows more than", 0),
                        limits.place()))
                .orElseGet(() -> new RefuseWhen(0, null, 0, 0, section.place()));
    }

    private BigDecimal percent(Section limits) {
        String text = limits.text("rows change by more than");
        Matcher matcher = PERCENT.matcher(text);
        if (text.isEmpty()) {
            return null;
        }
        if (!matcher.matches()) {
            problems.add(limits.placeOf("rows change by more than"), "A percentage is expected, as in 5%.", "");
            return null;
        }
        return new BigDecimal(matcher.group(1));
    }

    private static List<String> spellings(String headers) {
        List<String> spellings = new ArrayList<>();
        for (String header : headers.split(" \\| ")) {
            spellings.add(header.strip());
        }
        return spellings;
    }

    private void unknownNames(Place place, List<String> names, Collection<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                problems.unknown(place, "column", name, known);
            }
        }
    }

    private void checkName(Place place, String name) {
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    place,
                    "\"" + name + "\" is no name for a table or column.",
                    "Use lower-case letters, digits and underscores, beginning with a letter.");
        }
    }

    private void checkType(Place place, String type) {
        if (!types.contains(type)) {
            problems.unknown(place, "type", type, types);
        }
    }
}
