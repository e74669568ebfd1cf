package org.conftalks.exchange.format;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;

/** Markdown is what the catalogue's texts are; HTML that a file has becomes it. */
public final class Markdown {

    private static final String BLOCK = "p|div|br|hr|ul|ol|li|dl|dt|dd|h[1-6]|blockquote|pre|table|thead|tbody|tr|td|th|section|article";
    private static final String INLINE = "a|b|i|u|s|em|strong|code|tt|kbd|del|ins|small|big|sub|sup|span|font|q|cite|img|script|style|iframe";
    private static final String ATTRIBUTES = "(?:\\s[^<>]{0,2000})?/?>";

    private static final Pattern BLOCK_TAG = Pattern.compile("(?i)</?(?:" + BLOCK + ")" + ATTRIBUTES);
    private static final Pattern TAG = Pattern.compile("(?i)</(?:" + BLOCK + "|" + INLINE + ")\\s*>|<(?:br|hr|img|p|li)"
            + ATTRIBUTES);
    private static final Pattern BEGINS_WITH_BLOCK = Pattern.compile("(?is)\\s*<(?:" + BLOCK + ")" + ATTRIBUTES + ".*");
    private static final Pattern ESCAPED_TAG = Pattern.compile("(?i)&lt;/(?:" + BLOCK + "|" + INLINE + ")\\s*&gt;");

    /** HTML has its own ways to say that, and Markdown may hold a piece of HTML. */
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^ {0,3}(?:#{1,6} |[*+-] |\\d{1,9}[.)] |```|~~~)"
            + "|\\*\\*[^\\s*][^*\n]{0,200}\\*\\*|\\]\\(https?://");
    private static final Pattern CODE = Pattern.compile("(?s)```.{0,10000}?```|`[^`\n]{1,500}`");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern BLANK_LINES = Pattern.compile("\n(?:[ \\t]*\n){2,}");

    /** Elements within each other; what lies deeper loses its element. */
    private static final int DEEPEST = 24;

    /** Of a text with more only the words are taken: nobody has written it. */
    private static final int MOST_ELEMENTS = 10_000;

    /** What leads nowhere else, runs nothing and has a counterpart in Markdown. */
    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags("a", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5",
                    "h6", "hr", "i", "img", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul")
            .addAttributes("a", "href").addProtocols("a", "href", "http", "https", "mailto")
            .addAttributes("img", "src", "alt").addProtocols("img", "src", "http", "https"));

    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(new MutableDataSet()
            .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
            .set(FlexmarkHtmlConverter.WRAP_AUTO_LINKS, true)
            .set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0)).build();

    private Markdown() {
    }

    /** Markdown as it is, HTML as Markdown. */
    public static String of(String text) {
        return isHtml(text) ? ofHtml(text) : text;
    }

    /** Whether it is HTML rather than plain text or Markdown; also where its tags are escaped once more. */
    public static boolean isHtml(String text) {
        if (text.indexOf('<') < 0) {
            return ESCAPED_TAG.matcher(text).find() && !MARKDOWN.matcher(text).find();
        }
        if (BEGINS_WITH_BLOCK.matcher(text).matches()) {
            return true;
        }
        String outsideOfCode = CODE.matcher(text).replaceAll("");
        return TAG.matcher(outsideOfCode).find() && !MARKDOWN.matcher(outsideOfCode).find();
    }

    /** The same as Markdown. Scripts, styles, forms and links to anything but http, https and mailto are gone. */
    public static String ofHtml(String html) {
        String once = html.indexOf('<') < 0 && ESCAPED_TAG.matcher(html).find() ? Parser.unescapeEntities(html, false) : html;
        // a text with some tags in it has its paragraphs by blank lines
        String whole = BLOCK_TAG.matcher(once).find() ? once : BLANK_LINE.matcher(once).replaceAll("<p>");
        var document = CLEANER.clean(separated(Jsoup.parseBodyFragment(whole)));
        if (document.body().getAllElements().size() > MOST_ELEMENTS) {
            return document.body().text().replace("<", "\\<");
        }
        flatten(document);
        document.select("a[href]").forEach(link -> link.attr("href", address(link.attr("href"))));
        document.select("img").forEach(Markdown::requireSource);
        return BLANK_LINES.matcher(CONVERTER.convert(document)).replaceAll("\n\n").strip();
    }

    /** What is no text of its own; the cleaner would keep it, or put together what stood in different blocks. */
    private static Document separated(Document document) {
        document.select("script, style, template, noscript, iframe, object, select, textarea, button, svg, math, title")
                .remove();
        document.select("section, article, header, footer, main, aside, figure, figcaption, address, center, form, fieldset")
                .tagName("div");
        return document;
    }

    private static void flatten(Document document) {
        for (Element element : document.body().getAllElements()) {
            if (depth(element) > DEEPEST && element.parent() != null) {
                element.unwrap();
            }
        }
    }

    private static int depth(Element element) {
        int depth = 0;
        for (var above = element.parent(); above != null && depth <= DEEPEST; above = above.parent()) {
            depth++;
        }
        return depth;
    }

    private static void requireSource(Element image) {
        if (image.hasAttr("src")) {
            image.attr("src", address(image.attr("src")));
        } else {
            image.remove();
        }
    }

    /** As it may stand between the parentheses of a link. */
    private static String address(String url) {
        return url.strip().replaceAll("\\s", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">",
                "%3E");
    }
}
