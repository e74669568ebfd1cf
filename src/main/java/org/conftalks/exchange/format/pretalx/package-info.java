/** What pretalx gives through its API, and dumps that sites make of it. */
package org.conftalks.exchange.format.pretalx;
