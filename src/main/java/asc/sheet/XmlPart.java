package asc.sheet;

import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cursor over an XML part that knows elements by their local names, so any prefix and both OOXML dialects will do. A
 * document type declaration or an unknown entity ends the reading, and nothing outside the part is ever fetched.
 */
final class XmlPart implements Closeable {

    private static final String DOCTYPE = "a document type declaration (DOCTYPE)";
    private static final String ENTITY = "an entity that XML itself does not have";

    private static final XMLInputFactory FACTORY = factory();

    private final PartStream bytes;
    private final String part;
    private final Limits limits;
    private final XMLStreamReader reader;
    private int depth;
    private boolean insideRoot;

    XmlPart(PartStream bytes, String part, Limits limits) throws IOException {
        this.bytes = bytes;
        this.part = part;
        this.limits = limits;
        try {
            this.reader = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException damaged) {
            throw notXml(damaged);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves to the next event, one of {@link javax.xml.stream.XMLStreamConstants}. */
    int next() throws IOException {
        int event = advance();
        bytes.tokenEnds();
        if (event == START_ELEMENT) {
            insideRoot = true;
            depth++;
            if (depth > limits.depth()) {
                throw Unreadable.beyond("elements within elements", limits.depth(), where());
            }
        } else if (event == END_ELEMENT) {
            depth--;
        } else if (event == DTD || event == ENTITY_REFERENCE) {
            throw forbidden(event == DTD ? DOCTYPE : ENTITY);
        }
        return event;
    }

    private int advance() throws IOException {
        try {
            return reader.next();
        } catch (XMLStreamException damaged) {
            throw notXml(damaged);
        }
    }

    private IOException notXml(XMLStreamException damaged) {
        if (damaged.getNestedException() instanceof IOException cause) {
            return cause;
        }
        if (!insideRoot && bytes.head().contains("<!DOCTYPE")) {
            return forbidden(DOCTYPE);
        }
        String message = String.valueOf(damaged.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("entity")) {
            return forbidden(ENTITY);
        }
        return Unreadable.damaged(
                "a part is not well-formed XML (line " + damaged.getLocation().getLineNumber() + ").", where());
    }

    private Unreadable forbidden(String what) {
        return new Unreadable(
                "It contains " + what + ", which can make a reader fetch other files or fill its memory.",
                where(),
                "No spreadsheet program writes that. Ask the sender where the file comes from.");
    }

    /** The next start of an element within the part, or false at the part's end. */
    boolean nextStart() throws IOException {
        int event = next();
        while (event != START_ELEMENT && event != END_DOCUMENT) {
            event = next();
        }
        return event == START_ELEMENT;
    }

    /** Passes over the element that has just started, with all that is in it. */
    void skip() throws IOException {
        for (int outside = depth - 1; depth > outside; ) {
            next();
        }
    }

    /** Reads to the end, which is where the part's check sum is verified. */
    void finish() throws IOException {
        while (next() != END_DOCUMENT) {
            // nothing of interest is left
        }
    }

    /** How many elements are open; an element that has just started is among them. */
    int depth() {
        return depth;
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeNamespace(int index) {
        return reader.getAttributeNamespace(index);
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The first attribute of that local name in any namespace, or null. */
    String attribute(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(name)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    /** Where in the file this is, for messages. */
    String where() {
        return Place.part(part);
    }

    /** Refuses a cell's text beyond the limit. */
    void checkLength(long length) throws Unreadable {
        if (length > limits.cellLength()) {
            throw Unreadable.beyond("characters in one cell", limits.cellLength(), where());
        }
    }

    /** Adds the characters of the current event. */
    void appendTo(StringBuilder text) throws Unreadable {
        int length = reader.getTextLength();
        checkLength(text.length() + (long) length);
        text.append(reader.getTextCharacters(), reader.getTextStart(), length);
    }

    /** How many characters the current event has. */
    int characters() {
        return reader.getTextLength();
    }

    /** The array that holds the characters of the current event, from {@link #charactersStart} on. */
    char[] characterArray() {
        return reader.getTextCharacters();
    }

    int charactersStart() {
        return reader.getTextStart();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException ignored) {
            // the bytes are closed below whatever the parser says
        }
        bytes.close();
    }
}
