/**
 * Finds events, talks, speakers and topics by words, and what goes with a talk. The documents that are searched are made by the
 * database: see V9__search.sql.
 */
package org.conftalks.search;
