package org.conftalks.event;

import java.util.List;

/** The tracks and rooms in use at an event, in alphabetical order. */
public record Places(List<String> tracks, List<String> rooms) {

    public static final Places NONE = new Places(List.of(), List.of());
}
