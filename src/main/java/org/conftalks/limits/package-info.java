/** How much a client may ask for, and how many are served at once, so that one leaves something for the others. */
package org.conftalks.limits;
