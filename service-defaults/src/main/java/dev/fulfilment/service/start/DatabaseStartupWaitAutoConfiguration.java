package dev.fulfilment.service.start;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Configures the wait for the database. A JVM training run, which migrates nothing, has no database to wait for. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "spring.flyway.enabled", matchIfMissing = true)
class DatabaseStartupWaitAutoConfiguration {

    @Bean
    static DatabaseStartupWait databaseStartupWait(Environment environment) {
        return new DatabaseStartupWait(environment);
    }
}
