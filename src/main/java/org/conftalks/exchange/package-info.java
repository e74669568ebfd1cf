/** How the catalogue is filled from files, and written out as a whole. */
package org.conftalks.exchange;
