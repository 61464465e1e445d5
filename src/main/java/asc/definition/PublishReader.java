package asc.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is particular to a publish job. */
final class PublishReader {

    static final Set<String> KEYS = Set.of(
            "workbook",
            "title",
            "about",
            "contact",
            "files of",
            "only our own rows by",
            "as at",
            "headings",
            "where empty",
            "not shown",
            "sheets",
            "charts",
            "files",
            "summary",
            "gate");

    private static final Set<String> CHART_KEYS =
            Set.of("sheet", "table", "labels", "bars", "interval", "a chart for each");
    private static final Set<String> FILE_KEYS = Set.of("file", "table", "every area", "columns");
    private static final Set<String> SUMMARY_KEYS =
            Set.of("sheet", "page", "title", "lead from", "lead", "table", "sections by");

    private static final String ENDING = ".xlsx";
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z0-9_]+");

    private final Problems problems;

    PublishReader(Problems problems) {
        this.problems = problems;
    }

    PublishJob read(Section job, String name) {
        List<PublishJob.Page> pages = job.lines("sheets").stream()
                .map(this::page)
                .flatMap(Optional::stream)
                .toList();
        if (pages.isEmpty()) {
            problems.add(job.placeOf("sheets"), "\"sheets\" is missing or empty.", "Name at least one sheet.");
        }
        String workbook = job.required("workbook");
        oneValueAtMost(job.placeOf("workbook"), workbook, 0);
        if (workbook.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            problems.add(
                    job.placeOf("workbook"),
                    "A workbook is named without its ending.",
                    "Write: workbook: " + workbook.substring(0, workbook.length() - ENDING.length()));
        }
        return new PublishJob(
                name,
                job.required("owner"),
                job.text("when"),
                workbook,
                wording(job),
                job.text("only our own rows by"),
                job.text("as at"),
                pages,
                job.sections("charts", CHART_KEYS).stream().map(this::chart).toList(),
                job.sections("files", FILE_KEYS).stream().map(this::file).toList(),
                job.section("summary", SUMMARY_KEYS).map(this::summary),
                new GateReader(problems).gates(job));
    }

    private PublishJob.Wording wording(Section job) {
        return new PublishJob.Wording(
                job.text("title"),
                job.lines("about").stream().map(Line::text).toList(),
                job.text("contact"),
                job.texts("files of"),
                pairs(job, "headings"),
                pairs(job, "where empty"),
                job.texts("not shown"));
    }

    private Optional<PublishJob.Page> page(Line line) {
        List<String> fields = line.fields(2);
        if (fields.size() == 2 && TABLE.matcher(fields.get(1)).matches()) {
            oneValueAtMost(line.place(), fields.get(0), 1);
            return Optional.of(new PublishJob.Page(fields.get(0), fields.get(1)));
        }
        problems.add(
                line.place(),
                "A sheet takes two fields: its name, and the table it shows with its schema.",
                "Part them with a tab or two spaces.");
        return Optional.empty();
    }

    private PublishJob.ChartSheet chart(Section chart) {
        List<String> interval = chart.texts("interval");
        if (!interval.isEmpty() && interval.size() != 2) {
            problems.add(
                    chart.placeOf("interval"),
                    "An interval takes two columns: how far it reaches below the first bar, and above.",
                    "Write: interval: below, above");
        }
        if (chart.texts("bars").isEmpty()) {
            problems.add(chart.placeOf("bars"), "\"bars\" is missing.", "Name the columns whose figures are bars.");
        }
        String sheet = chart.required("sheet");
        oneValueAtMost(chart.placeOf("sheet"), sheet, 1);
        return new PublishJob.ChartSheet(
                sheet,
                table(chart, "table"),
                chart.required("labels"),
                chart.texts("bars"),
                interval,
                chart.text("a chart for each"));
    }

    private PublishJob.DataFile file(Section file) {
        String name = file.required("file");
        if (!name.isEmpty() && !name.matches("[^/\\\\]+\\.(csv|json)")) {
            problems.add(
                    file.placeOf("file"),
                    "A file is called .csv or .json, and stands in no folder.",
                    "Write: file: <name>.csv");
        }
        oneValueAtMost(file.placeOf("file"), name, 1);
        String every = file.text("every area");
        if (!every.isEmpty() && !every.equals("yes")) {
            problems.add(file.placeOf("every area"), "\"every area\" takes yes.", "Leave it out otherwise.");
        }
        return new PublishJob.DataFile(name, table(file, "table"), every.equals("yes"), pairs(file, "columns"));
    }

    private PublishJob.Summary summary(Section summary) {
        return new PublishJob.Summary(
                summary.required("sheet"),
                summary.required("page"),
                summary.required("title"),
                summary.has("lead from") ? table(summary, "lead from") : "",
                summary.lines("lead").stream().map(Line::text).toList(),
                table(summary, "table"),
                summary.text("sections by"));
    }

    private String table(Section section, String key) {
        String table = section.required(key);
        if (!table.isEmpty() && !TABLE.matcher(table).matches()) {
            problems.add(
                    section.placeOf(key), "\"" + key + "\" takes a table with its schema.", "Write: marts.<table>");
        }
        return table;
    }

    /** Lines of two fields: a column's name, and what is said of it. */
    private Map<String, String> pairs(Section section, String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Line line : section.lines(key)) {
            List<String> fields = line.fields(2);
            if (fields.size() != 2 || pairs.put(fields.get(0), fields.get(1)) != null) {
                problems.add(
                        line.place(),
                        "A line of \"" + key + "\" takes two fields, and each column once.",
                        "Part them with a tab or two spaces.");
            }
        }
        return pairs;
    }

    private void oneValueAtMost(Place place, String name, int most) {
        Matcher braces = BRACES.matcher(name);
        int columns = 0;
        while (braces.find()) {
            columns += Set.of("area", "authority", "as at").contains(braces.group(1)) ? 0 : 1;
        }
        if (columns > most) {
            problems.add(
                    place,
                    "\"" + name + "\" has " + columns + " columns in braces; " + (most == 0 ? "none" : "one")
                            + " may stand here besides {area}, {authority} and {as at}.",
                    "Take the others out.");
        }
    }
}
