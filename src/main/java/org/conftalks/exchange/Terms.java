package org.conftalks.exchange;

/**
 * On what terms a file is taken in.
 *
 * @param source of the external ids by which the file's source is known; null where it has none, as the catalogue's own lines
 * @param event id or slug of the event that the file's one event is; null where the file says it
 * @param isDry whether the differences are to be told one by one: the caller's transaction is not going to last
 * @param overridesEdits whether what was changed or deleted in the catalogue since the last import gives way
 * @param removesMissing whether talks that the source has no more are withdrawn
 * @param matchesNames whether a person who is new by id is taken for the only one of that name
 */
public record Terms(String source, String event, boolean isDry, boolean overridesEdits, boolean removesMissing,
        boolean matchesNames) {

    public static final Terms ORDINARY = new Terms(null, null, false, false, false, false);

    boolean hasSource() {
        return source != null;
    }
}
