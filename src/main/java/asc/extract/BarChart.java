package asc.extract;

import asc.definition.PublishJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/** A chart of bars beside one another, the first of each with its interval, and the text that says the same. */
final class BarChart {

    /** Apart in lightness too, so that they are told apart in grey and by everybody. */
    private static final List<byte[]> COLOURS =
            List.of(new byte[] {0x12, 0x43, 0x6D}, new byte[] {0x28, (byte) 0xA1, (byte) 0x97}, new byte[] {
                (byte) 0xB5, (byte) (byte) 0xB5, (byte) 0xB5
            });

    private static final int WIDTH = 150;
    private static final int MOST_IN_WORDS = 12;

    private final SXSSFWorkbook workbook;
    private final String sheet;
    private final PageSheets.Planned page;
    private final PublishJob.ChartSheet wanted;
    private final String value;
    private final List<ChartRow> rows;

    /** @param value of the column that parts the charts; empty when there is one */
    BarChart(
            SXSSFWorkbook workbook,
            String sheet,
            PageSheets.Planned page,
            PublishJob.ChartSheet wanted,
            String value,
            List<ChartRow> rows) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.page = page;
        this.wanted = wanted;
        this.value = value;
        this.rows = rows;
    }

    /** Draws it from a row on; gives the row below it. */
    int draw(int top) {
        XSSFSheet target = workbook.getXSSFWorkbook().getSheet(sheet);
        XSSFDrawing drawing = target.createDrawingPatriarch();
        int bottom = top + 7 + rows.size() * (wanted.bars().size() + 1) * 4 / 5;
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, columns(target), bottom));
        chart.setTitleText(title());
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN); // the first row on top, as in the table
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.MAX);
        values.setMinimum(0);
        if (!value.isEmpty()) {
            values.setTitle(value);
        }
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(60);
        data.setVaryColors(false);
        for (int bar = 0; bar < wanted.bars().size(); bar++) {
            addBars(data, bar);
        }
        chart.plot(data);
        int index = workbook.getSheetIndex(sheet);
        workbook.setPrintArea(index, 0, Math.max(columns(target), page.table().shown() - 1), 0, bottom + 1);
        describe(chart);
        return bottom;
    }

    private String title() {
        return value.isEmpty() ? page.title() : page.named() + ": " + value;
    }

    private void addBars(XDDFBarChartData data, int bar) {
        XDDFChartData.Series series = data.addSeries(labels(), figures(bar));
        series.setTitle(column(wanted.bars().get(bar)).heading());
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(bar % COLOURS.size()))));
        if (bar == 0 && rows.stream().anyMatch(row -> row.below() != null && row.above() != null)) {
            addIntervals(((XDDFBarChartData.Series) series).getCTBarSer());
        }
    }

    private XDDFCategoryDataSource labels() {
        return XDDFDataSourcesFactory.fromArray(
                rows.stream().map(ChartRow::label).toArray(String[]::new), range(wanted.labels(), false));
    }

    private XDDFNumericalDataSource<Double> figures(int bar) {
        Double[] figures = rows.stream()
                .map(row -> row.bars().get(bar))
                .map(figure -> figure == null ? null : Double.valueOf(figure.doubleValue()))
                .toArray(Double[]::new);
        boolean hasGap =
                List.of(rows).get(0).stream().anyMatch(row -> row.bars().get(bar) == null);
        return XDDFDataSourcesFactory.fromArray(figures, range(wanted.bars().get(bar), hasGap));
    }

    /** Where the figures stand. None where a marker stands for one of them: a spreadsheet would draw it as zero. */
    private String range(String column, boolean hasGap) {
        int index = page.table().indexOf(column);
        int first = rows.get(0).row();
        int last = rows.get(rows.size() - 1).row();
        if (hasGap || last - first + 1 != rows.size() || index >= page.table().shown()) {
            return null;
        }
        return new CellRangeAddress(first, last, index, index).formatAsString(sheet, true);
    }

    /** A line over the bar, from the lower end of the interval to the upper; none where there is no interval. */
    private void addIntervals(CTBarSer series) {
        CTErrBars bars = series.addNewErrBars();
        bars.addNewErrBarType().setVal(STErrBarType.BOTH);
        bars.addNewErrValType().setVal(STErrValType.CUST);
        bars.addNewNoEndCap().setVal(false);
        fill(bars.addNewPlus(), wanted.interval().get(1), ChartRow::above);
        fill(bars.addNewMinus(), wanted.interval().get(0), ChartRow::below);
        XDDFLineProperties line =
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.BLACK)));
        line.setWidth(1.25);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setLineProperties(line);
        bars.setSpPr(shape.getXmlObject());
    }

    /** A marker among the cells makes no line, so that they may be named all the same. */
    private void fill(CTNumDataSource lengths, String column, Function<ChartRow, Double> length) {
        String range = range(column, false);
        CTNumData data;
        if (range == null) {
            data = lengths.addNewNumLit();
        } else {
            CTNumRef cells = lengths.addNewNumRef();
            cells.setF(range);
            data = cells.addNewNumCache();
        }
        data.addNewPtCount().setVal(rows.size());
        for (int index = 0; index < rows.size(); index++) {
            Double value = length.apply(rows.get(index));
            if (value != null) {
                CTNumVal point = data.addNewPt();
                point.setIdx(index);
                point.setV(value.toString());
            }
        }
    }

    /** As many columns as make a chart of the usual width. */
    private int columns(XSSFSheet target) {
        int width = 0;
        int columns = 0;
        while (width < WIDTH) {
            width += columns < page.table().shown()
                    ? Widths.of(page.table().columns().get(columns))
                    : 8;
            columns++;
        }
        return columns;
    }

    private void describe(XSSFChart chart) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Bar chart: " + title() + ".");
        String bars = wanted.bars().stream().map(bar -> column(bar).heading()).collect(Collectors.joining(", "));
        sentences.add("Bars for " + bars + "."
                + (wanted.interval().isEmpty() ? "" : " A line on the first shows its 95% interval."));
        rows.stream().limit(MOST_IN_WORDS).map(this::inWords).forEach(sentences::add);
        sentences.add("The figures are in the table above.");
        var properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(title());
        properties.setDescr(String.join(" ", sentences));
    }

    private String inWords(ChartRow row) {
        List<String> figures = new ArrayList<>();
        for (int bar = 0; bar < wanted.bars().size(); bar++) {
            String heading = column(wanted.bars().get(bar)).heading();
            figures.add(heading + " "
                    + (row.bars().get(bar) == null
                            ? "not available"
                            : row.bars().get(bar).stripTrailingZeros().toPlainString()));
        }
        return Objects.toString(row.label(), "") + ": " + String.join(", ", figures) + ".";
    }

    private PageColumn column(String name) {
        return page.table().columns().get(page.table().indexOf(name));
    }
}
