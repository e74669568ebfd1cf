/** The conferences of confs.tech. */
package org.conftalks.exchange.format.confstech;
