package org.conftalks.database;

/** Where a database is and who may enter. */
public record DatabaseAddress(String url, String user, String password) {

    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USER = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";
    private static final String EMBEDDED = "conftalks.database.embedded";

    /** Makes it the datasource, an embedded one, of every Quarkus application that starts in this JVM from now on. */
    public void publishAsEmbedded() {
        System.setProperty(URL, url);
        System.setProperty(USER, user);
        System.setProperty(PASSWORD, password);
        System.setProperty(EMBEDDED, "true");
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
