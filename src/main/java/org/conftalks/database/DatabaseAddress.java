package org.conftalks.database;

/** Where a database is and who may enter. */
public record DatabaseAddress(String url, String user, String password) {

    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USER = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    /** Makes it the datasource of every Quarkus application that starts in this JVM from now on. */
    public void publish() {
        System.setProperty(URL, url);
        System.setProperty(USER, user);
        System.setProperty(PASSWORD, password);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
