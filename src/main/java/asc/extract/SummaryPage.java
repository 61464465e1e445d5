package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes a job's summary as one page of HTML that needs nothing else, and fits a sheet of A4. */
final class SummaryPage {

    private final Connection connection;
    private final PageTableReader reader;
    private final Placeholders placeholders;
    private final Provenance provenance;

    SummaryPage(Connection connection, PageTableReader reader, Placeholders placeholders, Provenance provenance) {
        this.connection = connection;
        this.reader = reader;
        this.placeholders = placeholders;
        this.provenance = provenance;
    }

    Path write(PublishJob job, PublishJob.Summary summary, Path folder) throws SQLException, IOException, Refusal {
        Markers markers = new Markers();
        HtmlPage html = new HtmlPage(placeholders.inWords(summary.title()));
        if (!provenance.notice().isEmpty()) {
            html.notice(provenance.notice());
        }
        html.list(new Lead(connection, reader, placeholders).sentences(summary));
        PageTable table = reader.read("", summary.table(), reader.filters(summary.table(), false));
        writeTables(html, table, summary.sectionsBy(), markers);
        for (String marker : markers.used()) {
            html.small(marker + " " + Markers.meaning(marker));
        }
        html.small(
                placeholders.asAt().isPresent()
                        ? placeholders.inWords("As at {as at}.")
                        : "Made at " + Times.of(provenance.madeAt()) + ", version " + provenance.version() + ".");
        html.small("Made by " + job.name() + " for " + provenance.areaName() + "; " + job.owner() + " answers for it.");
        Path file = folder.resolve(placeholders.inName(summary.page()) + ".html");
        Files.writeString(file, html.text());
        return file;
    }

    private void writeTables(HtmlPage html, PageTable table, String sectionsBy, Markers markers) throws SQLException {
        int sectionColumn = table.indexOf(sectionsBy);
        List<PageColumn> columns = table.shownColumns().stream()
                .filter(column -> !column.name().equals(sectionsBy))
                .toList();
        String open = null;
        try (PreparedStatement statement = table.query(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String section = sectionColumn < 0 ? table.title() : row.getString(sectionColumn + 1);
                if (!section.equals(open)) {
                    html.table(
                            section, columns.stream().map(PageColumn::heading).toList());
                    open = section;
                }
                html.beginRow();
                for (PageColumn column : columns) {
                    String shown = shown(table, column, row, markers);
                    html.cell(shown, column.kind().isNumber());
                }
            }
        }
        html.endTable();
        if (open == null) {
            html.small("There is nothing to report.");
        }
    }

    private static String shown(PageTable table, PageColumn column, ResultSet row, Markers markers)
            throws SQLException {
        int decimalsColumn = table.indexOf(PageSheet.DECIMALS);
        String value = row.getString(table.indexOf(column.name()) + 1);
        if (value == null || value.isBlank()) {
            int status = Markers.columnFor(table, column);
            String marker = Optional.ofNullable(status < 0 ? null : row.getString(status + 1))
                    .orElse(column.whereEmpty());
            markers.use(marker);
            return marker;
        }
        return Shown.text(column, value, decimalsColumn < 0 ? null : row.getString(decimalsColumn + 1));
    }
}
