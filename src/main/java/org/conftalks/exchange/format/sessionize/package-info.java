/** What Sessionize.com gives of an event: its view "All". */
package org.conftalks.exchange.format.sessionize;
