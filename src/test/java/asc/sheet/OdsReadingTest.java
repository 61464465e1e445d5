package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsReadingTest {

    @TempDir
    Path folder;

    @Test
    void numbersKeepTheirExactValueAndTheirDisplay() throws Exception {
        Cell cell = onlyCell(
                "<table:table-cell office:value-type='float' office:value='19.100000000000001'><text:p>19.1</text:p></table:table-cell>");
        assertThat(cell).isEqualTo(new Cell("19.100000000000001", "19.1"));
    }

    @Test
    void datesTimesAndTruthsAreIso() throws Exception {
        assertThat(values("""
                        <table:table-cell office:value-type='date' office:date-value='2026-09-01'><text:p>01/09/26</text:p></table:table-cell>
                        <table:table-cell office:value-type='date' office:date-value='2026-09-01T00:00:00'><text:p>01/09/26</text:p></table:table-cell>
                        <table:table-cell office:value-type='date' office:date-value='2026-09-01T10:30:00'><text:p>x</text:p></table:table-cell>
                        <table:table-cell office:value-type='time' office:time-value='PT10H30M00S'><text:p>10:30</text:p></table:table-cell>
                        <table:table-cell office:value-type='time' office:time-value='PT36H00M00S'><text:p>36:00</text:p></table:table-cell>
                        <table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>TRUE</text:p></table:table-cell>
                        <table:table-cell office:value-type='percentage' office:value='0.5'><text:p>50%</text:p></table:table-cell>
                        """))
                .containsExactly(
                        "2026-09-01", "2026-09-01", "2026-09-01T10:30:00", "10:30:00", "PT36H00M00S", "TRUE", "0.5");
    }

    @Test
    void libreOfficesOwnAttributesDoNotCount() throws Exception {
        assertThat(onlyCell(
                        "<table:table-cell office:value-type='string' office:string-value='' calcext:value-type='error'>"
                                + "<text:p>#N/A</text:p></table:table-cell>"))
                .isEqualTo(Cell.of("#N/A"));
        assertThat(
                        onlyCell(
                                "<table:table-cell calcext:value='7' office:value-type='float' office:value='5' calcext:value-type='x'/>"))
                .isEqualTo(Cell.of("5"));
    }

    @Test
    void textIsItsParagraphsWithWhiteSpaceAsWritten() throws Exception {
        assertThat(onlyCell(
                        "<table:table-cell office:value-type='string'><text:p>one<text:s text:c='3'/>two<text:tab/>three"
                                + "<text:line-break/>four</text:p><text:p><text:span>fi<text:a>ve</text:a></text:span> &amp;  <![CDATA[six]]></text:p>"
                                + "</table:table-cell>"))
                .isEqualTo(Cell.of("one   two\tthree\nfour\nfive & six"));
    }

    @Test
    void aFilledTextBesideAStringValueIsOnlyWhatIsShown() throws Exception {
        assertThat(
                        onlyCell(
                                "<table:table-cell office:value-type='string' office:string-value='value'><text:p>shown</text:p></table:table-cell>"))
                .isEqualTo(new Cell("value", "shown"));
    }

    @Test
    void commentsDrawingsAndTablesWithinACellAreNotItsText() throws Exception {
        assertThat(onlyCell(
                        "<table:table-cell office:value-type='string'><office:annotation><text:p>comment</text:p></office:annotation>"
                                + "<text:p>te<office:annotation><text:p>comment</text:p></office:annotation>xt</text:p>"
                                + "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>"
                                + "<table:table table:name='inner'><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table>"
                                + "</table:table-cell>"))
                .isEqualTo(Cell.of("text"));
    }

    @Test
    void blankRepeatsAreCountedAndFilledOnesWrittenOut() throws Exception {
        List<SheetRow> rows = rows("""
                <table:table-row table:number-rows-repeated='4'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>
                <table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='2'/>
                  <table:table-cell table:number-columns-repeated='3' office:value-type='float' office:value='1'/>
                  <table:table-cell table:number-columns-repeated='16000'/></table:table-row>
                <table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>
                """);
        assertThat(rows).extracting(SheetRow::number).containsExactly(5, 6);
        assertThat(rows).allSatisfy(row -> assertThat(Contents.values(row)).containsExactly("", "", "1", "1", "1"));
    }

    @Test
    void aMillionRowsOfFillerBelowTheTableCostNothing() throws Exception {
        List<SheetRow> rows =
                rows("<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row table:number-rows-repeated='1048528'><table:table-cell table:style-name='ce1' table:number-columns-repeated='16384'/></table:table-row>"
                        + "<table:table-row><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>");
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 1_048_530);
    }

    @Test
    void coveredCellsAreBlankColumns() throws Exception {
        assertThat(values("<table:table-cell table:number-columns-spanned='3'><text:p>a</text:p></table:table-cell>"
                        + "<table:covered-table-cell table:number-columns-repeated='2'><text:p>hidden</text:p></table:covered-table-cell>"
                        + "<table:table-cell><text:p>b</text:p></table:table-cell>"))
                .containsExactly("a", "", "", "b");
    }

    @Test
    void headerRowsAndGroupsAreRowsLikeAnyOther() throws Exception {
        String row = "<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>";
        List<SheetRow> rows = rows("<table:table-column/><table:table-header-rows>" + row.formatted("header")
                + "</table:table-header-rows><table:table-row-group><table:table-row-group>" + row.formatted("inner")
                + "</table:table-row-group>" + row.formatted("outer") + "</table:table-row-group>");
        assertThat(rows).extracting(found -> found.cell(0).value()).containsExactly("header", "inner", "outer");
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3);
    }

    @Test
    void sheetsComeInOrderAndHistoryIsNoSheet() throws Exception {
        String table =
                "<table:table table:name='%s'><table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row></table:table>";
        Path file = Archive.ods("<table:tracked-changes><table:deletion>" + table.formatted("old", "old")
                        + "</table:deletion></table:tracked-changes>" + table.formatted("B", "1")
                        + table.formatted("A", "2"))
                .save(folder.resolve("sheets.ods"));
        Contents contents = Contents.of(file);
        assertThat(contents.sheets().keySet()).containsExactly("B", "A");
        assertThat(Contents.values(contents.sheet("A").get(0))).containsExactly("2");
    }

    @Test
    void rowsNotReadAreSkippedWhenTheNextSheetIsAskedFor() throws Exception {
        String row =
                "<table:table-row table:number-rows-repeated='5'><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>";
        Path file = Archive.ods("<table:table table:name='A'>" + row + row
                        + "</table:table><table:table table:name='B'>" + row + "</table:table>")
                .save(folder.resolve("skip.ods"));
        try (Workbook workbook = Workbooks.open(file)) {
            Sheet first = workbook.nextSheet();
            first.nextRow();
            Sheet second = workbook.nextSheet();
            assertThat(first.nextRow()).isNull();
            assertThat(second.name()).isEqualTo("B");
            assertThat(second.nextRow().number()).isEqualTo(1);
            assertThat(workbook.nextSheet()).isNull();
            assertThat(workbook.nextSheet()).isNull();
        }
    }

    private List<SheetRow> rows(String rows) throws IOException, Refusal {
        Path file = Archive.ods("<table:table table:name='Sheet1'>" + rows + "</table:table>")
                .save(folder.resolve("test.ods"));
        return Contents.of(file).only();
    }

    private List<String> values(String cells) throws IOException, Refusal {
        return Contents.values(
                rows("<table:table-row>" + cells + "</table:table-row>").get(0));
    }

    private Cell onlyCell(String cell) throws IOException, Refusal {
        return rows("<table:table-row>" + cell + "</table:table-row>").get(0).cell(0);
    }
}
