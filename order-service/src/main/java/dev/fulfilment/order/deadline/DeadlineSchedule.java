package dev.fulfilment.order.deadline;

import dev.fulfilment.order.application.DeadlineProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(DeadlineProperties.class)
class DeadlineSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSchedule.class);

    @Bean
    SchedulingConfigurer deadlineChecks(ExpiredDeadlineScanner check, DeadlineProperties properties) {
        return schedule -> schedule.addFixedDelayTask(check::scan, properties.checkInterval());
    }

    /** The next round tries again. While the database is away that is often: one line each time is enough. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer failuresInOneLine() {
        return scheduler -> scheduler.setErrorHandler(failure -> LOG.warn(
                "Could not look for deadlines that have passed, will try again: {}",
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
    }
}
