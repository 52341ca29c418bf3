package dev.fulfilment.service.idempotency;

import org.flywaydb.core.Flyway;
import org.springframework.context.SmartLifecycle;

/**
 * Migrates schema {@code rest}, with a separate Flyway history, in the service's database and with the migration role of
 * the service. Runs before the web server accepts requests.
 */
final class IdempotencySchemaMigration implements SmartLifecycle {

    private final Flyway service;
    private volatile boolean migrated;

    IdempotencySchemaMigration(Flyway service) {
        this.service = service;
    }

    @Override
    public void start() {
        Flyway.configure()
                .dataSource(service.getConfiguration().getDataSource())
                .schemas("rest")
                .locations("classpath:dev/fulfilment/service/migrations")
                .load()
                .migrate();
        migrated = true;
    }

    @Override
    public void stop() {
        migrated = false;
    }

    @Override
    public boolean isRunning() {
        return migrated;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
