/** Start-up: the PostgreSQL that the service uses, its own or a given one, and the order in which things end. */
package org.conftalks.database;
