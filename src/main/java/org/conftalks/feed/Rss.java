package org.conftalks.feed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.catalogue.Ref;
import org.conftalks.http.MarkdownHtml;
import org.conftalks.http.Markup;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Image;
import com.rometools.rome.feed.rss.Item;

/**
 * Writes a feed as RSS 2.0. Titles are plain text; descriptions are HTML by what readers do, so there the text is escaped once
 * more.
 */
final class Rss {

    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private Rss() {
    }

    static byte[] of(Feed feed) {
        return Xml.bytes(document(feed));
    }

    static Document document(Feed feed) {
        var rss = new Channel("rss_2.0");
        rss.setTitle(Markup.legal(feed.title()));
        rss.setLink(feed.scope().home());
        rss.setDescription(Markup.legal(feed.description()));
        rss.setGenerator(Feed.GENERATOR);
        if (!feed.entries().isEmpty()) {
            rss.setLastBuildDate(Xml.date(feed.updated()));
        }
        if (feed.scope().image() != null) {
            rss.setImage(image(feed));
        }
        rss.setItems(feed.entries().stream().map(Rss::item).toList());
        var document = Xml.document(rss);
        document.getRootElement().addNamespaceDeclaration(ATOM);
        // by the RSS Advisory Board's profile a feed names its own address
        channel(document).addContent(0, new Element("link", ATOM).setAttribute("rel", "self")
                .setAttribute("type", Format.RSS_TYPE).setAttribute("href", feed.self()));
        return document;
    }

    static Element channel(Document document) {
        return document.getRootElement().getChild("channel");
    }

    private static Item item(Entry entry) {
        var item = new Item();
        item.setTitle(Markup.legal(entry.title()));
        item.setLink(entry.talk().self());
        var guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(entry.urn());
        item.setGuid(guid);
        item.setPubDate(Xml.date(entry.published()));
        item.setDescription(html(entry));
        item.setCategories(Stream.concat(Stream.of(entry.talk().event()), entry.talk().topics().stream())
                .map(Rss::category).toList());
        // author would have to be an address of electronic mail
        var authors = new DCModuleImpl();
        authors.setCreators(entry.talk().speakers().stream().map(speaker -> Markup.legal(speaker.nameThen())).toList());
        item.setModules(List.of(authors));
        // readers take one only
        item.setEnclosures(entry.assets().stream().filter(Asset::isFile).limit(1).map(Rss::enclosure).toList());
        return item;
    }

    private static Description html(Entry entry) {
        var text = Stream.concat(Stream.of("<p>" + Markup.escaped(entry.byline()) + "</p>"),
                entry.abstractText().map(MarkdownHtml::of).stream());
        var links = entry.assets().stream()
                .map(asset -> "<a href=\"%s\">%s</a>".formatted(Markup.escaped(asset.url()), asset.label()));
        var description = new Description();
        description.setType("text/html");
        description.setValue(Markup.legal(Stream.concat(text, links.map(link -> "<p>" + link + "</p>"))
                .collect(Collectors.joining("\n"))));
        return description;
    }

    /** The specification demands a length, and the profile says 0 where it is not known. */
    private static Enclosure enclosure(Asset asset) {
        var enclosure = new Enclosure();
        enclosure.setUrl(Markup.legal(asset.url()));
        enclosure.setType(Markup.legal(asset.mediaType()));
        enclosure.setLength(asset.bytes() == null ? 0 : asset.bytes());
        return enclosure;
    }

    private static Category category(Ref ref) {
        var category = new Category();
        category.setDomain(ref.self().substring(0, ref.self().lastIndexOf('/')));
        category.setValue(Markup.legal(ref.name()));
        return category;
    }

    private static Image image(Feed feed) {
        var image = new Image();
        image.setUrl(Markup.legal(feed.scope().image()));
        image.setTitle(Markup.legal(feed.title()));
        image.setLink(feed.scope().home());
        return image;
    }
}
