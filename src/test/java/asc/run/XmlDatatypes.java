package asc.run;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The datatypes of CSV on the Web, which are those of W3C's XML Schema (section 5.11.1 of "Metadata Vocabulary for Tabular Data"), as
 * Java's own validator of XML knows them.
 */
final class XmlDatatypes implements DescribedCsv.Vocabulary {

    private static final AttributesImpl NONE = new AttributesImpl();

    private final Map<String, Schema> schemas = new HashMap<>();

    @Override
    public Optional<String> wrong(String type, Collection<String> values) throws Exception {
        if (type.equals("string")) {
            return Optional.empty(); // Any text is one.
        }
        if (!schemas.containsKey(type)) {
            schemas.put(type, schema(type));
        }
        List<String> wrong = new ArrayList<>();
        ValidatorHandler document = schemas.get(type).newValidatorHandler();
        document.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException error) {
                wrong.add(error.getMessage());
            }
        });
        document.startDocument();
        document.startElement("", "cells", "cells", NONE);
        for (String value : values) {
            document.startElement("", "cell", "cell", NONE);
            document.characters(value.toCharArray(), 0, value.length());
            document.endElement("", "cell", "cell");
        }
        document.endElement("", "cells", "cells");
        document.endDocument();
        return wrong.stream().findFirst();
    }

    private static Schema schema(String type) throws SAXException {
        String schema = """
                <schema xmlns="http://www.w3.org/2001/XMLSchema"><element name="cells"><complexType><sequence>
                <element name="cell" type="%s" minOccurs="0" maxOccurs="unbounded"/>
                </sequence></complexType></element></schema>
                """.formatted(type);
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(schema)));
    }
}
