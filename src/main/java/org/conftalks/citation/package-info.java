/** Talks as reference managers take them: BibTeX, CSL-JSON, RIS. */
package org.conftalks.citation;
