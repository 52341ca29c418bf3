package dev.fulfilment.service.logging;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;

/** Logs the failures of all scheduled tasks in one manner. */
@AutoConfiguration
class SchedulingFailuresAutoConfiguration {

    @Bean
    SimpleAsyncTaskSchedulerCustomizer scheduledTaskErrorHandler() {
        var handler = new ScheduledTaskErrorHandler(InstantSource.system());
        return scheduler -> scheduler.setErrorHandler(handler);
    }
}
