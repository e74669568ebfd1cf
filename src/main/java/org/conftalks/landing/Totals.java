package org.conftalks.landing;

import java.util.List;

/** How much of each kind of thing the public finds in the catalogue. */
record Totals(Long events, Long talks, Long speakers, Long slides, Long videos) {

    /** One of the numbers, in words, with the list that it counts. */
    record Tally(String number, String noun, String path) {
    }

    public boolean isEmpty() {
        return events + talks + speakers == 0;
    }

    public List<Tally> tallies() {
        return List.of(
                new Tally(Words.number(events), Words.noun(events, "event"), "/v1/events"),
                new Tally(Words.number(talks), Words.noun(talks, "talk"), "/v1/talks"),
                new Tally(Words.number(speakers), Words.noun(speakers, "speaker"), "/v1/speakers"),
                new Tally(Words.number(slides), Words.noun(slides, "slide deck"), "/v1/slides"),
                new Tally(Words.number(videos), Words.noun(videos, "video"), "/v1/videos"));
    }
}
