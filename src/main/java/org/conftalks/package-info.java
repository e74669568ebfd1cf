/** A lasting catalogue of conference talks; the packages are its rooms. */
package org.conftalks;
