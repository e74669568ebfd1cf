package org.conftalks.feed;

/** The formats that feed readers know. */
enum Format {
    /** RFC 4287. */
    ATOM("atom", Format.ATOM_TYPE),
    /** RSS 2.0.11, as the RSS Advisory Board keeps it; it has no media type that is registered. */
    RSS("rss", Format.RSS_TYPE),
    /** JSON Feed 1.1. */
    JSON("json", Format.JSON_TYPE);

    static final String ATOM_TYPE = "application/atom+xml";
    static final String RSS_TYPE = "application/rss+xml";
    static final String JSON_TYPE = "application/feed+json";

    final String term;
    final String mediaType;

    Format(String term, String mediaType) {
        this.term = term;
        this.mediaType = mediaType;
    }
}
