/** An event's programme and lists of talks in the formats that other programs read. */
package org.conftalks.exchange.programme;
