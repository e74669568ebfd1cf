/** Captions of recordings, in WebVTT and SRT. They are no programme of talks, and so no {@code Format}. */
package org.conftalks.exchange.format.captions;
