package org.conftalks.search;

/**
 * What is looked for where a word may be misspelt.
 *
 * @param alternatives the search, each such word with those it may mean, as the database's function search_query reads it
 * @param readable the search with the words that the best hit has
 */
record Correction(String alternatives, String readable) {
}
