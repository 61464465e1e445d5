package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which sheets a job's workbook has: a page makes one, or one for each value of the column that its name holds in braces. */
final class PageSheets {

    private static final String NO_VALUE = "none named";

    /** A summary is to be read on one sheet of paper. */
    private static final int NARROW = 26;

    /**
     * A sheet to be written.
     *
     * @param table what it shows
     * @param title its heading
     * @param named the column's value that it is about; the sheet's name when there is none
     * @param about what its notes are about: the page, whichever of its sheets
     * @param lead sentences that stand above the table
     * @param chart what is drawn below the table; empty for nothing
     */
    record Planned(
            PageTable table,
            String title,
            String named,
            String about,
            List<String> lead,
            Optional<PublishJob.ChartSheet> chart) {

        /** Whether it is made to be looked at as a whole. */
        boolean isOnePage() {
            return chart.isPresent() || !lead.isEmpty();
        }

        /** What there is besides the table, for the line that counts tables. */
        String beside() {
            return chart.isPresent() ? " and, below it, charts of its figures" : "";
        }
    }

    private final Connection connection;
    private final PageTableReader reader;
    private final Placeholders placeholders;
    private final SheetNames names;

    PageSheets(Connection connection, PageTableReader reader, Placeholders placeholders, SheetNames names) {
        this.connection = connection;
        this.reader = reader;
        this.placeholders = placeholders;
        this.names = names;
    }

    List<Planned> plan(PublishJob job) throws SQLException, Refusal {
        List<Planned> planned = new ArrayList<>();
        if (job.summary().isPresent()) {
            PublishJob.Summary summary = job.summary().get();
            List<String> lead = new Lead(connection, reader, placeholders).sentences(summary);
            for (Planned sheet : sheets(job, summary.sheet(), summary.table(), Optional.empty())) {
                String title = placeholders.inWords(summary.title());
                planned.add(new Planned(
                        sheet.table().narrowed(NARROW), title, sheet.named(), sheet.about(), lead, Optional.empty()));
            }
        }
        for (PublishJob.Page page : job.pages()) {
            planned.addAll(sheets(job, page.sheet(), page.table(), Optional.empty()));
        }
        for (PublishJob.ChartSheet chart : job.charts()) {
            planned.addAll(sheets(job, chart.sheet(), chart.table(), Optional.of(chart)));
        }
        return planned;
    }

    private List<Planned> sheets(PublishJob job, String pattern, String table, Optional<PublishJob.ChartSheet> chart)
            throws SQLException, Refusal {
        List<Filter> filters = reader.filters(table, false);
        String own = job.ownRowsBy().isEmpty() ? "" : placeholders.authority();
        Optional<String> column = Placeholders.column(pattern);
        if (column.isEmpty()) {
            return List.of(sheet(pattern, pattern, table, filters, List.of(own), chart));
        }
        List<Planned> planned = new ArrayList<>();
        String about = Placeholders.withValue(
                pattern, column.get(), "every " + Headings.of(column.get()).toLowerCase(Locale.UK));
        for (String value : reader.values(table, filters, column.get())) {
            String named = value == null ? NO_VALUE : value;
            List<Filter> ofValue = Stream.concat(filters.stream(), Stream.of(new Filter(column.get(), value)))
                    .toList();
            String name = Placeholders.withValue(pattern, column.get(), named);
            planned.add(sheet(name, about, table, ofValue, List.of(named, own), chart));
        }
        return planned;
    }

    private Planned sheet(
            String name,
            String about,
            String table,
            List<Filter> filters,
            List<String> whose,
            Optional<PublishJob.ChartSheet> chart)
            throws SQLException, Refusal {
        PageTable page = reader.read(names.take(placeholders.inWords(name)), table, filters);
        String title = Stream.concat(Stream.of(page.title()), whose.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
        String named = whose.size() > 1 ? whose.get(0) : page.sheet();
        return new Planned(page, title, named, placeholders.inWords(about), List.of(), chart);
    }
}
