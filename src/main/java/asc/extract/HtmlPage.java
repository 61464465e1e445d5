package asc.extract;

import java.util.List;

/** One page of HTML: its language, headings, captions and scopes are there for those who hear it read. */
public final class HtmlPage {

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 10mm; }
            body { font: 16px/1.4 Arial, Helvetica, sans-serif; color: #0b0c0c; background: #fff; max-width: 75em; margin: 1em auto; padding: 0 1em; }
            h1 { font-size: 1.5em; margin: 0 0 .3em; }
            ul { margin: 0 0 .6em; padding-left: 1.2em; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 .8em; }
            caption { text-align: left; font-weight: bold; font-size: 1.1em; padding: .2em 0; }
            th, td { text-align: left; vertical-align: top; padding: .15em .5em; border-bottom: 1px solid #505a5f; }
            thead th { vertical-align: bottom; border-bottom: 2px solid #0b0c0c; }
            tbody th { font-weight: normal; }
            .number { text-align: right; white-space: nowrap; }
            .notice { font-weight: bold; border: 2px solid #0b0c0c; padding: .15em .5em; margin: 0 0 .5em; }
            .small { font-size: .85em; color: #383f43; margin: .1em 0; }
            @media print { body { font-size: 7pt; line-height: 1.2; margin: 0; padding: 0; max-width: none; } th, td { padding: .05em .35em; } tr { break-inside: avoid; } }
            """;

    private final StringBuilder html = new StringBuilder();
    private boolean inTable;
    private boolean inRow;
    private boolean isFirst;

    /** Begins a page, which has one heading of the first order. */
    public HtmlPage(String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE);
        html.append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    /** What everybody must know before they read on. */
    public void notice(String text) {
        html.append("<p class=\"notice\">").append(escaped(text)).append("</p>\n");
    }

    /** Sentences, a bullet each. */
    public void list(List<String> sentences) {
        if (!sentences.isEmpty()) {
            html.append("<ul>\n");
            sentences.forEach(
                    sentence -> html.append("<li>").append(escaped(sentence)).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    /** A remark. */
    public void small(String text) {
        html.append("<p class=\"small\">").append(escaped(text)).append("</p>\n");
    }

    /** Begins a table. */
    public void table(String caption, List<String> headings) {
        endTable();
        html.append("<table>\n<caption>").append(escaped(caption)).append("</caption>\n<thead>\n<tr>");
        headings.forEach(heading ->
                html.append("<th scope=\"col\">").append(escaped(heading)).append("</th>"));
        html.append("</tr>\n</thead>\n<tbody>\n");
        inTable = true;
    }

    /** Begins a row. */
    public void beginRow() {
        endRow();
        html.append("<tr>");
        inRow = true;
        isFirst = true;
    }

    /** The first cell of a row is its header. */
    public void cell(String text, boolean isNumber) {
        html.append(isFirst ? "<th scope=\"row\"" : "<td").append(isNumber ? " class=\"number\">" : ">");
        html.append(escaped(text)).append(isFirst ? "</th>" : "</td>");
        isFirst = false;
    }

    /** Ends a table, if one has begun. */
    public void endTable() {
        endRow();
        html.append(inTable ? "</tbody>\n</table>\n" : "");
        inTable = false;
    }

    /** The page. */
    public String text() {
        return html + "</main>\n</body>\n</html>\n";
    }

    private void endRow() {
        html.append(inRow ? "</tr>\n" : "");
        inRow = false;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
