package dev.fulfilment.messaging.support;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Migrates the schema {@code messaging}, with its own history table, and then the schema of the service. */
public final class MessagingSchemaMigration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway service) {
        migrate(service.getConfiguration().getDataSource());
        service.migrate();
    }

    /** Migrates the schema {@code messaging} in that database. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("messaging")
                .locations("classpath:dev/fulfilment/messaging/migrations")
                .load()
                .migrate();
    }
}
