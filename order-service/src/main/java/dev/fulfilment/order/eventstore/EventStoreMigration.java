package dev.fulfilment.order.eventstore;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrates the schema of the events as the role that owns it. The service's own role may only select and insert. Role and
 * schema must exist before the first start, as the database must.
 */
@Configuration(proxyBeanMethods = false)
class EventStoreMigration {

    @Bean
    FlywayConfigurationCustomizer eventStoreMigratedFirst(JdbcConnectionDetails details, EventStoreProperties owner) {
        var history = Flyway.configure()
                .dataSource(details.getJdbcUrl(), owner.username(), owner.password())
                .schemas("history")
                .createSchemas(false)
                .locations("classpath:db/history")
                .placeholders(Map.of("service", details.getUsername()));
        return service -> service.callbacks(new BaseCallback() {
            @Override
            public boolean supports(Event event, Context context) {
                return event == Event.BEFORE_MIGRATE;
            }

            @Override
            public void handle(Event event, Context context) {
                history.load().migrate();
            }
        });
    }
}
