package org.conftalks.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** An answer that is a part of something longer, and where the other parts are. */
public interface Paged {

    /** The address of the page after this one, or null. */
    @JsonIgnore
    String nextPage();

    /** The address of the page before this one, or null. */
    @JsonIgnore
    String prevPage();
}
