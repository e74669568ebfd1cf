package org.conftalks.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found, with its texts.
 *
 * @param texts the weightiest first; names stand in lines, a long text is one
 */
record Document(SearchRepository.Found found, Map<Hit.Field, List<Text>> texts) {

    /** With some of its texts. */
    static Document of(SearchRepository.Found found, Hit.Field... fields) {
        var texts = new EnumMap<Hit.Field, List<Text>>(Hit.Field.class);
        for (Hit.Field field : fields) {
            String text = field.of(found);
            if (text != null) {
                texts.put(field, (field == Hit.Field.TEXT ? Stream.of(text) : text.lines()).map(Text::of).toList());
            }
        }
        return new Document(found, texts);
    }

    Stream<Text> all() {
        return texts.values().stream().flatMap(List::stream);
    }

    /** The text that has most of what is looked for; nothing where none has any. */
    Optional<Hit.Field> best(Set<String> lookedFor) {
        Hit.Field best = null;
        long most = 0;
        for (var text : texts.entrySet()) {
            long here = text.getValue().stream().flatMap(line -> line.words().stream()).map(Text.Word::word)
                    .filter(lookedFor::contains).distinct().count();
            if (here > most) {
                most = here;
                best = text.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** A piece of the line of a text that has most of it. */
    Optional<Snippet> snippet(Hit.Field field, Set<String> lookedFor) {
        // of lines that have as much the first
        return texts.get(field).stream().sorted(Comparator.comparing((Text line) -> -line.count(lookedFor))).findFirst()
                .flatMap(line -> line.snippet(lookedFor));
    }
}
