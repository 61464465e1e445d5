package asc.sample;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The {@code content.xml} of an OpenDocument spreadsheet. */
final class OdsContent {

    static final int COLUMNS = 16_384;

    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";

    /** Writes a piece of XML. */
    private interface Xml {
        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter xml;

    OdsContent(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    void beginDocument() throws IOException {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            start("office", "document-content");
            for (String name : new String[] {"office", "table", "text"}) {
                xml.writeNamespace(name, NAMES + name + ":1.0");
            }
            attribute("office", "version", "1.2");
            start("office", "body");
            start("office", "spreadsheet");
        });
    }

    void endDocument() throws IOException {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    void beginSheet(String name) throws IOException {
        write(() -> {
            start("table", "table");
            attribute("table", "name", name);
        });
    }

    void endSheet() throws IOException {
        write(xml::writeEndElement);
    }

    void beginRow() throws IOException {
        write(() -> start("table", "table-row"));
    }

    void endRow() throws IOException {
        write(xml::writeEndElement);
    }

    void blankRows(int count) throws IOException {
        if (count > 0) {
            beginRow();
            write(() -> attribute("table", "number-rows-repeated", Integer.toString(count)));
            blankCells(COLUMNS);
            endRow();
        }
    }

    void blankCells(int count) throws IOException {
        if (count > 0) {
            write(() -> {
                xml.writeEmptyElement("table", "table-cell", NAMES + "table:1.0");
                attribute("table", "number-columns-repeated", Integer.toString(count));
            });
        }
    }

    void cell(SampleCell cell) throws IOException {
        write(() -> {
            start("table", "table-cell");
            switch (cell.kind()) {
                case NUMBER -> writeType("float", "value", cell.value());
                case DATE -> writeType("date", "date-value", cell.value());
                case TEXT -> attribute("office", "value-type", "string");
            }
            for (String line : cell.shown().split("\n", -1)) {
                start("text", "p");
                xml.writeCharacters(line);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private void writeType(String type, String attribute, String value) throws XMLStreamException {
        attribute("office", "value-type", type);
        attribute("office", attribute, value);
    }

    private void start(String prefix, String name) throws XMLStreamException {
        xml.writeStartElement(prefix, name, NAMES + prefix + ":1.0");
    }

    private void attribute(String prefix, String name, String value) throws XMLStreamException {
        xml.writeAttribute(prefix, NAMES + prefix + ":1.0", name, value);
    }

    private static void write(Xml piece) throws IOException {
        try {
            piece.write();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }
}
