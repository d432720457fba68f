package vn.bantin.intake;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * Pulls elements out of one XML part of a workbook, by their names without prefix, and holds no more than one of them.
 *
 * <p>A part with a document type is refused: no workbook has one, and it could name other files.
 */
final class PartReader implements Closeable {

    private static final XMLInputFactory FACTORY = XMLHelper.newXMLInputFactory();
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int DEEPEST = 256;

    private final Gulps in;
    private final XMLStreamReader xml;
    private int depth;

    PartReader(InputStream in) throws IOException {
        this.in = new Gulps(in);
        try {
            xml = FACTORY.createXMLStreamReader(this.in);
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw new IOException(e);
        }
    }

    /** Moves on to the next start or end of an element; {@code false} at the end of the part. */
    boolean next() throws IOException {
        int event = event();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = event();
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    private int event() throws IOException {
        int event;
        in.begin();
        try {
            event = xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            // The parser of the JDK answers some damaged parts with exceptions of its inside.
            throw new IOException(e);
        }
        if (event == XMLStreamConstants.DTD) {
            throw new IOException("a document type");
        }
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
            throw new IOException("elements within elements without end");
        }
        return event;
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** The attribute of that name without prefix; {@code null} if it is missing. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    boolean yes(String attribute) {
        String value = attribute(attribute, "0");
        return value.equals("1") || value.equals("true");
    }

    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** The text of the element that has just started, to its end. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = event();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    /** The text of the element that has just started, gathered from its runs without the reading aids of Japanese. */
    String runs(String element) throws IOException {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            if (starts("rPh")) {
                text();
            } else if (starts("t")) {
                append(text, text());
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) throws IOException {
        text.append(more);
        if (text.length() > LONGEST_TEXT) {
            throw new IOException("a text without end");
        }
    }

    /** A stream that ends in an error when a single element, comment or attribute would fill the memory. */
    private static final class Gulps extends FilterInputStream {

        private static final int LARGEST = 1 << 23;

        private int taken;

        Gulps(InputStream in) {
            super(in);
        }

        void begin() {
            taken = 0;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            return count(read, read);
        }

        private int count(int result, int bytes) throws IOException {
            taken += Math.max(0, bytes);
            if (taken > LARGEST) {
                throw new IOException("a piece of XML without end");
            }
            return result;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
