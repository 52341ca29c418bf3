package dev.fulfilment.platform.server;

import static dev.fulfilment.platform.server.PostgresSettings.SUPERUSER;
import static dev.fulfilment.platform.server.PostgresSettings.SUPERUSER_PASSWORD;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL whose acknowledged commits survive SIGKILL, as a process or a container. */
public interface DatabaseServer extends Server {

    default String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Connects as the superuser. */
    default Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD);
    }

    default boolean acceptsConnections() {
        try (var connection = superuser("postgres")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
