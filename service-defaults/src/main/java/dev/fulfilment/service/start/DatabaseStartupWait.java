package dev.fulfilment.service.start;

import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.messaging.StartupWait;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/**
 * Waits until the database accepts connections before anything else uses it. Returns at once if the database answers with
 * another failure: its first user reports that.
 */
final class DatabaseStartupWait implements BeanPostProcessor {

    private final Environment environment;

    DatabaseStartupWait(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            awaitConnection(pool);
        }
        return bean;
    }

    private void awaitConnection(HikariDataSource pool) {
        var what = "the database " + DatabaseFailureAnalyzer.address(environment);
        try (var wait = new StartupWait(what, StartupWait.limit(environment))) {
            while (isAway(pool, wait)) {
                // The wait pauses between the attempts.
            }
        }
    }

    /** Does not use the pool: it would go on trying in its own threads, and delay the end of a failed start. */
    private static boolean isAway(HikariDataSource pool, StartupWait wait) {
        try (var connection = DriverManager.getConnection(pool.getJdbcUrl(), settings(pool))) {
            return connection.isClosed();
        } catch (SQLException failure) {
            wait.requireNotStopped();
            return DatabaseFailureAnalyzer.isAway(failure)
                    && wait.goesOn(
                            String.valueOf(DatabaseFailureAnalyzer.last(failure).getMessage()));
        }
    }

    private static Properties settings(HikariDataSource pool) {
        var settings = new Properties();
        pool.getDataSourceProperties()
                .forEach((name, value) -> settings.setProperty(name.toString(), value.toString()));
        if (pool.getUsername() != null) {
            settings.setProperty("user", pool.getUsername());
        }
        if (pool.getPassword() != null) {
            settings.setProperty("password", pool.getPassword());
        }
        return settings;
    }
}
