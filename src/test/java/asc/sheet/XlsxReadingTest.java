package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReadingTest {

    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/>
            <numFmt numFmtId="166" formatCode="0.0"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/>
            <xf numFmtId="9"/><xf numFmtId="3"/></cellXfs></styleSheet>""";

    @TempDir
    Path folder;

    @Test
    void numbersKeepTheirExactValueAndTheirDisplay() throws Exception {
        assertThat(
                        cells(
                                "<c><v>19.100000000000001</v></c><c s='4'><v>53.66</v></c><c s='7'><v>63188</v></c><c s='6'><v>0.5</v></c><c><v>1E-3</v></c>"))
                .containsExactly(
                        new Cell("19.100000000000001", "19.1"),
                        new Cell("53.66", "53.7"),
                        new Cell("63188", "63,188"),
                        new Cell("0.5", "50%"),
                        new Cell("1E-3", "0.001"));
    }

    @Test
    void datesAreIsoAndShownAsTheUnitedKingdomDoes() throws Exception {
        assertThat(
                        cells(
                                "<c s='1'><v>46266</v></c><c s='2'><v>46266</v></c><c s='5'><v>46266.4375</v></c>"
                                        + "<c s='3'><v>1.5</v></c><c s='3'><v>0.4375</v></c><c t='d'><v>2026-09-01T00:00:00</v></c><c s='1'><v>-1</v></c>"))
                .containsExactly(
                        new Cell("2026-09-01", "01/09/2026"),
                        new Cell("2026-09-01", "01 September 2026"),
                        new Cell("2026-09-01T10:30:00", "01/09/2026 10:30"),
                        new Cell("PT36H", "36:00"),
                        new Cell("10:30:00", "10:30"),
                        Cell.of("2026-09-01"),
                        Cell.of("-1"));
    }

    @Test
    void theHourThatSummerTimeLeavesOutExists() throws Exception {
        assertThat(cells("<c s='5'><v>46110.0625</v></c>"))
                .containsExactly(new Cell("2026-03-29T01:30:00", "29/03/2026 01:30"));
    }

    @Test
    void daysMayCountFrom1904() throws Exception {
        Archive book = book("<row><c s='1'><v>0</v></c><c s='1'><v>44804</v></c></row>")
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + Archive.MAIN
                                + "' xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='S' r:id='rId1'/></sheets></workbook>");
        assertThat(Contents.of(book.save(folder.resolve("1904.xlsx"))).values().get(0))
                .containsExactly("00:00:00", "2026-09-01");
    }

    @Test
    void textsAreSharedInlineOrResultsOfFormulas() throws Exception {
        Archive book = book("<row><c t='s'><v>1</v></c><c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                        + "<c t='str'><f>A1</f><v>result</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c t='s'><v>0</v></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst xmlns='" + Archive.MAIN
                                + "'><si><t>plain_x000D_</t></si><si><r><t>ri</t></r><r><rPr/><t>ch</t></r>"
                                + "<rPh sb='0' eb='1'><t>phonetic</t></rPh><phoneticPr/></si></sst>");
        assertThat(Contents.of(book.save(folder.resolve("texts.xlsx"))).values().get(0))
                .containsExactly("rich", "inline", "result", "TRUE", "#N/A", "plain\r");
    }

    @Test
    void rowsAndCellsNeedNotSayWhereTheyAre() throws Exception {
        List<SheetRow> rows = rows(
                "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row><row/>");
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 5, 6);
        assertThat(Contents.values(rows.get(1))).containsExactly("", "", "3", "4");
    }

    @Test
    void theStatedDimensionIsNotBelieved() throws Exception {
        assertThat(rows("<row r='1'><c r='XFD1'><v>1</v></c></row>").get(0).cells())
                .hasSize(16_384);
    }

    @Test
    void prefixesAndTheStrictDialectMakeNoDifference() throws Exception {
        Path file = Archive.xlsxOfSheet(
                        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row r='2'><x:c r='B2'><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='rId1' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' Target='/xl/worksheets/sheet1.xml'/></Relationships>")
                .save(folder.resolve("strict.xlsx"));
        SheetRow row = Contents.of(file).only().get(0);
        assertThat(row.number()).isEqualTo(2);
        assertThat(Contents.values(row)).containsExactly("", "7");
    }

    @Test
    void blankCellsAndRowsLeaveNoTrace() throws Exception {
        List<SheetRow> rows = rows(
                "<row r='1'><c r='A1' s='1'/><c r='B1'><v/></c><c r='C1' t='str'><v> </v></c></row><row r='2'><c r='A2'><v>1</v></c><c r='J2' s='3'/></row>");
        assertThat(rows).hasSize(1);
        assertThat(Contents.values(rows.get(0))).containsExactly("1");
    }

    private static Archive book(String rows) {
        return Archive.xlsx(rows).part("xl/styles.xml", STYLES);
    }

    private List<SheetRow> rows(String rows) throws IOException, Refusal {
        return Contents.of(book(rows).save(folder.resolve("test.xlsx"))).only();
    }

    private List<Cell> cells(String cells) throws IOException, Refusal {
        return rows("<row>" + cells + "</row>").get(0).cells();
    }
}
