/**
 * Unchanged data costs nothing: finished answers are kept in memory until anything in the catalogue changes.
 * <p>
 * An answer is good for one revision of the catalogue ({@link org.conftalks.answers.Revision}). Every transaction that writes
 * here advances it before anybody learns that it has committed; those of other instances, and of whoever else writes into the
 * database, by a notification on a connection of its own, and while that connection is not known to live nothing is answered
 * from memory. An answer is kept only where the revision after its queries is the one before them.
 */
package org.conftalks.answers;
