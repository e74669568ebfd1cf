package org.conftalks.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;

import org.conftalks.http.Markup;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;

/** Feeds as XML. Every text goes through {@link Markup#legal}, because XML has no place for some characters. */
final class Xml {

    private Xml() {
    }

    static Document document(WireFeed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    static byte[] bytes(Document document) {
        var out = new ByteArrayOutputStream();
        try {
            new XMLOutputter(Format.getRawFormat().setLineSeparator("\n")).output(document, out);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return out.toByteArray();
    }

    static Element element(String name, Namespace namespace, String text) {
        return new Element(name, namespace).setText(Markup.legal(text));
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }
}
