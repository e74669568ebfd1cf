/** Events and talks as linked data in the vocabulary of schema.org, for search engines and for pages to embed. */
package org.conftalks.jsonld;
