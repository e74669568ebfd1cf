/** The archive of pyvideo.org. */
package org.conftalks.exchange.format.pyvideo;
