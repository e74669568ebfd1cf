package org.conftalks.http;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The catalogue's texts as HTML, for formats that carry it. HTML in a text is shown as it was typed. What comes out has only
 * elements of text and links to http, https and mailto; it loads nothing, so that nobody learns who reads it.
 */
public final class MarkdownHtml {

    private static final int DEEPEST = 50;
    /** The parser goes as deep as emphasis and images do; each level takes one of these. */
    private static final String DELIMITERS = "*_[";
    private static final int MOST_DELIMITERS = 2_000;

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4",
                    "h5", "h6", "hr")
            .allowUrlProtocols("http", "https", "mailto").allowAttributes("href").onElements("a")
            .allowElements(MarkdownHtml::withRelation, "a").toFactory();

    private MarkdownHtml() {
    }

    /** @param markdown CommonMark 0.31 */
    public static String of(String markdown) {
        if (markdown.chars().filter(character -> DELIMITERS.indexOf(character) >= 0).count() > MOST_DELIMITERS) {
            return plain(markdown);
        }
        var document = PARSER.parse(markdown);
        return isTooDeep(document) ? plain(markdown) : safe(RENDERER.render(linksInsteadOfImages(document))).strip();
    }

    /** HTML of whatever origin, without what may do harm. */
    static String safe(String html) {
        return SAFE.sanitize(html);
    }

    /** In one order everywhere, which the sanitizer's own way does not keep. */
    private static String withRelation(String element, List<String> attributes) {
        attributes.addAll(List.of("rel", "nofollow noopener noreferrer"));
        return element;
    }

    private static Node linksInsteadOfImages(Node document) {
        var images = nodes(document).filter(Image.class::isInstance)
                .map(Image.class::cast).toList();
        images.forEach(image -> {
            var link = new Link(image.getDestination(), image.getTitle());
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            image.insertAfter(link);
            image.unlink();
        });
        return document;
    }

    /** The renderer goes as deep as a text does, and would run out of stack. */
    private static boolean isTooDeep(Node document) {
        return nodes(document).anyMatch(node -> depth(node) > DEEPEST);
    }

    private static int depth(Node node) {
        int depth = 0;
        for (var above = node.getParent(); above != null && depth <= DEEPEST; above = above.getParent()) {
            depth++;
        }
        return depth;
    }

    /** In the order of the text. */
    private static Stream<Node> nodes(Node document) {
        return Stream.iterate(document, node -> node != null, MarkdownHtml::next);
    }

    private static Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        var above = node;
        while (above != null && above.getNext() == null) {
            above = above.getParent();
        }
        return above == null ? null : above.getNext();
    }

    private static String plain(String text) {
        return List.of(text.split("\\R\\s*\\R")).stream().map(paragraph -> "<p>" + Markup.escaped(paragraph.strip()) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
