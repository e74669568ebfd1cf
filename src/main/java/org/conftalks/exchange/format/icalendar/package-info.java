/** Programmes as calendars (RFC 5545). */
package org.conftalks.exchange.format.icalendar;
