package org.conftalks.database;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;

/** The settings that are needed before Quarkus starts, from every place where Quarkus would look for them. */
class StartUpSettings {

    private static final String DRIVER_PROPERTIES = "quarkus.datasource.jdbc.additional-jdbc-properties.";

    /** Not the one that Quarkus will use: that one does not exist yet, and must not be made before its time. */
    private final SmallRyeConfig config = ConfigUtils.configBuilder().build();

    Path dataDirectory() {
        String directory = config.getValue("conftalks.data-dir", String.class);
        try {
            return Path.of(directory);
        } catch (InvalidPathException e) {
            throw new CannotStart("The data directory's name cannot be used here (" + e.getReason()
                    + "); if it has letters beyond ASCII, start the service with LC_ALL=C.UTF-8.", e);
        }
    }

    /** The database that someone named, if anyone did. */
    Optional<ExternalDatabase> externalDatabase() {
        return setting(DatabaseAddress.URL).map(url -> new ExternalDatabase(url, login()));
    }

    /**
     * Whether nothing changes the contract that the build wrote: no provider is added, see {@code access.ProviderInContract}.
     */
    boolean contractIsAsBuilt() {
        return Stream.of("conftalks.oidc.issuer", "quarkus.smallrye-openapi.enabled", "quarkus.smallrye-openapi.enable",
                "quarkus.smallrye-openapi.servers", "mp.openapi.servers")
                .allMatch(name -> config.getOptionalValue(name, String.class).isEmpty());
    }

    private Properties login() {
        Properties login = new Properties();
        setting(DatabaseAddress.USER).ifPresent(user -> login.setProperty("user", user));
        setting(DatabaseAddress.PASSWORD).ifPresent(password -> login.setProperty("password", password));
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(DRIVER_PROPERTIES)) {
                String property = name.substring(DRIVER_PROPERTIES.length()).replace("\"", "");
                setting(name).ifPresent(value -> login.setProperty(property, value));
            }
        }
        return login;
    }

    private Optional<String> setting(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
