package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts as HTML: what is harmless is there, what is not is gone. The attacks are of the kinds that OWASP's evasion cheat sheet
 * and the sanitizer's own tests know: odd case, broken tags, entities, control characters, encodings, other namespaces, styles,
 * other schemes, and what changes its meaning when it is parsed a second time.
 */
class MarkdownHtmlTest {

    private static final Set<String> ELEMENTS = Set.of("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li",
            "h1", "h2", "h3", "h4", "h5", "h6", "hr", "a");

    static final List<String> HTML_ATTACKS = List.of(
            "<script>alert(1)</script>", "<SCRIPT SRC=https://evil.example/xss.js></SCRIPT>", "<ScRiPt>alert(1)</sCrIpT>",
            "<script/xss src=\"https://evil.example/x.js\"></script>", "<script\u000c>alert(1)</script>",
            "<<script>alert(1);//<</script>",
            "<script>alert(1)//", "<script src=//evil.example/.j>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "</script><script>alert(1)</script>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<img src=x onerror=alert(1)>", "<img src=\"javascript:alert(1)\">", "<IMG SRC=`javascript:alert(1)`>",
            "<img \"\"\"><script>alert(1)</script>\">", "<img src=# onmouseover=\"alert(1)\">", "<img onerror=alert(1) src=/>",
            "<img/src=x/onerror=alert(1)>", "<img src=x:x onerror\n=\nalert(1)>", "<img dynsrc=\"javascript:alert(1)\">",
            "<img lowsrc=\"javascript:alert(1)\">", "<img src=\"x\" style=\"xss:expression(alert(1))\">",
            "<a onclick=alert(1) href=\"https://x.example\">x</a>", "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"JaVaScRiPt:alert(1)\">x</a>", "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
            "<a href=\"jav&#x0A;ascript:alert(1)\">x</a>", "<a href=\"jav\tascript:alert(1)\">x</a>",
            "<a href=\" &#14; javascript:alert(1)\">x</a>", "<a href=\"&#106;&#97;&#118;&#97;script:alert(1)\">x</a>",
            "<a href=\"&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)\">x</a>",
            "<a href=\"&#x6A&#x61&#x76&#x61script&colon;alert&lpar;1&rpar;\">x</a>", "<a href=\"java\0script:alert(1)\">x</a>",
            "<a href=\"\u0001javascript:alert(1)\">x</a>", "<a href=\"vbscript:msgbox(1)\">x</a>",
            "<a href=\"livescript:alert(1)\">x</a>",
            "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">x</a>",
            "<a href=\"data:image/svg+xml,<svg onload=alert(1)>\">x</a>", "<a href=\"feed:javascript:alert(1)\">x</a>",
            "<a href=\"view-source:javascript:alert(1)\">x</a>", "<a href=\"blob:https://x.example/1\">x</a>",
            "<a href=\"ftp://x.example/\">x</a>", "<a href=\"file:///etc/passwd\">x</a>",
            "<a href=\"intent://x#Intent;end\">x</a>",
            "<a href='https://x.example' style='position:fixed;top:0;left:0;width:100%;height:100%'>x</a>",
            "<a href=https://x.example target=_blank rel=opener ping=https://evil.example>x</a>",
            "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<svg><script>alert(1)</script></svg>",
            "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
            "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
            "<svg><use href=\"data:image/svg+xml,<svg id='x'/>#x\">",
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<math href=\"javascript:alert(1)\">x</math>",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<iframe src=\"javascript:alert(1)\"></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "<object data=\"javascript:alert(1)\"></object>", "<embed src=\"https://evil.example/x.swf\">",
            "<applet code=x></applet>", "<base href=\"javascript:alert(1)//\">",
            "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
            "<meta http-equiv=\"Set-Cookie\" content=\"a=b\">", "<link rel=stylesheet href=\"https://evil.example/x.css\">",
            "<style>@import 'https://evil.example/x.css';</style>",
            "<style>li {list-style-image: url(\"javascript:alert(1)\");}</style>",
            "<div style=\"background-image: url(javascript:alert(1))\">x</div>",
            "<div style=\"width: expression(alert(1));\">x</div>",
            "<div style=\"-moz-binding:url('https://evil.example/x.xml#xss')\">x</div>",
            "<table background=\"javascript:alert(1)\">",
            "<body onload=alert(1)>", "<body background=\"javascript:alert(1)\">", "<bgsound src=\"javascript:alert(1)\">",
            "<frameset><frame src=\"javascript:alert(1)\"></frameset>", "<input type=image src=\"javascript:alert(1)\">",
            "<input autofocus onfocus=alert(1)>", "<button formaction=javascript:alert(1)>x</button>",
            "<form action=\"javascript:alert(1)\"><input type=submit></form>",
            "<isindex action=javascript:alert(1) type=image>",
            "<details open ontoggle=alert(1)>", "<video><source onerror=\"alert(1)\"></video>",
            "<video poster=javascript:alert(1)//>",
            "<audio src onloadstart=alert(1)>", "<marquee onstart=alert(1)>", "<keygen autofocus onfocus=alert(1)>",
            "<xss onclick=\"alert(1)\">x</xss>", "<xml id=x><a><b>&lt;script>alert(1)&lt;/script></b></a></xml>",
            "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->", "<!--><img src=x onerror=alert(1)>-->",
            "<!-- --!><img src=x onerror=alert(1)>", "<![CDATA[<script>alert(1)</script>]]>",
            "<?xml version=\"1.0\"?><script>alert(1)</script>",
            "<?import namespace=\"t\" implementation=\"#default#time2\">", "<textarea></textarea><script>alert(1)</script>",
            "<title><a href=\"</title><script>alert(1)</script>\">", "<plaintext><script>alert(1)</script>",
            "<xmp><script>alert(1)</script></xmp>",
            "<template><script>alert(1)</script></template>", "<select><script>alert(1)</script></select>",
            "<a href=\"https://x.example/\"><script>alert(1)</script></a>", "<p/onmouseover=javascript:alert(1)>x</p>",
            "<p id=x tabindex=1 onfocus=alert(1)>x</p>", "<a href=`https://x.example`onmouseover=alert(1)>x</a>",
            "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "&lt;script&gt;alert(1)&lt;/script&gt;", "<\u0000script>alert(1)</script>",
            "\u003cimg src=1 onerror=alert(1)\u003e",
            "<a href=\"https://x.example/\" onmouseover=\"alert(1)\" x=\"<!--\">x</a>--><img src=x onerror=alert(1)>");

