package org.conftalks.database;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.Driver;

/** A PostgreSQL that someone else runs, named by the settings. */
class ExternalDatabase {

    /** The oldest one that the queries are written for. */
    private static final int OLDEST_MAJOR = 15;

    private final String url;
    private final Properties login;

    /** @param login user, password and further properties of the driver, as far as they are set */
    ExternalDatabase(String url, Properties login) {
        this.url = url;
        this.login = login;
    }

    /**
     * Connects once, so that a mistake in the settings is one line now and not a stack trace later.
     *
     * @throws CannotStart with that line, which never has the password
     */
    void check() {
        if (!url.startsWith("jdbc:postgresql:") || Driver.parseURL(url, null) == null) {
            throw new CannotStart("The datasource's URL is not one of PostgreSQL;"
                    + " QUARKUS_DATASOURCE_JDBC_URL must look like jdbc:postgresql://host:5432/database.");
        }
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "15");
        properties.putAll(login);
        try (Connection connection = new Driver().connect(url, properties)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new CannotStart("The database " + show() + " is PostgreSQL " + major + "; this service needs "
                        + OLDEST_MAJOR + " or later.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database " + show() + " cannot be used: " + reason(e), e);
        }
    }

    private String reason(SQLException e) {
        String said = firstLine(e);
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case "28P01", "28000" -> "it refuses the user or the password (" + said
                    + "); check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
            case "3D000" -> "the server has no such database (" + said + "); create it or check QUARKUS_DATASOURCE_JDBC_URL.";
            case "08001", "08006" -> e.getCause() instanceof UnknownHostException
                    ? "its host is unknown; check QUARKUS_DATASOURCE_JDBC_URL."
                    : "its host does not answer (" + (e.getCause() == null ? said : e.getCause().getMessage())
                            + "); check that it runs, and QUARKUS_DATASOURCE_JDBC_URL.";
            default -> said;
        };
    }

    /** The message; where in PostgreSQL's source it comes from follows in further lines. */
    static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^FATAL: ", "");
    }

    /** The URL without its parameters, which may have the password. */
    private String show() {
        return url.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//");
    }
}
