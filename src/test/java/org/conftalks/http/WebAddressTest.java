package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are addresses of the web, as far as their form tells. */
class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org", "http://example.org:8080/a?b=c#d", "HTTPS://EXAMPLE.ORG/",
            "https://a_b.example",
            "https://münchen.example/straße", "https://例え.テスト/パス", "https://xn--mnchen-3ya.example", "http://[2001:db8::1]:80/",
            "http://192.0.2.1/x", "https://example.org/a(b)[c]{d}|e^f\\g", "https://example.org/?q='a',b;c:d@e",
            "https://example.org/%E2%82%AC",
            "https://example.org/a@b", "https://example.org/\uD834\uDD1E", "https://example.org?x", "https://example.org#x",
            "https://en.wikipedia.org/wiki/C++", "https://example.org./", "https://example.org:/" })
    void thisIsOne(String address) {
        assertThat(WellFormed.isWebAddress(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            https://example.org/?q="a"     , https://example.org/?q=%22a%22
            https://x/"><script>`          , https://x/%22%3E%3Cscript%3E%60
            https://münchen.example/straße , https://m%C3%BCnchen.example/stra%C3%9Fe
            https://example.org/{d}|e^f\\g , https://example.org/%7Bd%7D%7Ce%5Ef%5Cg
            https://example.org/a#b#c      , https://example.org/a#b%23c
            https://example.org/100%       , https://example.org/100%25
            http://[2001:db8::1]           , http://[2001:db8::1]
            http://[2001:db8::1]:80/[a]    , http://[2001:db8::1]:80/%5Ba%5D
            """)
    void itIsKeptAsAUri(String address, String uri) {
        assertThat(WellFormed.isWebAddress(address)).isTrue();
        assertThat(WellFormed.asUri(address)).isEqualTo(uri);
        assertThat(WellFormed.asUri(uri)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://x\"onmouseover=alert(1)",
            "https://", "https:///x",
            "https://?", "https://...", "https://user@example.org", "https://user:secret@example.org/",
            "https://good.example\\@evil.example",
            "https://exa mple.org", "https://example.org/a b", "https://example.org/\n", "https://example.org/\u0000",
            "https://example.org/\u0007",
            "https://example.org:99999999/", "https://example.org:x/", "https://[::1", "https://<>/",
            "javascript:alert(1)//https://x",
            "ftp://example.org", "//example.org", "example.org", "https:example.org", "https//example.org", "data:text/html,x",
            "https://{host}/", "https://x|y/", "https://\u202Eexample", "\u0000https://example.org" })
    void thisIsNone(String text) {
        assertThat(WellFormed.isWebAddress(text)).isFalse();
    }
}
