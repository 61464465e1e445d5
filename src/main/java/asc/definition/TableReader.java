package asc.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");

    private final ColumnReader reader;
    private final Problems problems;

    TableReader(ColumnReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    TableShape read(Section section, String defaultName) {
        List<Column> columns = reader.columns(section);
        List<Repeated> repeated = reader.repeated(section);
        String name = section.has("table") ? section.text("table") : defaultName;
        reader.checkName(section.placeOf("table"), name);
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
        columns.stream()
                .filter(column -> column.optional() && key.contains(column.name()))
                .forEach(column -> problems.add(
                        column.place(),
                        "\"" + column.name() + "\" identifies a row, and cannot be absent.",
                        "Take the ? from its type, or leave it out of \"one row per\"."));
        return key;
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

    private void unknownNames(Place place, List<String> names, Collection<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                problems.unknown(place, "column", name, known);
            }
        }
    }
}
