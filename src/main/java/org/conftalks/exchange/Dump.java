package org.conftalks.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.Named;
import org.conftalks.catalogue.Resource;
import org.conftalks.catalogue.Snapshot;
import org.conftalks.event.Event;
import org.conftalks.exchange.Lines.LongTexts;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.ndjson.Manifest;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkLink;
import org.conftalks.talk.video.CaptionTrack;
import org.conftalks.topic.Topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes the whole catalogue in its own format, as it was at one moment: series, topics, speakers, then each event with its
 * talks, then the captions of their videos, and
 * what sources said of all these. The same catalogue gives the same bytes, and an empty one that takes them in
 * becomes the same catalogue.
 */
@ApplicationScoped
public class Dump {

    private static final int AT_ONCE = 200;
    private static final int CAPTIONS_AT_ONCE = 20;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DumpRepository dump;
    private final CaptionsRepository captions;
    private final ExchangeRepository catalogue;
    private final Snapshot snapshot;
    private final Editors editors;
    private final ObjectMapper json;

    Dump(DumpRepository dump, CaptionsRepository captions, ExchangeRepository catalogue, Snapshot snapshot, Editors editors,
            ObjectMapper json) {
        this.dump = dump;
        this.captions = captions;
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.editors = editors;
        this.json = json;
    }

    /** @param drafts whether they are told as well */
    void write(OutputStream out, boolean drafts) throws IOException {
        snapshot.write(out, buffered -> new Writing(buffered, drafts).writeAll());
    }

    /** The same as a gzip file (RFC 1952). */
    void writePacked(OutputStream out, boolean drafts) throws IOException {
        snapshot.write(out, buffered -> {
            var packed = new GZIPOutputStream(buffered, 1 << 16);
            new Writing(packed, drafts).writeAll();
            packed.finish();
        });
    }

    /** One dump on its way. */
    private final class Writing {

        private final OutputStream out;
        private final Manifest manifest = new Manifest();
        private final boolean drafts;
        private final Predicate<Named> mentioned;

        private Writing(OutputStream out, boolean drafts) {
            this.out = out;
            this.drafts = drafts;
            this.mentioned = drafts ? any -> true : resource -> resource.seen;
        }

        private void writeAll() {
            each(after -> dump.series(after, drafts, AT_ONCE), some -> writePlain(Noun.SERIES, some));
            each(after -> dump.topics(after, drafts, AT_ONCE), some -> writePlain(Noun.TOPIC, some));
            each(after -> dump.speakers(after, drafts, AT_ONCE), some -> writePlain(Noun.SPEAKER, some));
            each(after -> dump.events(after, drafts, AT_ONCE), this::writeEvents);
            writeCaptions();
            if (drafts) {
                // some of it is of what nobody else is to know of
                writeImported();
            }
            write(manifest.line());
        }

        /** All of a kind, some at a time; what has been written is forgotten. */
        private <E extends Named> void each(Function<UUID, List<E>> next, Consumer<List<E>> write) {
            UUID last = BEFORE_ALL;
            for (var some = next.apply(last); !some.isEmpty(); some = next.apply(last)) {
                last = some.get(some.size() - 1).id;
                write.accept(some);
                snapshot.forget();
            }
        }

        private void writePlain(Noun noun, List<? extends Named> some) {
            var former = formerSlugs(noun, ids(some));
            some.forEach(one -> write(line(noun, one, LongTexts.NONE, former)));
        }

        private void writeEvents(List<Event> events) {
            var ids = ids(events);
            var former = formerSlugs(Noun.EVENT, ids);
            var texts = texts(catalogue.textsOfEvents(ids));
            var neighbours = dump.neighbours(ids, drafts);
            var lines = events.stream().map(event -> {
                var line = line(Noun.EVENT, event, texts.get(event.id), former);
                Lines.texts(line, "coLocatedWith", neighbours.stream()
                        .filter(pair -> pair.one().equals(event.id) || pair.other().equals(event.id))
                        .map(pair -> pair.one().equals(event.id) ? pair.other() : pair.one()).map(UUID::toString).sorted());
                return line;
            }).toList();
            for (int index = 0; index < ids.length; index++) {
                UUID event = ids[index];
                write(lines.get(index));
                each(after -> dump.talks(event, after, drafts, AT_ONCE), this::writeTalks);
            }
        }

