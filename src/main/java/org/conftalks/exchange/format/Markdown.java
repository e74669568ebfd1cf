package org.conftalks.exchange.format;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;

/** Texts as the catalogue keeps them: HTML becomes Markdown, and what is none stays as it is. */
public final class Markdown {

    /** An element that texts are made of, or a character reference: Markdown and plain text have them hardly ever. */
    private static final Pattern HTML = Pattern
            .compile(
                    "(?i)</?(?:p|br|div|span|ul|ol|li|a|b|i|em|strong|h[1-6]|table|tr|td|blockquote|pre|code|font|u)\\b[^<>]*>");

    /** Deeper than texts are; the converter goes down by recursion. */
    private static final int DEEPEST = 100;
    private static final int LONGEST = 1 << 20;

    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(new MutableDataSet()
            .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
            .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
            .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
            .set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0)
            .set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
            .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)).build();

    private Markdown() {
    }

    /** Whether a text has elements of HTML in it. */
    public static boolean isHtml(String text) {
        return HTML.matcher(text).find();
    }

    /** The text as Markdown; scripts, styles and links that lead to programs are left out. */
    public static String of(String text) {
        if (text.length() > LONGEST || !isHtml(text)) {
            return text;
        }
        var clean = Jsoup.parseBodyFragment(Jsoup.clean(text, "https://relative.invalid/", Safelist.relaxed()
                .preserveRelativeLinks(true).removeTags("img")));
        if (clean.select("*").stream().anyMatch(element -> element.parents().size() > DEEPEST)) {
            return clean.text();
        }
        return CONVERTER.convert(clean.body().html()).strip();
    }
}
