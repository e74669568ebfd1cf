/** schedule.xml and schedule.json: what pentabarf, frab, pretalx, hub and wafer write, and the c3voc keeps the schemas of. */
package org.conftalks.exchange.format.schedule;
