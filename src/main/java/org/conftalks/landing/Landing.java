package org.conftalks.landing;

import java.util.List;

/**
 * What the page tells.
 *
 * @param root the path that the service lives under, without a slash at its end: empty unless a proxy gives it one
 * @param base the service's full address, without a slash at its end
 */
record Landing(String root, String base, Totals totals, List<LatestVideo> videos, List<ListedEvent> events,
        List<Example> examples, TokenPlace token) {
}
