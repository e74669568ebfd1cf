/** The archive of rubyevents.org. */
package org.conftalks.exchange.format.rubyevents;
