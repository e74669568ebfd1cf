package org.conftalks.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.conftalks.catalogue.Ref;
import org.conftalks.http.Markup;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;

/** Writes a feed as RFC 4287 has it. All texts are plain: Markdown is shown as it stands. */
final class Atom {

    private Atom() {
    }

    static byte[] of(Feed feed) {
        var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.self());
        atom.setTitleEx(text(feed.title()));
        atom.setSubtitle(text(feed.description()));
        atom.setUpdated(Xml.date(feed.updated()));
        var generator = new Generator();
        generator.setValue(Feed.GENERATOR);
        atom.setGenerator(generator);
        // an entry without a speaker has the feed's author (section 4.1.2)
        atom.setAuthors(List.of(person(feed.scope().name() == null ? Feed.GENERATOR : feed.scope().name(), null)));
        atom.setAlternateLinks(List.of(link("alternate", feed.scope().home(), "application/json", null)));
        atom.setOtherLinks(List.of(link("self", feed.self(), Format.ATOM_TYPE, null)));
        if (feed.scope().image() != null) {
            atom.setLogo(Markup.legal(feed.scope().image()));
        }
        atom.setEntries(feed.entries().stream().map(Atom::entry).toList());
        return Xml.bytes(Xml.document(atom));
    }

    private static com.rometools.rome.feed.atom.Entry entry(Entry entry) {
        var atom = new com.rometools.rome.feed.atom.Entry();
        atom.setId(entry.urn());
        atom.setTitleEx(text(entry.title()));
        atom.setPublished(Xml.date(entry.published()));
        atom.setUpdated(Xml.date(entry.updated()));
        List<SyndPerson> authors = new ArrayList<>();
        entry.talk().speakers().forEach(speaker -> authors.add(person(speaker.nameThen(), speaker.self())));
        atom.setAuthors(authors);
        atom.setAlternateLinks(List.of(link("alternate", entry.talk().self(), "application/json", null)));
        atom.setOtherLinks(entry.assets().stream().map(Atom::link).toList());
        atom.setCategories(Stream.concat(Stream.of(entry.talk().event()), entry.talk().topics().stream())
                .map(Atom::category).toList());
        atom.setSummary(text(entry.text()));
        return atom;
    }

    private static Content text(String text) {
        var content = new Content();
        content.setType(Content.TEXT);
        content.setValue(Markup.legal(text));
        return content;
    }

    private static Person person(String name, String page) {
        var person = new Person();
        person.setName(Markup.legal(name));
        person.setUri(page);
        return person;
    }

    private static Link link(Asset asset) {
        var link = link(asset.isFile() ? "enclosure" : "related", asset.url(), asset.mediaType(),
                asset.title() == null ? asset.label() : asset.title());
        if (asset.bytes() != null) {
            link.setLength(asset.bytes());
        }
        return link;
    }

    private static Link link(String relation, String url, String mediaType, String title) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(Markup.legal(url));
        link.setType(Markup.legal(mediaType));
        link.setTitle(Markup.legal(title));
        return link;
    }

    /** The collection tells events and topics apart. */
    private static Category category(Ref ref) {
        var category = new Category();
        category.setTerm(ref.slug());
        category.setLabel(Markup.legal(ref.name()));
        category.setScheme(ref.self().substring(0, ref.self().lastIndexOf('/')));
        return category;
    }
}