        private void writeTalks(List<Talk> talks) {
            var ids = ids(talks);
            dump.withBilling(ids);
            catalogue.withTopics(ids);
            var former = formerSlugs(Noun.TALK, ids);
            var texts = texts(catalogue.textsOfTalks(ids));
            var links = catalogue.linksOf(ids).stream().filter(link -> link.seen || drafts)
                    .collect(Collectors.groupingBy(link -> link.talk.id));
            talks.forEach(talk -> {
                var line = line(Noun.TALK, talk, texts.get(talk.id), former);
                if (talk.parent != null && mentioned.test(talk.parent)) {
                    line.put("parent", talk.parent.id.toString());
                }
                links.getOrDefault(talk.id, List.of()).stream().sorted(Comparator.comparing((TalkLink link) -> link.createdAt)
                        .thenComparing(link -> link.id.toString()))
                        .forEach(link -> line.withArray(Lines.member(link)).add(identified(link, LongTexts.NONE)));
                write(line);
            });
        }

        /** Behind all talks, so that who reads them knows their videos. */
        private void writeCaptions() {
            UUID video = BEFORE_ALL;
            String language = "";
            for (var some = captions.after(video, language, drafts, CAPTIONS_AT_ONCE); !some.isEmpty(); some = captions.after(
                    video, language, drafts, CAPTIONS_AT_ONCE)) {
                for (CaptionTrack track : some) {
                    video = track.videoId;
                    language = track.language;
                    write(JsonNodeFactory.instance.objectNode().put("type", Noun.CAPTIONS.term())
                            .put("video", video.toString()).put("language", language)
                            .put("createdAt", track.createdAt.toString()).put("updatedAt", track.updatedAt.toString())
                            .put("text", track.webVtt));
                }
                snapshot.forget();
            }
        }

        /** Also of what was deleted here since, so that no import brings it back. */
        private void writeImported() {
            var last = new DumpRepository.Said("", "", "", "");
            for (var some = dump.said(last.type(), last.source(), last.value(), AT_ONCE); !some.isEmpty(); some = dump
                    .said(last.type(), last.source(), last.value(), AT_ONCE)) {
                last = some.get(some.size() - 1);
                some.forEach(said -> write(JsonNodeFactory.instance.objectNode().put("type", Noun.IMPORTED.term())
                        .put("of", editors.noun(said.type()).term()).put("source", said.source()).put("value", said.value())
                        .set("members", parsed(said.members()))));
            }
        }

        private JsonNode parsed(String members) {
            try {
                return json.readTree(members);
            } catch (JsonProcessingException ofTheDatabase) {
                throw new IllegalStateException(ofTheDatabase);
            }
        }

        private ObjectNode line(Noun noun, Named resource, LongTexts texts, Map<UUID, List<String>> former) {
            var line = JsonNodeFactory.instance.objectNode().put("type", noun.term());
            line.setAll(identified(resource, texts));
            Lines.texts(line, "formerSlugs", former.getOrDefault(resource.id, List.of()).stream());
            if (resource instanceof Topic topic && topic.ofDrafts) {
                line.put(Lines.OF_DRAFTS, true);
            }
            return line;
        }

        private ObjectNode identified(Resource resource, LongTexts texts) {
            return Lines.identity(JsonNodeFactory.instance.objectNode(), resource)
                    .setAll(Lines.content(resource, texts, mentioned));
        }

        private Map<UUID, List<String>> formerSlugs(Noun noun, UUID[] ids) {
            return dump.formerSlugs(editors.table(noun), ids).stream().collect(Collectors.groupingBy(
                    DumpRepository.Former::id, Collectors.mapping(DumpRepository.Former::slug, Collectors.toList())));
        }

        private Map<UUID, LongTexts> texts(List<ExchangeRepository.Texts> texts) {
            return texts.stream().collect(Collectors.toMap(ExchangeRepository.Texts::id,
                    of -> new LongTexts(of.abstractText(), of.description())));
        }

        private UUID[] ids(List<? extends Named> some) {
            return some.stream().map(one -> one.id).toArray(UUID[]::new);
        }

        private void write(ObjectNode line) {
            try {
                byte[] bytes = json.writeValueAsBytes(line);
                out.write(bytes);
                out.write('\n');
                manifest.add(bytes, line.get("type").asText());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
