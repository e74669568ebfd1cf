/** How much a client may ask for in a minute, so that one leaves something for the others. */
package org.conftalks.limits;
