/** Talks and videos as frames for other pages: a provider of oEmbed 1.0. */
package org.conftalks.oembed;
