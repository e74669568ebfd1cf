/**
 * Grants, tokens and the log of access as clients see them. What they mean for a request, {@link org.conftalks.access} knows.
 */
package org.conftalks.grant;
