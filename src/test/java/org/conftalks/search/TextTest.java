package org.conftalks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

/** Which words a text has, and which piece of it is shown. */
class TextTest {

    @Test
    void wordsAreToldApartAsTheDatabaseDoes() {
        assertThat(words("C++ and C#, Node.JS or .NET: it's node.jsx-like")).containsExactly("C++", "and", "C#", "Node.JS",
                "or",
                ".NET", "it", "s", "node", "jsx", "like");
        assertThat(words("ASP.NET, example.net and .net C++20, C#8")).containsExactly("ASP.NET", "example", "net", "and",
                ".net",
                "C++", "20", "C#", "8");
        assertThat(words("Ünïcödé кириллица Straße x² nai\u0308ve")).containsExactly("Ünïcödé", "кириллица", "Straße", "x²",
                "nai\u0308ve");
        assertThat(words("東京でPython3と ไทย 한국")).containsExactly("東", "京", "で", "Python3", "と", "ไ", "ท", "ย", "한", "국");
        assertThat(words("हिन्दी עברית")).containsExactly("हिन्दी", "עברית");
        assertThat(words(" …\u0000\t")).isEmpty();
    }

    @Test
    void noPieceIsLongerThanTheContractSays() {
        assertThat(Text.of("C ".repeat(249)).snippet(Set.of("C")).orElseThrow().parts()).hasSizeLessThanOrEqualTo(200);
        String text = "x".repeat(5000) + " needle " + "-".repeat(3000) + " end";
        assertThat(Text.of(text).snippet(Set.of("needle")).orElseThrow().parts())
                .allSatisfy(part -> assertThat(part.text()).hasSizeLessThanOrEqualTo(1000))
                .anySatisfy(part -> assertThat(part).isEqualTo(new Snippet.Part("needle", true)));
    }

    @Test
    void thePieceWithMostOfWhatIsLookedForIsShown() {
        String text = "xen ".repeat(1) + "filler ".repeat(80) + "Xen\nfor\tpuppies" + " filler".repeat(80);

        var snippet = Text.of(text).snippet(Set.of("xen", "Xen", "puppies")).orElseThrow();
        assertThat(snippet.parts()).filteredOn(Snippet.Part::match).extracting(Snippet.Part::text)
                .containsExactly("Xen", "puppies");
        assertThat(snippet.parts().get(0).text()).startsWith("… filler");
        assertThat(snippet.parts().get(snippet.parts().size() - 1).text()).endsWith(" …");
        assertThat(Text.of(text).snippet(Set.of("zen"))).isEmpty();
    }

    private static Iterable<String> words(String text) {
        return Text.of(text).words().stream().map(Text.Word::word).toList();
    }
}
