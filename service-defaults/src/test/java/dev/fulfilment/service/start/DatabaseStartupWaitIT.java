package dev.fulfilment.service.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.messaging.StartupWait;
import dev.fulfilment.platform.Platform;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.env.MockEnvironment;

class DatabaseStartupWaitIT {

    @Test
    void waitsForADatabaseThatIsStartedLater() throws SQLException {
        var database = Platform.shared().database("test-service");
        var postgres = Platform.shared().postgres();
        var config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setConnectionTimeout(1000);
        config.setInitializationFailTimeout(-1);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(StartupWait.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        postgres.stop();
        try (var pool = new HikariDataSource(config)) {
            var wait = new DatabaseStartupWait(
                    new MockEnvironment().withProperty("spring.datasource.url", database.jdbcUrl()));
            var start = CompletableFuture.runAsync(() -> wait.postProcessAfterInitialization(pool, "dataSource"));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> log.list.stream()
                            .anyMatch(line -> line.getFormattedMessage()
                                    .startsWith("Waiting for the database " + database.jdbcUrl())));
            assertThat(start).isNotDone();
            postgres.start();
            start.join();
            try (var connection = pool.getConnection()) {
                assertThat(connection.isClosed()).isFalse();
            }
        }
    }
}
