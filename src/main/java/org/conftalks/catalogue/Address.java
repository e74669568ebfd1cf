package org.conftalks.catalogue;

import java.util.UUID;
import java.util.regex.Pattern;

/** How a resource is named from outside: by its id or by its slug, which never looks like an id. */
public record Address(UUID id, String slug) {

    private static final Pattern UUID_TEXT = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static Address of(String idOrSlug) {
        return UUID_TEXT.matcher(idOrSlug).matches() ? new Address(UUID.fromString(idOrSlug), null)
                : new Address(null, idOrSlug);
    }
}
