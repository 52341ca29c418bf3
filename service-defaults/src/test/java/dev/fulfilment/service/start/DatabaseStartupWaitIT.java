package dev.fulfilment.service.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.platform.Platform;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseStartupWaitIT {

    @Test
    void waitsForADatabaseThatIsStartedLater(CapturedOutput output) throws SQLException {
        var database = Platform.shared().database("test-service");
        var postgres = Platform.shared().postgres();
        var config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setConnectionTimeout(1000);
        config.setInitializationFailTimeout(-1);
        postgres.stop();
        try (var pool = new HikariDataSource(config)) {
            var wait = new DatabaseStartupWait(
                    new MockEnvironment().withProperty("spring.datasource.url", database.jdbcUrl()));
            var start = CompletableFuture.runAsync(() -> wait.postProcessAfterInitialization(pool, "dataSource"));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> output.getOut().contains("Waiting for the database " + database.jdbcUrl()));
            assertThat(start).isNotDone();
            postgres.start();
            start.join();
            try (var connection = pool.getConnection()) {
                assertThat(connection.isClosed()).isFalse();
            }
        }
    }
}
