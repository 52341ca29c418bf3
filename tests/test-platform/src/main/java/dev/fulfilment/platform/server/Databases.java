package dev.fulfilment.platform.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** One database and one role for each service; no role can reach another's database. */
public final class Databases {

    /** What a service may add to but never rewrite belongs to another role, in a schema of that role's. */
    private static final Map<String, Keeper> KEEPERS = Map.of("order_service", new Keeper("order_history", "history"));

    private final DatabaseServer postgres;

    public Databases(DatabaseServer postgres) {
        this.postgres = postgres;
    }

    /** The service's database; created, with its role, unless it is there. */
    public Database of(String service) {
        Database database = locate(service);
        create(database.username(), database.password());
        Optional.ofNullable(KEEPERS.get(database.username())).ifPresent(keeper -> create(keeper, database.username()));
        return database;
    }

    /** The database of {@code order-service} is {@code order_service}, owned by a role of that name. */
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
            // Whoever may log in may connect anywhere, unless PUBLIC loses that right.
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE postgres FROM PUBLIC");
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE template1 FROM PUBLIC");
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " cannot be created", e);
        }
    }

    private synchronized void create(Keeper keeper, String database) {
        try (Connection connection = postgres.superuser(database);
                Statement statement = connection.createStatement()) {
            createRole(statement, keeper.role(), keeper.role() + "-dev");
            statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + keeper.role());
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + keeper.schema() + " AUTHORIZATION " + keeper.role());
        } catch (SQLException e) {
            throw new IllegalStateException("schema " + keeper.schema() + " cannot be created", e);
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

    /** Whoever keeps what a service may not rewrite. */
    private record Keeper(String role, String schema) {}
}
