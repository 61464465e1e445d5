package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Draws a sheet's charts below its table: one, or one for each value of a column. */
final class Charts {

    /** Rows between a table and a chart, and between two charts. */
    private static final int GAP = 2;

    private final Connection connection;
    private final SXSSFWorkbook workbook;
    private final PageSheets.Planned page;
    private final PublishJob.ChartSheet wanted;

    Charts(Connection connection, SXSSFWorkbook workbook, PageSheets.Planned page, PublishJob.ChartSheet wanted) {
        this.connection = connection;
        this.workbook = workbook;
        this.page = page;
        this.wanted = wanted;
    }

    void draw(TableSheet sheet) throws SQLException, Refusal {
        int top = sheet.nextRow() + GAP;
        for (Map.Entry<String, List<ChartRow>> chart : charts(sheet.firstRow()).entrySet()) {
            top = new BarChart(workbook, sheet.name(), page, wanted, chart.getKey(), chart.getValue()).draw(top) + GAP;
        }
    }

    /** The rows of each chart, in the order of the table. */
    private Map<String, List<ChartRow>> charts(int firstRow) throws SQLException, Refusal {
        PageTable table = page.table();
        Map<String, List<ChartRow>> charts = new LinkedHashMap<>();
        try (PreparedStatement statement = table.query(connection);
                ResultSet found = statement.executeQuery()) {
            for (int row = firstRow; found.next(); row++) {
                List<BigDecimal> bars = new ArrayList<>();
                for (String bar : wanted.bars()) {
                    bars.add(found.getBigDecimal(column(bar)));
                }
                Double below = wanted.interval().isEmpty()
                        ? null
                        : number(found, wanted.interval().get(0));
                Double above = wanted.interval().isEmpty()
                        ? null
                        : number(found, wanted.interval().get(1));
                String chart = wanted.chartFor().isEmpty() ? "" : found.getString(column(wanted.chartFor()));
                ChartRow drawn = new ChartRow(row, found.getString(column(wanted.labels())), bars, below, above);
                if (drawn.holdsFigures()) {
                    charts.computeIfAbsent(chart == null ? "" : chart, key -> new ArrayList<>())
                            .add(drawn);
                }
            }
        }
        return charts;
    }

    private Double number(ResultSet row, String column) throws SQLException, Refusal {
        BigDecimal number = row.getBigDecimal(column(column));
        return number == null ? null : Double.valueOf(number.doubleValue());
    }

    private int column(String name) throws Refusal {
        int index = page.table().indexOf(name);
        if (index < 0) {
            throw new Refusal(
                    "The charts of " + page.table().table() + " were not drawn.",
                    new Problem("The table has no column \"" + name + "\".", "charts: " + wanted.sheet(), ""));
        }
        return index + 1;
    }
}
