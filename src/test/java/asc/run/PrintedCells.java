package asc.run;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An independent reading of the national workbook, by the JDK's own document parser and nothing of the project: every cell below the
 * header row and right of the three columns that name the area.
 */
final class PrintedCells {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private PrintedCells() {}

    /** What each cell shows, by {@code sheet!row!column}. */
    static Map<String, String> of(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream content = zip.getInputStream(zip.getEntry("content.xml"))) {
            Document document = factory.newDocumentBuilder().parse(content);
            Map<String, String> cells = new TreeMap<>();
            NodeList tables = document.getElementsByTagNameNS(TABLE, "table");
            for (int i = 0; i < tables.getLength(); i++) {
                Element table = (Element) tables.item(i);
                if (table.getAttributeNS(TABLE, "name").startsWith("Table_")) {
                    read(table, cells);
                }
            }
            return cells;
        }
    }

    private static void read(Element table, Map<String, String> cells) {
        String sheet = table.getAttributeNS(TABLE, "name");
        int number = 1;
        boolean below = false;
        for (Node node = table.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element row && row.getLocalName().equals("table-row")) {
                boolean isHeader = row.getTextContent().startsWith("Local authority code");
                if (below) {
                    read(sheet, number, row, cells);
                }
                below |= isHeader;
                number += repeats(row, "number-rows-repeated");
            }
        }
    }

    private static void read(String sheet, int number, Element row, Map<String, String> cells) {
        int column = 1;
        for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element cell) {
                int times = repeats(cell, "number-columns-repeated");
                NodeList paragraphs = cell.getElementsByTagNameNS(TEXT, "p");
                if (paragraphs.getLength() > 0) {
                    for (int i = 0; i < times; i++) {
                        if (column + i > 3) {
                            cells.put(
                                    sheet + "!" + number + "!" + (column + i),
                                    paragraphs.item(0).getTextContent());
                        }
                    }
                }
                column += times;
            }
        }
    }

    private static int repeats(Element element, String attribute) {
        String times = element.getAttributeNS(TABLE, attribute);
        return times.isEmpty() ? 1 : Integer.parseInt(times);
    }
}
