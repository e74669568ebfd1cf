package org.conftalks.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(strings = { "<p>On snakes.</p>", "On <b>snakes</b>.", "  <ul><li>snakes</li></ul>", "On snakes.<br>And more.",
            "See <a href=\"https://example.org\">there</a>.", "<P CLASS='x'>On snakes", "&lt;p&gt;On snakes.&lt;/p&gt;",
            "<p>* On snakes\n* **and** more</p>" })
    void htmlIsToldByItsTags(String text) {
        assertThat(Markdown.isHtml(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "On snakes.", "A Vec<T> is a list, and 1 < 2 > 0", "See <https://example.org>.",
            "The `<p></p>` element",
            "```\n<p>On snakes</p>\n```", "**On** snakes<br>and [more](https://example.org)", "- snakes</b>",
            "Map<String, List<Integer>>", "Ada <ada@example.org>", "1 &lt; 2", "", "<", "a < b/>" })
    void plainTextAndMarkdownAreNot(String text) {
        assertThat(Markdown.isHtml(text)).isFalse();
        assertThat(Markdown.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One</p><p>Two</p>                             | One\\n\\nTwo
            One<br>Two                                       | One  \\nTwo
            <b>bold</b> and <i>slanted</i>                   | **bold** and *slanted*
            <ul><li>a<ul><li>b</li></ul></li><li>c</li></ul> | * a\\n  * b\\n* c
            <ol><li>a</li><li>b</li></ol>                    | 1. a\\n2. b
            <h2 id="x">On snakes</h2>text                    | ## On snakes\\n\\ntext
            <blockquote><p>a</p></blockquote>                | > a
            <code>x*y</code>                                 | `x*y`
            <a href="https://example.org/a b">x</a>          | [x](https://example.org/a%20b)
            <img src="https://example.org/a(1).png" alt="x"> | ![x](https://example.org/a%281%29.png)
            &lt;p&gt;One&lt;/p&gt;                           | One
            1 * 2 * 3 &lt; 7 <br>                            | 1 \\* 2 \\* 3 \\< 7
            “It’s” … – <b>x</b>                              | “It’s” … – **x**
            <section>a</section><section>b</section>         | a  \\nb
            """)
    void htmlBecomesMarkdown(String html, String markdown) {
        assertThat(Markdown.ofHtml(html)).isEqualTo(markdown.replace("\\n", "\n").replace("\\\\", "\\"));
    }

    @Test
    void aTextWithAFewTagsKeepsItsParagraphs() {
        assertThat(Markdown.ofHtml("One\r\n\r\nTwo <i>and</i>\n\n\nthree")).isEqualTo("One\n\nTwo *and*\n\nthree");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>a", "a<style>p { color: red }</style>",
            "<a href='javascript:alert(1)'>a</a>",
            "<a href=' java\nscript:alert(1)'>a</a>", "<a href='data:text/html,x'>a</a>", "<p onclick='x()'>a</p>",
            "<img src='javascript:x' alt='x'>a", "<iframe src='https://example.org'>x</iframe>a", "<a href='/relative'>a</a>",
            "<svg><script>x</script></svg>a", "<noscript>x</noscript><!-- x -->a", "<template>x</template>a" })
    void whatIsNotSafeIsGone(String html) {
        assertThat(Markdown.ofHtml(html)).isEqualTo("a");
    }

    @Test
    void escapedTagsStayEscaped() {
        assertThat(Markdown.ofHtml("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")).doesNotContain("<script>")
                .contains("\\<script\\>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<a href='https://example.org'>",
            "<p><i>",
            "<", "&lt;b&gt;", "<b ", "\n \n", "**", "`" })
    void nothingTakesLong(String piece) {
        String text = piece.repeat(200_000 / piece.length()) + "x";
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThat(Markdown.ofHtml(text)).hasSizeLessThan(4_000_000));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> Markdown.isHtml(text));
    }
}
