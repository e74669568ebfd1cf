package org.conftalks.exchange.format.schedule;

import java.io.IOException;
import java.nio.file.Path;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.conftalks.exchange.format.BoundedInput;
import org.conftalks.exchange.format.Contents;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

/** Goes through XML of unknown origin: no DTD, no entities but XML's own, nothing without measure. */
final class XmlElements implements AutoCloseable {

    private static final int DEEPEST = 50;

    /** Bytes between two pieces that the parser tells of, and of what is read together. */
    private static final int MOST_BYTES = 4 << 20;

    private final Path file;
    private final BoundedInput in;
    private final XMLStreamReader xml;
    private int depth;

    /** @throws UnreadableFile where it is none; also from what follows */
    XmlElements(Path file) {
        this.file = file;
        try {
            in = Contents.open(file);
            in.allow(MOST_BYTES);
            xml = factory().createXMLStreamReader(in);
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        } catch (IOException gone) {
            throw unreadable(gone);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }

    /** Goes on to where an element begins or ends; false at the end of the file. */
    boolean next() {
        in.allow(MOST_BYTES);
        return step();
    }

    /** The same within what is read together: it goes on to an element in the present one, false at its end. */
    boolean nextIn() {
        return step() && isStart();
    }

    private boolean step() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        deeper();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.DTD -> throw new UnreadableFile("The file has a DOCTYPE, which is not read.");
                    default -> {
                    }
                }
            }
            return false;
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new UnreadableFile(
                    "The file has elements within elements, more than %d, at line %d.".formatted(DEEPEST, line()));
        }
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    /** How many elements the present one is in. */
    int depth() {
        return isStart() ? depth - 1 : depth;
    }

    String name() {
        return xml.getLocalName();
    }

    /** Null where it has none. */
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    /** The text of the present element and of what is in it, to its end. */
    String text() {
        var text = new StringBuilder();
        try {
            for (int end = depth - 1; depth > end;) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> deeper();
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(xml.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableFile("The file names the entity %s at line %d, which XML does not know."
                                .formatted(Texts.shown(xml.getLocalName()), line()));
                    default -> {
                    }
                }
            }
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException gone) {
            throw unreadable(gone);
        }
    }

    private UnreadableFile unreadable(IOException damaged) {
        return new UnreadableFile("The file cannot be read: " + Texts.reason(damaged, file));
    }

    private static UnreadableFile malformed(XMLStreamException malformed) {
        var at = malformed.getLocation();
        String reason = malformed.getMessage() == null ? "it is damaged"
                : malformed.getMessage().replaceFirst("(?s)^ParseError at .*?Message: ", "");
        return new UnreadableFile("The file is no XML as it should be%s: %s".formatted(
                at == null || at.getLineNumber() < 0 ? ""
                        : ", line %d, column %d".formatted(at.getLineNumber(), at.getColumnNumber()),
                Texts.shown(reason)));
    }
}
