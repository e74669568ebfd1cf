package org.conftalks.exchange.format.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Notes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Told;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts the events of a schedule together as they are read: the conference in the first group. */
final class ScheduleGroups {

    private static final int MOST_TALKS = 500;

    private final Conference conference;
    private final People people;
    private final Set<String> keys = new HashSet<>();
    private List<Told> told = new ArrayList<>();
    private Set<String> speakers = new HashSet<>();
    private int talks;

    ScheduleGroups(Conference conference, People people) {
        this.conference = conference;
        this.people = people;
        var notes = new Notes(Noun.EVENT, "conference");
        conference.line("conference", notes).ifPresent(told::add);
        told.addAll(notes.told());
    }

    /** Takes an event; true when so many are together that they are to go in. */
    boolean add(ObjectNode event, String place) {
        talks++;
        if (event.has(ScheduleEvents.PERSON)) {
            addPerson(event, place);
            return talks == MOST_TALKS;
        }
        var key = Session.key(event, conference);
        if (key.isPresent() && !keys.add(key.get())) {
            addAgain(event, key.get(), place);
        } else {
            key.ifPresent(first -> keys.add(first + "/" + date(event)));
            take(new Session(event, place, conference, people));
        }
        return talks == MOST_TALKS;
    }

    private void addPerson(ObjectNode person, String place) {
        var notes = new Notes(Noun.SPEAKER, place);
        new SessionSpeakers(person, place, conference, people, notes).alone(person.get(ScheduleEvents.PERSON))
                .filter(line -> speakers.add(line.members().toString())).ifPresent(told::add);
        told.addAll(notes.told());
    }

    /**
     * Files that were merged have one id for several talks, and a talk that is given twice has one: title and time tell them
     * apart.
     */
    private void addAgain(ObjectNode event, String key, String place) {
        for (String member : List.of("title", "date")) {
            String further = key + "/" + (member.equals("date") ? date(event) : event.path(member).asText());
            if ((member.equals("date") || event.path("guid").asText().isBlank()) && keys.add(further)) {
                event.put(Session.KEY, further);
                take(new Session(event, place, conference, people));
                return;
            }
        }
        told.add(new Finding(Effect.REJECTED, Noun.TALK, place, null, "again",
                "The same talk stands in the file before, at the same time."));
    }

    private static String date(ObjectNode event) {
        return event.hasNonNull("date") ? event.get("date").asText()
                : event.path("day").asText() + " " + event.path("start").asText();
    }

    private void take(Session session) {
        session.told().stream().filter(one -> !(one instanceof Told.Line line) || line.noun() != Noun.SPEAKER
                || speakers.add(line.members().toString())).forEach(told::add);
    }

    /** What is together, which ends here. */
    Group group() {
        var group = new Group(talks, List.copyOf(told));
        told = new ArrayList<>();
        speakers = new HashSet<>();
        talks = 0;
        return group;
    }

    boolean isEmpty() {
        return told.isEmpty();
    }
}
