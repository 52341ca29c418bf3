package dev.fulfilment.platform.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** One database and one role for each service; no role can reach another's database. */
public final class Databases {

    /** Owners of the append-only schemas: a service may insert into their tables, not update or delete. */
    private static final Map<String, SchemaOwner> SCHEMA_OWNERS =
            Map.of("order_service", new SchemaOwner("order_history", "history"));

    private final DatabaseServer postgres;

    public Databases(DatabaseServer postgres) {
        this.postgres = postgres;
    }

    /** Returns the service's database, and creates it and its role if they are missing. */
    public Database of(String service) {
        Database database = locate(service);
        create(database.username(), database.password());
        Optional.ofNullable(SCHEMA_OWNERS.get(database.username()))
                .ifPresent(owner -> create(owner, database.username()));
        return database;
    }

    /** Returns the database of a service: {@code order_service} for {@code order-service}, owned by a role of that name. */
    public Database locate(String service) {
        String name = service.replace('-', '_');
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a service's name: " + service);
        }
        return new Database(postgres.jdbcUrl(name), name, name + "-dev");
    }

    private synchronized void create(String name, String password) {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            createRole(statement, name, password);
            if (missing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
            // By default PUBLIC, and so every role that may log in, may connect to every database.
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE postgres FROM PUBLIC");
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE template1 FROM PUBLIC");
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " cannot be created", e);
        }
    }

    private synchronized void create(SchemaOwner owner, String database) {
        try (Connection connection = postgres.superuser(database);
                Statement statement = connection.createStatement()) {
            createRole(statement, owner.role(), owner.role() + "-dev");
            statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + owner.role());
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + owner.schema() + " AUTHORIZATION " + owner.role());
        } catch (SQLException e) {
            throw new IllegalStateException("schema " + owner.schema() + " cannot be created", e);
        }
    }

    private static void createRole(Statement statement, String name, String password) throws SQLException {
        if (missing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (var found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    /** Role that owns a schema in a service's database. */
    private record SchemaOwner(String role, String schema) {}
}
