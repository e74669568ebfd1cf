/** Imports as jobs: a file is taken at once, and read into the catalogue in the background. */
package org.conftalks.exchange.job;
