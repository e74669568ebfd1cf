package org.conftalks.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;

/** A service to be killed: it commits one row after the other and prints each number once it is acknowledged. */
class InsertingService {

    public static void main(String[] arguments) throws Exception {
        DatabaseAddress address = TestServers.in(Path.of(arguments[0])).start();
        TestServers.execute(address, "create table acknowledged (number int primary key)");
        try (Connection connection = TestServers.connect(address);
                PreparedStatement insert = connection.prepareStatement("insert into acknowledged values (?)")) {
            for (int number = 1;; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                System.out.println("acknowledged " + number);
            }
        }
    }
}
