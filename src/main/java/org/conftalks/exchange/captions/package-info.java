/** Captions of videos go in and come out. */
package org.conftalks.exchange.captions;
