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
 * The events are kept by a role that the service is not: it makes their table, and lets the service read and add, no more.
 * The role and its schema are there before the first start, as the database is.
 */
@Configuration(proxyBeanMethods = false)
class EventStoreMigration {

    @Bean
    FlywayConfigurationCustomizer eventStoreMigratedFirst(JdbcConnectionDetails details, EventStoreProperties keeper) {
        var history = Flyway.configure()
                .dataSource(details.getJdbcUrl(), keeper.username(), keeper.password())
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
