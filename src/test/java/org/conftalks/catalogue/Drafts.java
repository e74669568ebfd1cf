package org.conftalks.catalogue;

import static org.conftalks.Catalogue.unique;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.conftalks.Catalogue;
import org.conftalks.talk.Talk;

/** Drafts of every kind, woven into what is published, all with a word in their texts that nobody may read. */
class Drafts {

    final String marker = unique("secret");

    /** What the public must not see, and where it lives. */
    final Map<Resource, String> hidden = new LinkedHashMap<>();

    private final Map<String, Named> names = new HashMap<>();
    private final Catalogue catalogue;

    private Drafts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Drafts in(Catalogue catalogue) {
        var drafts = new Drafts(catalogue);
        drafts.weave();
        return drafts;
    }

    /** An address, with the slugs of the resources that it names in braces. */
    String named(String address) {
        String named = address.replace("{marker}", marker);
        for (var name : names.entrySet()) {
            named = named.replace("{" + name.getKey() + "}", name.getValue().slug);
        }
        return named;
    }

    /** A path of the contract with each resource, by id and slug, that can stand in it. */
    List<String> paths(String path) {
        if (!path.contains("{")) {
            return List.of(path);
        }
        String collection = path.split("/")[2];
        var published = names.values().stream().filter(named -> !hidden.containsKey(named))
                .filter(named -> collectionOf(named).equals(collection));
        return Stream.concat(published.flatMap(named -> Stream.of(named.slug, named.id.toString())),
                hidden.values().stream().filter(address -> address.startsWith("/v1/" + collection + "/"))
                        .map(address -> address.substring(address.lastIndexOf('/') + 1)))
                .map(name -> path.replaceFirst("\\{[^}]+}", name).replace("{language}", "en")).toList();
    }

    /** What must not be read anywhere. */
    Stream<String> secrets() {
        return Stream.concat(Stream.of(marker), hidden.keySet().stream().flatMap(resource -> Stream.of(
                resource.id.toString(), resource instanceof Named named ? named.slug : marker)));
    }

    private void weave() {
        var series = published("series", catalogue.series(s -> s.name = "A series"));
        var draftSeries = hidden("draftSeries", catalogue.series(s -> {
            s.visibility = Visibility.DRAFT;
            s.name = marker;
        }));
        var event = published("event", catalogue.event(e -> e.series = draftSeries));
        var draftEvent = hidden("draftEvent", catalogue.event(e -> {
            e.visibility = Visibility.DRAFT;
            e.name = marker;
            e.description = marker;
            e.series = series;
        }));
        catalogue.coLocated(event, draftEvent);
        var talk = published("talk", catalogue.talk(event));
        var draftTalk = hidden("draftTalk", catalogue.talk(event, t -> {
            t.visibility = Visibility.DRAFT;
            mark(t);
        }));
        var talkOfADraft = hidden("talkOfADraft", catalogue.talk(draftEvent, this::mark));
        published("part", catalogue.talk(event, t -> t.parent = draftTalk));
        people(talk, draftTalk, talkOfADraft);
        links(talk, true);
        links(draftTalk, false);
        links(talkOfADraft, false);
    }

    private void mark(Talk talk) {
        talk.title = marker;
        talk.abstractText = marker;
        talk.track = marker;
        talk.room = marker;
    }

    private void people(Talk talk, Talk draftTalk, Talk talkOfADraft) {
        var speaker = published("speaker", catalogue.speaker());
        var draftSpeaker = hidden("draftSpeaker", catalogue.speaker(s -> {
            s.visibility = Visibility.DRAFT;
            s.name = marker;
        }));
        var topic = published("topic", catalogue.topic());
        var draftTopic = hidden("draftTopic", catalogue.topic(t -> {
            t.visibility = Visibility.DRAFT;
            t.name = marker;
        }));
        catalogue.billing(talk, draftSpeaker, part -> part.affiliation = marker);
        catalogue.billing(talk, speaker);
        catalogue.about(talk, topic, draftTopic);
        for (Talk unseen : List.of(draftTalk, talkOfADraft)) {
            catalogue.billing(unseen, speaker, part -> part.affiliation = marker);
            catalogue.billing(unseen, draftSpeaker);
            catalogue.about(unseen, topic, draftTopic);
        }
    }

    private void links(Talk talk, boolean drafts) {
        var visibility = drafts ? Visibility.DRAFT : Visibility.PUBLISHED;
        hidden(catalogue.slides(talk, s -> {
            s.visibility = visibility;
            s.title = marker;
        }), "slides");
        hidden(catalogue.video(talk, v -> {
            v.visibility = visibility;
            v.title = marker;
        }), "videos");
        hidden(catalogue.material(talk, m -> {
            m.visibility = visibility;
            m.title = marker;
        }), "materials");
    }

    private <N extends Named> N published(String name, N resource) {
        names.put(name, resource);
        return resource;
    }

    private <N extends Named> N hidden(String name, N resource) {
        names.put(name, resource);
        hidden.put(resource, "/v1/" + collectionOf(resource) + "/" + resource.slug);
        return resource;
    }

    private void hidden(Resource link, String collection) {
        hidden.put(link, "/v1/" + collection + "/" + link.id);
    }

    private static String collectionOf(Named resource) {
        return Map.of("EventSeries", "series", "Event", "events", "Talk", "talks", "Speaker", "speakers", "Topic", "topics")
                .get(resource.getClass().getSimpleName());
    }
}
