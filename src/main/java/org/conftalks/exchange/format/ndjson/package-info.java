/** The catalogue's own format, a JSON object a line. */
package org.conftalks.exchange.format.ndjson;
