package org.conftalks.exchange.format;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A piece of what a file tells: a thing, or that something in the file cannot be used. Nothing is dropped in silence. */
public sealed interface Told {

    /**
     * One thing, as the catalogue's own format has it on a line: the members that the API takes in a write, and a talk's
     * slides, videos and materials in it. A reference is an id, a slug, the object that a read gave, or an external id
     * {@code {"source","value"}}. A member that is left out stays as it is in the catalogue.
     *
     * @param place where in the file it stands, for people
     */
    record Line(Noun noun, String place, ObjectNode members) implements Told {

        /** Something about it; see {@link Finding}. */
        public Finding finding(Effect effect, String pointer, String code, String detail) {
            return new Finding(effect, noun, place, pointer, code, detail);
        }
    }

    /**
     * Something that a person should look at.
     *
     * @param noun what it is about; null where that is not known
     * @param place where in the file it stands
     * @param pointer the member that it is about (RFC 6901), null for the whole
     * @param code what is wrong, for programs
     * @param detail what is wrong, for people
     */
    record Finding(Effect effect, Noun noun, String place, String pointer, String code, String detail) implements Told {
    }

    /** What became of the thing that a finding is about. */
    enum Effect {
        /** It is not in the catalogue, or is there as it was before. */
        REJECTED("rejected"),
        /** The thing is in the catalogue without this part of it. */
        LEFT_OUT("left-out"),
        /** It is in the catalogue as the file has it. */
        NOTED("noted");

        private final String term;

        Effect(String term) {
            this.term = term;
        }

        @JsonValue
        public String term() {
            return term;
        }
    }

    /** Something that the catalogue has no place for, too common to be told one by one. */
    record LeftOut(String what, long count) implements Told {
    }
}
