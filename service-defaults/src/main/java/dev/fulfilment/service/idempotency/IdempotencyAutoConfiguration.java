package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.jdbc.TransactionRetry;
import dev.fulfilment.service.web.RestRegistrations;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Idempotency keys for every service with a database. */
@AutoConfiguration(
        afterName = {
            "dev.fulfilment.service.ServiceDefaultsAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ConditionalOnWebApplication
@ConditionalOnBean(TransactionRetry.class)
@EnableConfigurationProperties(IdempotencyProperties.class)
@EnableScheduling
class IdempotencyAutoConfiguration {

    /** Absent in a JVM training run, which has no Flyway. */
    @Bean
    @ConditionalOnBean(Flyway.class)
    IdempotencySchemaMigration idempotencySchemaMigration(Flyway flyway) {
        return new IdempotencySchemaMigration(flyway);
    }

    @Bean
    IdempotencyRecordRepository idempotencyRecords(JdbcTemplate jdbc) {
        return new IdempotencyRecordRepository(jdbc);
    }

    @Bean
    @Primary
    RestRegistrations idempotentHandlerAdapter(IdempotencyRecordRepository records, TransactionRetry transaction) {
        return new RestRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new IdempotentHandlerAdapter(new IdempotentExecutor(records, transaction));
            }
        };
    }

    @Bean
    IdempotencyExpiry idempotencyExpiry(IdempotencyRecordRepository records, IdempotencyProperties properties) {
        return new IdempotencyExpiry(records, properties.retention());
    }

    @Bean
    IdempotencyKeyParameter idempotencyKeyParameter(IdempotencyProperties properties) {
        return new IdempotencyKeyParameter(properties.retention());
    }
}
