package dev.fulfilment.service.idempotency;

import org.flywaydb.core.Flyway;
import org.springframework.context.SmartLifecycle;

/**
 * The REST interface's tables: a schema of their own with a history of its own, in the service's database and by the role
 * that migrates it. They are there before the first request.
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
