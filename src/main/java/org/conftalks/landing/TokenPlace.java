package org.conftalks.landing;

import java.nio.file.Files;

import org.conftalks.access.AdminToken;

/**
 * Where the administrator finds the token; never the token itself.
 *
 * @param configured it was set from outside, so that no file holds it
 * @param inFile the file is where the service put it
 */
record TokenPlace(boolean configured, boolean inFile, String file) {

    static TokenPlace of(AdminToken token) {
        return new TokenPlace(token.isConfigured(), Files.exists(token.file()), token.file().toString());
    }
}
