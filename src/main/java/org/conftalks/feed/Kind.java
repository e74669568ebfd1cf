package org.conftalks.feed;

/** What a feed tells of. */
enum Kind {
    TALKS("talks", "New talks", "Talks as they come into the catalogue"),
    SLIDES("slides", "New slides", "Slides of talks as they become available"),
    VIDEOS("videos", "New videos", "Recordings of talks as they become available"),
    /** Videos that are files, to be downloaded or played by a podcast app. */
    PODCAST("podcast", "Recordings of talks", "Recordings of talks as they become available");

    final String term;
    final String title;
    final String description;

    Kind(String term, String title, String description) {
        this.term = term;
        this.title = title;
        this.description = description;
    }
}
