package asc.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code dictionary.html}: every table and column in words, for people. It needs no other file and no script. */
final class DictionaryPage {

    static final String NAME = "dictionary.html";

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 1rem/1.5 sans-serif; color: #0b0c0c; background: #fff; margin: 0 auto; max-width: 72rem; padding: 1rem; }
            a { color: #1d70b8; } a:focus { outline: 3px solid #0b0c0c; background: #fd0; }
            .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%%; }
            caption { text-align: left; font-weight: bold; padding: .3rem 0; }
            th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #b1b4b6; padding: .3rem .6rem .3rem 0; }
            code { font-family: monospace; overflow-wrap: anywhere; } section { margin-top: 2.5rem; } p { max-width: 50rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p>Every table that is published, and what each of its columns says. All of them are in <code>asc.duckdb</code>. An empty value is never zero.
            The unit of a number is a word; <i>none</i> where it has none (a place in an order, the number of a row, a plain ratio); or <i>see</i> and
            the name of the column of the same table that says it row by row.
            In a CSV file a text that begins with = + - @, a tab or a carriage return has an apostrophe before it; a number is never touched.</p>
            """;

    private final Version version;

    DictionaryPage(Version version) {
        this.version = version;
    }

    /** Writes the page into the folder. */
    void write(Path folder, List<TableDescription> tables) throws IOException {
        StringBuilder page = new StringBuilder(HEAD.formatted("Tables of version " + version.version()));
        page.append("<nav aria-label=\"Tables\">\n<h2>Tables</h2>\n<ul>\n");
        tables.forEach(table -> page.append("<li><a href=\"#")
                .append(escaped(table.table().label()))
                .append("\"><code>")
                .append(escaped(table.table().label()))
                .append("</code></a> ")
                .append(escaped(table.title()))
                .append("</li>\n"));
        page.append("</ul>\n</nav>\n");
        tables.forEach(table -> page.append(section(table)));
        page.append("</main>\n</body>\n</html>\n");
        Files.writeString(folder.resolve(NAME), page);
    }

    private String section(TableDescription table) {
        String label = escaped(table.table().label());
        StringBuilder section =
                new StringBuilder("<section id=\"" + label + "\">\n<h2><code>" + label + "</code></h2>\n");
        paragraph(section, "", table.title());
        paragraph(section, "", table.notes());
        paragraph(section, "One row per ", String.join(", ", table.table().orderedBy()));
        version.table(table.table().label())
                .ifPresent(counted -> paragraph(section, "Rows: ", String.format(Locale.UK, "%,d", counted.rows())));
        paragraph(
                section,
                "From: ",
                table.table().sources().stream()
                        .map(source -> source.publisher().isEmpty()
                                ? source.name()
                                : source.publisher() + " (" + source.name() + ")")
                        .collect(Collectors.joining("; ")));
        section.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Columns of ")
                .append(label)
                .append("\">\n<table>\n<caption>Columns of ")
                .append(label)
                .append("</caption>\n<thead><tr><th scope=\"col\">Column</th><th scope=\"col\">Type</th>"
                        + "<th scope=\"col\">What it says</th><th scope=\"col\">Unit</th></tr></thead>\n<tbody>\n");
        table.columns().forEach(column -> section.append(row(column)));
        return section.append("</tbody>\n</table>\n</div>\n</section>\n").toString();
    }

    private static String row(TableDescription.Column column) {
        return "<tr><th scope=\"row\"><code>" + escaped(column.name()) + "</code></th><td>"
                + escaped(column.databaseType().toLowerCase(Locale.ROOT)) + "</td><td>" + escaped(column.description())
                + "</td><td>" + escaped(column.unit()) + "</td></tr>\n";
    }

    private static void paragraph(StringBuilder page, String before, String text) {
        if (!text.isEmpty()) {
            page.append("<p>").append(before).append(escaped(text)).append("</p>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
