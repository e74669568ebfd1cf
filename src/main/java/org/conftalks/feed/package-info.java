/**
 * What is new, for feed readers and podcast apps: talks, slides and videos of the whole catalogue, of an event, a series, a
 * speaker or a topic.
 */
package org.conftalks.feed;
