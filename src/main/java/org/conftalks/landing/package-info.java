/** The page that a person meets at the service's address: what is here, and how to go on. */
package org.conftalks.landing;
