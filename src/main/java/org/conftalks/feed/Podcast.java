package org.conftalks.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.conftalks.http.Markup;
import org.conftalks.talk.Billing;
import org.conftalks.talk.Role;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Writes recordings that are files as a podcast: RSS with what Apple's directory asks for and the tags of Podcasting 2.0. An
 * episode's guid is the video's id, so that a file that moves is not announced again.
 */
final class Podcast {

    private static final Namespace ITUNES = Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    private static final Namespace PODCAST = Namespace.getNamespace("podcast", "https://podcastindex.org/namespace/1.0");

    private Podcast() {
    }

    static byte[] of(Feed feed) {
        var document = Rss.document(feed);
        document.getRootElement().addNamespaceDeclaration(ITUNES);
        document.getRootElement().addNamespaceDeclaration(PODCAST);
        var channel = Rss.channel(document);
        var items = channel.getChildren("item");
        for (int i = 0; i < items.size(); i++) {
            describe(items.get(i), feed.entries().get(i));
        }
        // before the items
        int place = items.isEmpty() ? channel.getContentSize() : channel.indexOf(items.get(0));
        var head = new Element("head");
        describe(head, feed);
        channel.addContent(place, head.removeContent());
        return Xml.bytes(document);
    }

    private static void describe(Element channel, Feed feed) {
        language(feed).ifPresent(tag -> channel.addContent(new Element("language").setText(tag)));
        channel.addContent(Xml.element("author", ITUNES,
                Optional.ofNullable(feed.scope().name()).orElse(Feed.GENERATOR)));
        channel.addContent(Xml.element("type", ITUNES, "episodic"));
        channel.addContent(Xml.element("explicit", ITUNES, "false"));
        channel.addContent(new Element("category", ITUNES).setAttribute("text", "Technology"));
        addImage(channel, feed.scope().cover());
        channel.addContent(Xml.element("guid", PODCAST, PodcastGuid.of(feed.self()).toString()));
        boolean toBeSeen = feed.entries().stream().anyMatch(entry -> !isAudio(entry));
        channel.addContent(Xml.element("medium", PODCAST, toBeSeen ? "video" : "podcast"));
    }

    private static void describe(Element item, Entry entry) {
        item.addContent(Xml.element("title", ITUNES, entry.title()));
        item.addContent(Xml.element("episodeType", ITUNES, "full"));
        item.addContent(Xml.element("explicit", ITUNES, "false"));
        if (!entry.talk().speakers().isEmpty()) {
            item.addContent(Xml.element("author", ITUNES,
                    entry.talk().speakers().stream().map(Billing::nameThen).collect(Collectors.joining(", "))));
        }
        Optional.ofNullable(entry.video().duration()).map(Duration::toSeconds)
                .ifPresent(seconds -> item.addContent(Xml.element("duration", ITUNES, seconds.toString())));
        addImage(item, entry.video().thumbnailUrl());
        entry.video().captions().forEach(captions -> item.addContent(new Element("transcript", PODCAST)
                .setAttribute("url", captions.self()).setAttribute("type", "text/vtt")
                .setAttribute("language", captions.language()).setAttribute("rel", "captions")));
        entry.talk().speakers().forEach(speaker -> item.addContent(person(speaker)));
        Optional.ofNullable(entry.video().licence()).filter(licence -> licence.length() <= 128).ifPresent(
                licence -> item.addContent(Xml.element("license", PODCAST, licence.toLowerCase(Locale.ROOT))));
    }

    private static void addImage(Element parent, String url) {
        if (url != null) {
            parent.addContent(new Element("image", ITUNES).setAttribute("href", Markup.legal(url)));
        }
    }

    /** In the words of the podcast taxonomy. */
    private static Element person(Billing speaker) {
        boolean leads = speaker.role() == Role.HOST || speaker.role() == Role.MODERATOR || speaker.role() == Role.INTERVIEWER;
        boolean wrote = speaker.role() == Role.AUTHOR;
        return Xml.element("person", PODCAST, speaker.nameThen()).setAttribute("group", wrote ? "writing" : "cast")
                .setAttribute("role", wrote ? "author" : leads ? "host" : "guest").setAttribute("href", speaker.self());
    }

    private static boolean isAudio(Entry entry) {
        return entry.assets().stream().anyMatch(asset -> asset.isFile() && asset.mediaType().startsWith("audio/"));
    }

    /** The one that most of the recordings are in. */
    private static Optional<String> language(Feed feed) {
        var counts = feed.entries().stream().map(Entry::language).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