    static final List<String> MARKDOWN_ATTACKS = List.of(
            "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))",
            "[x](java&Tab;script:alert(1))",
            "[x](<java\tscript:alert(1)>)", "[x](javascript&colon;alert(1))", "[x](%6Aavascript:alert(1))",
            "[x](vbscript:msgbox(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](data:image/svg+xml;base64,PHN2Zz4=)", "![x](javascript:alert(1))",
            "![x](https://evil.example/counts-readers.gif)", "[x]: javascript:alert(1)\n\n[x]", "<javascript:alert(1)>",
            "[x](https://x.example/ \"><script>alert(1)</script>\")", "[x](https://x.example/\"onmouseover=\"alert(1))",
            "[<script>alert(1)</script>](https://x.example)", "`<script>alert(1)</script>`",
            "```<script>\n<script>alert(1)</script>\n```",
            "```\"onclick=alert(1)\nx\n```", "    <script>alert(1)</script>", "# <img src=x onerror=alert(1)>",
            "[x](//evil.example/)", "[x](\\\\evil.example)", "[![x](javascript:alert(1))](javascript:alert(2))",
            "[x](https://x.example\" style=\"x)", "<a href=\"javascript:alert(1)\">x</a>", "*<svg onload=alert(1)>*");

    @ParameterizedTest
    @FieldSource("HTML_ATTACKS")
    void theSanitizerTakesAwayWhatMayDoHarm(String attack) {
        assertHarmless(MarkdownHtml.safe(attack));
    }

    @ParameterizedTest
    @FieldSource({ "HTML_ATTACKS", "MARKDOWN_ATTACKS" })
    void aTextIsHarmlessWhateverIsInIt(String attack) {
        assertHarmless(MarkdownHtml.of(attack));
        assertHarmless(MarkdownHtml.of("before *" + attack + "* after"));
        assertHarmless(MarkdownHtml.of("> - " + attack));
    }

    @ParameterizedTest
    @FieldSource("HTML_ATTACKS")
    void whatIsReadASecondTimeIsTheSame(String attack) {
        String once = MarkdownHtml.of(attack);

        assertThat(MarkdownHtml.safe(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            *a* **b** `c`               | <p><em>a</em> <strong>b</strong> <code>c</code></p>
            # Title                     | <h1>Title</h1>
            - one                       | <ul><li>one</li></ul>
            > said                      | <blockquote><p>said</p></blockquote>
            <b>shown</b> as typed       | <p>&lt;b&gt;shown&lt;/b&gt; as typed</p>
            [x](https://x.example/?a&b) | <p><a href="https://x.example/?a&amp;b" rel="nofollow noopener noreferrer">x</a></p>
            <mailto:a@x.example>        | <p><a href="mailto:a&#64;x.example" rel="nofollow noopener noreferrer">mailto:a&#64;x.example</a></p>
            ![a tree](https://x.example/t.png) | <p><a href="https://x.example/t.png" rel="nofollow noopener noreferrer">a tree</a></p>
            """)
    void whatIsHarmlessIsThere(String markdown, String html) {
        assertThat(MarkdownHtml.of(markdown).replace("\n", "")).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(strings = { ">", "- ", "*a **b ", "[", "![", "`", "<", "&", "\\", "_a__b", "1. ", "[x](", "<a " })
    void noTextIsTooDeep(String piece) {
        assertHarmless(MarkdownHtml.of(piece.repeat(10_000)));
        assertHarmless(MarkdownHtml.of(piece.repeat(10_000) + "x" + "*".repeat(10_000)));
        assertHarmless(MarkdownHtml.of(piece.repeat(10_000) + "x" + "](https://x.example)".repeat(10_000)));
    }

    private static void assertHarmless(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        for (var element : body.getAllElements()) {
            if (element == body) {
                continue;
            }
            assertThat(ELEMENTS).as(html).contains(element.normalName());
            for (var attribute : element.attributes()) {
                assertThat(element.normalName() + " " + attribute.getKey()).as(html).isIn("a href", "a rel");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).as(html)
                            .matches("(?s)(?:https?|mailto):.*|(?!\\s*[A-Za-z][A-Za-z0-9+.-]*:).*");
                }
            }
        }
    }
}
