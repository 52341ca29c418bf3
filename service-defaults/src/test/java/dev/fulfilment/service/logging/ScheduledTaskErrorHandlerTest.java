package dev.fulfilment.service.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;

class ScheduledTaskErrorHandlerTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(ScheduledTaskErrorHandler.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final ScheduledTaskErrorHandler handler = new ScheduledTaskErrorHandler(() -> now);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    @Test
    void logsATransientFailureInOneLine() {
        handler.handleError(databaseDown());

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage()).endsWith("java.net.ConnectException: Connection refused");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void logsAnyOtherFailureWithItsStackTrace() {
        handler.handleError(new IllegalStateException("a defect"));

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getThrowableProxy().getMessage()).isEqualTo("a defect");
        });
    }

    @Test
    void logsARepeatedFailureOnceUntilItChangesOrComesBackLater() {
        for (int round = 0; round < 30; round++) {
            handler.handleError(databaseDown());
            now = now.plusSeconds(8);
        }
        assertThat(lines.list).hasSize(1);

        handler.handleError(new IllegalStateException("a defect"));
        assertThat(lines.list).hasSize(2);

        now = now.plus(Duration.ofMinutes(2));
        handler.handleError(databaseDown());
        assertThat(lines.list).hasSize(3);
    }

    @Test
    void isAppliedToTheSchedulerOfTheService() {
        new ApplicationContextRunner()
                .withPropertyValues("spring.threads.virtual.enabled=true")
                .withConfiguration(AutoConfigurations.of(
                        TaskSchedulingAutoConfiguration.class, SchedulingFailuresAutoConfiguration.class))
                .withUserConfiguration(Scheduling.class)
                .run(context -> {
                    var twice = new CountDownLatch(2);
                    context.getBean(TaskScheduler.class)
                            .scheduleWithFixedDelay(
                                    () -> {
                                        twice.countDown();
                                        throw new IllegalStateException("a defect");
                                    },
                                    Duration.ofMillis(1));

                    assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
                    assertThat(lines.list).hasSize(1);
                });
    }

    private static DataAccessResourceFailureException databaseDown() {
        return new DataAccessResourceFailureException("no connection", new ConnectException("Connection refused"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
