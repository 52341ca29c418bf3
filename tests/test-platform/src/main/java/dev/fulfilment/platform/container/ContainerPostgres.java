package dev.fulfilment.platform.container;

import dev.fulfilment.platform.server.Database;
import dev.fulfilment.platform.server.DatabaseServer;
import dev.fulfilment.platform.server.PostgresSettings;
import java.util.stream.Stream;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container. */
public final class ContainerPostgres extends ContainerServer implements DatabaseServer {

    public ContainerPostgres(String image, int port) {
        super(container(image), image, port, PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @Override
    public void start() {
        super.start();
        PostgresSettings.assertDurable(this);
    }

    @Override
    boolean usable() {
        return acceptsConnections();
    }

    /** Returns this server as a container with the address and role of one database. */
    public PostgreSQLContainer asSeenBy(Database owner) {
        return new OneDatabase(named(image()), owner);
    }

    private static PostgreSQLContainer container(String image) {
        return new PostgreSQLContainer(named(image))
                .withUsername(PostgresSettings.SUPERUSER)
                .withPassword(PostgresSettings.SUPERUSER_PASSWORD)
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", PostgresSettings.cluster()))
                // Overrides the command of Testcontainers, which switches fsync off.
                .withCommand(Stream.concat(Stream.of("postgres"), PostgresSettings.server().stream())
                        .toArray(String[]::new));
    }

    private static DockerImageName named(String image) {
        return DockerImageName.parse(image).asCompatibleSubstituteFor("postgres");
    }

    /** Shared by all application contexts, which therefore neither start nor stop it. */
    private static final class OneDatabase extends PostgreSQLContainer {

        private final Database database;

        OneDatabase(DockerImageName image, Database database) {
            super(image);
            this.database = database;
        }

        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return database.username();
        }

        @Override
        public String getPassword() {
            return database.password();
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
