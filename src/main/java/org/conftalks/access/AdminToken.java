package org.conftalks.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * The token that may do everything. The database keeps only its hash; a token that the service made stands once, in a file
 * that its owner alone can read.
 */
@ApplicationScoped
public class AdminToken {

    private static final Logger LOG = Logger.getLogger(AdminToken.class);
    private static final int FEWEST_CHARACTERS = 32;

    private final AccessSettings settings;
    private final AdminTokenRepository kept;
    private volatile byte[] hash = new byte[0];

    AdminToken(AccessSettings settings, AdminTokenRepository kept) {
        this.settings = settings;
        this.kept = kept;
    }

    @Transactional
    void prepare(@Observes StartupEvent start) {
        if (settings.adminToken().isPresent()) {
            hash = keep(settings.adminToken().get());
            return;
        }
        var known = kept.hashes();
        if (known.isEmpty()) {
            hash = keep(make());
            LOG.infof("The administrator's token has been made: it stands in %s", file());
        } else {
            hash = known.get(0);
        }
    }

    public boolean is(String given) {
        return MessageDigest.isEqual(hash, TokenText.hashOf(given));
    }

    /** Where the token that the service made was written; the file may have been taken away since. */
    public Path file() {
        return settings.dataDir().resolve("admin-token").toAbsolutePath().normalize();
    }

    public boolean isConfigured() {
        return settings.adminToken().isPresent();
    }

    private byte[] keep(String token) {
        if (token.length() < FEWEST_CHARACTERS) {
            // Quarkus shows the message alone, and ends with exit code 1
            throw new ConfigurationException(
                    "CONFTALKS_ADMIN_TOKEN needs at least %d characters.".formatted(FEWEST_CHARACTERS));
        }
        kept.keep(TokenText.hashOf(token));
        return TokenText.hashOf(token);
    }

    private String make() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            Files.createDirectories(file().getParent());
            Files.deleteIfExists(file());
            Files.createFile(file());
            if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file(), token + "\n");
        } catch (IOException exception) {
            throw new UncheckedIOException("The administrator's token cannot be written to " + file(), exception);
        }
        return token;
    }
}
