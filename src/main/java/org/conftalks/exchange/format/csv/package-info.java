/** Tables of talks: as the catalogue writes them, and as people make them in spreadsheets. */
package org.conftalks.exchange.format.csv;
