/**
 * The formats of the field, one class each. A format turns a file into what it tells, in the API's own names, and knows
 * nothing of entities, the database or HTTP.
 */
package org.conftalks.exchange.format;
