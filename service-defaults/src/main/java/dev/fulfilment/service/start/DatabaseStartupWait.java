package dev.fulfilment.service.start;

import dev.fulfilment.messaging.StartupWait;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
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
        if (bean instanceof DataSource database) {
            awaitConnection(database);
        }
        return bean;
    }

    private void awaitConnection(DataSource database) {
        var limit = environment.getProperty("startup.wait", Duration.class, Duration.ofMinutes(5));
        var what = "the database " + DatabaseFailureAnalyzer.address(environment);
        try (var wait = new StartupWait(what, limit)) {
            while (isAway(database, wait)) {
                // The wait pauses between the attempts.
            }
        }
    }

    private static boolean isAway(DataSource database, StartupWait wait) {
        try (var connection = database.getConnection()) {
            return connection.isClosed();
        } catch (SQLException failure) {
            wait.requireNotStopped();
            return DatabaseFailureAnalyzer.isAway(failure)
                    && wait.goesOn(
                            String.valueOf(DatabaseFailureAnalyzer.last(failure).getMessage()));
        }
    }
}
