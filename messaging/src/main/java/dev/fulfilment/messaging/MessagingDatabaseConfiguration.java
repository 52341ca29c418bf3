package dev.fulfilment.messaging;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.messaging.inbox.InboxPartitions;
import dev.fulfilment.messaging.outbox.RelayRepository;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The machinery's tables in the service's own database. */
@Configuration(proxyBeanMethods = false)
public class MessagingDatabaseConfiguration {

    /** Migrates the machinery's schema, with a history of its own, and then the service's. */
    @Bean
    FlywayMigrationStrategy migrateMessagingFirst() {
        return service -> {
            migrateMessaging(service.getConfiguration().getDataSource());
            service.migrate();
        };
    }

    public static void migrateMessaging(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("messaging")
                .locations("classpath:dev/fulfilment/messaging/migrations")
                .load()
                .migrate();
    }

    @Bean
    InboxPartitions inboxRetention(
            JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, MessagingProperties properties) {
        return new InboxPartitions(jdbc, transaction, clock, properties.inbox().retention());
    }

    /** A connection of the relay's own. */
    @Bean
    RelayRepository relayDatabase(@Value("${spring.application.name}") String service, JdbcConnectionDetails details) {
        var config = new HikariConfig();
        config.setPoolName("relay");
        config.setJdbcUrl(details.getJdbcUrl());
        config.setUsername(details.getUsername());
        config.setPassword(details.getPassword());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(3000);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(RelayRepository.SESSION);
        config.addDataSourceProperty("ApplicationName", service + "-relay");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "30");
        return new RelayRepository(new HikariDataSource(config));
    }
}
