package org.conftalks.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.conftalks.Noun;

/** What the rules say a catalogue holds after each write: a few lines for each rule, in memory. */
class Model {

    /** A speaker in a talk. */
    record Part(Thing speaker, String role) {
    }

    static class Thing {
        final Noun noun;
        String id;
        String slug;
        String name;
        boolean draft;
        boolean deleted;

        /** Whether the public has seen it, and by which slug last. */
        boolean wasSeen;
        String seenAs;

        /** Of a talk. */
        Thing event;
        List<Part> parts = new ArrayList<>();

        /** Of a video: its talk, and its id at its provider. */
        Thing talk;
        String video;

        /** Of an event. */
        final Set<Thing> neighbours = new HashSet<>();

        Thing(Noun noun, String name) {
            this.noun = noun;
            this.name = name;
        }

        boolean seen() {
            return !draft && (event == null || event.seen()) && (talk == null || talk.seen());
        }

        @Override
        public String toString() {
            return noun + " " + slug + (deleted ? " (deleted)" : "");
        }
    }

    /** Where an address leads: to a thing, on to its new slug, to what was deleted, or nowhere. */
    record Found(int status, Thing thing) {
    }

    final List<Thing> all = new ArrayList<>();
    private final Map<Noun, Map<String, Thing>> present = new EnumMap<>(Noun.class);
    private final Map<Noun, Map<String, Thing>> former = new EnumMap<>(Noun.class);

    Model() {
        for (Noun noun : Noun.values()) {
            present.put(noun, new HashMap<>());
            former.put(noun, new HashMap<>());
        }
    }

    Stream<Thing> living(Noun noun) {
        return all.stream().filter(thing -> thing.noun == noun && !thing.deleted);
    }

    Stream<Thing> talksAt(Thing event) {
        return living(Noun.TALKS).filter(talk -> talk.event == event);
    }

    Stream<Thing> talksBy(Thing speaker) {
        return living(Noun.TALKS).filter(talk -> talk.parts.stream().anyMatch(part -> part.speaker == speaker));
    }

    Stream<Thing> videosOf(Thing talk) {
        return living(Noun.VIDEOS).filter(video -> video.talk == talk);
    }

    Found find(Noun noun, String idOrSlug) {
        for (Thing thing : all) {
            if (thing.noun == noun && idOrSlug.equals(thing.id)) {
                return new Found(thing.deleted ? 410 : 200, thing);
            }
        }
        if (present.get(noun).containsKey(idOrSlug)) {
            return new Found(200, present.get(noun).get(idOrSlug));
        }
        Thing had = former.get(noun).get(idOrSlug);
        return had == null ? new Found(404, null) : new Found(had.deleted ? 410 : 308, had);
    }

    List<String> slugsThatLedTo(Thing thing) {
        return former.get(thing.noun).entrySet().stream().filter(entry -> entry.getValue() == thing).map(Map.Entry::getKey)
                .sorted().toList();
    }

    boolean isTaken(Noun noun, String slug) {
        return present.get(noun).containsKey(slug);
    }

    /** A slug that nothing has or had. */
    String free(Noun noun, String base) {
        String slug = base;
        for (int next = 2; present.get(noun).containsKey(slug) || former.get(noun).containsKey(slug); next++) {
            slug = base + "-" + next;
        }
        return slug;
    }

    void add(Thing thing) {
        all.add(thing);
        if (thing.slug != null) {
            take(thing, thing.slug);
        }
    }

    void rename(Thing thing, String slug) {
        if (!slug.equals(thing.slug)) {
            present.get(thing.noun).remove(thing.slug);
            // of those that only a draft had none leads anywhere
            if (thing.slug.equals(thing.seenAs)) {
                former.get(thing.noun).put(thing.slug, thing);
            }
            take(thing, slug);
        }
    }

    /** What the public sees now it has seen when something else happens. */
    void show() {
        all.stream().filter(thing -> !thing.deleted && thing.seen()).forEach(thing -> {
            thing.wasSeen = true;
            thing.seenAs = thing.slug;
        });
    }

    private void take(Thing thing, String slug) {
        thing.slug = slug;
        former.get(thing.noun).remove(slug);
        present.get(thing.noun).put(slug, thing);
    }

    /** Both ways. */
    void coLocate(Thing event, Set<Thing> neighbours) {
        event.neighbours.forEach(other -> other.neighbours.remove(event));
        event.neighbours.clear();
        event.neighbours.addAll(neighbours);
        neighbours.forEach(other -> other.neighbours.add(event));
    }

    /** An event takes its talks with it, a talk its videos; a speaker is taken off the talks. */
    void delete(Thing thing) {
        if (thing.noun == Noun.EVENTS) {
            talksAt(thing).toList().forEach(this::delete);
            coLocate(thing, new LinkedHashSet<>());
        } else if (thing.noun == Noun.TALKS) {
            videosOf(thing).toList().forEach(this::delete);
        } else if (thing.noun == Noun.SPEAKERS) {
            talksBy(thing).toList().forEach(
                    talk -> talk.parts = new ArrayList<>(talk.parts.stream().filter(part -> part.speaker != thing).toList()));
        }
        thing.deleted = true;
        if (thing.slug != null) {
            present.get(thing.noun).remove(thing.slug);
            if (!thing.wasSeen || thing.slug.equals(thing.seenAs)) {
                former.get(thing.noun).put(thing.slug, thing);
            }
        }
    }
}
