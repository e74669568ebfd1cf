package org.conftalks.exchange.format.rubyevents;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.conftalks.exchange.format.Format;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Json;
import org.conftalks.exchange.format.Reading;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Texts;
import org.conftalks.exchange.format.UnreadableFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The archive of rubyevents.org ({@code rubyevents/rubyevents}), or its directory {@code data} alone: {@code speakers.yml}, a
 * directory a series, in it one an event. A talk goes by its {@code id}, an event and a series by their directory, a person by
 * the {@code slug}, or where {@code speakers.yml} has none by the name.
 */
@Singleton
public class Rubyevents implements Format {

    static final String SOURCE = "rubyevents";

    @Override
    public String name() {
        return "rubyevents";
    }

    @Override
    public Optional<String> source() {
        return Optional.of(SOURCE);
    }

    @Override
    public Optional<String> recognise(Glimpse file) {
        return RubyeventsFiles.sign(file.names())
                .map(name -> "is an archive with a file %s in it".formatted(Texts.shown(name)));
    }

    @Override
    public Reading read(Path file, Supplement supplement) {
        var files = new RubyeventsFiles(file);
        try {
            var people = RubyeventsPeople.of(files);
            var groups = new RubyeventsGroups(files, people, supplement);
            return new Reading(files.total(), Stream.concat(people.groups(), groups.all()).onClose(files::close));
        } catch (UnreadableFile refused) {
            files.close();
            throw refused;
        }
    }

    static ObjectNode identified(ObjectNode members, String... values) {
        var ids = members.putArray("externalIds");
        for (String value : values) {
            ids.add(reference(value));
        }
        return members;
    }

    static ObjectNode reference(String value) {
        return Json.object().put("source", SOURCE).put("value", value);
    }
}
